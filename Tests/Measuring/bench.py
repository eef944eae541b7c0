"""Prints the whole comparison of `make bench`.

usage: bench.py STORE RUNS [--large] [--json FILE]

Nothing passes or fails by its time, because times depend on the machine. The comparison fails only if a
contestant does not do the work that is measured.
"""

import argparse
import dataclasses
import json
import os
import pathlib
import platform
import subprocess
from importlib import metadata

import memory
import preparing
import reading
import simdjson
import starting
import whole_store
from table import explain, number, show, spread

PEERS = ["corvus-json-schema-rs", "jsonschema-rs", "check-jsonschema", "orjson", "pysimdjson"]

WHOLE_STORE = [
    *["", "CPU s", "× C loop", "× corvus list", "× corvus walk"],
    *["wall s", "wall × corvus list", "MB"],
]


def machine() -> dict[str, str]:
    def said(*command: str) -> str:
        result = subprocess.run(command, capture_output=True, text=True, check=True)
        return result.stdout.splitlines()[0]

    processors = pathlib.Path("/proc/cpuinfo").read_text().splitlines()
    models = [line.split(": ", 1)[1] for line in processors if line.startswith("model name")]
    return {
        "processor": models[0] if models else platform.machine(),
        "cores": str(len(os.sched_getaffinity(0))),
        # If this is not 0, the machine has other work, and the spreads are wide.
        "waiting for a core at the beginning": f"{os.getloadavg()[0]:.1f}",
        "swift": said("swift", "--version"),
        "python": platform.python_version(),
        "git": said("git", "--version"),
        "simdjson's kernel": simdjson.Parser().implementation[0],
        **{peer: metadata.version(peer) for peer in PEERS},
    }


def whole_store_section(work: preparing.Workload, runs: int) -> list[whole_store.Row]:
    rows = whole_store.rows(work, runs)
    show(
        f"A store of {work.files} records, {work.bytes / work.files / 1000:.1f} KB each: "
        f"median (least–most) of {runs} rounds",
        WHOLE_STORE,
        [
            [
                row.name,
                number(row.seconds.median),
                number(row.to_loop.median),
                spread(row.to_corvus_list),
                spread(row.to_corvus_walk),
                number(row.passed.median),
                spread(row.passed_to_corvus_list),
                f"{row.megabytes:.0f}",
            ]
            for row in rows
        ],
    )
    explain([(row.name, row.includes) for row in rows])
    return rows


def reading_section(work: preparing.Workload, runs: int) -> list[reading.Row]:
    rows = reading.rows(work, runs)
    show(
        "The reader alone, texts in memory: MB of text per second of processor time",
        ["", "MB/s", "× simdjson"],
        [[row.name, spread(row.megabytes_a_second), spread(row.to_simdjson)] for row in rows],
    )
    explain([(row.name, row.includes) for row in rows])
    return rows


def starting_section(runs: int) -> list[starting.Row]:
    rows = starting.rows(runs)
    show(
        "Start-up",
        ["", "CPU ms", "× git", "wall ms", "MB"],
        [
            [
                row.name,
                spread(row.milliseconds),
                number(row.to_git),
                spread(row.passed),
                f"{row.megabytes:.0f}",
            ]
            for row in rows
        ],
    )
    explain([(row.name, row.includes) for row in rows])
    return rows


def memory_section(records: int, megabytes: float, is_large: bool) -> list[memory.Row]:
    rows = memory.rows(records, megabytes, is_large)
    show(
        "The most memory of pillar check",
        ["records", "MB", ""],
        [
            [str(row.records), "—" if row.megabytes is None else f"{row.megabytes:.0f}", row.note]
            for row in rows
        ],
    )
    return rows


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("store", type=pathlib.Path)
    parser.add_argument("runs", type=int)
    parser.add_argument("--large", action="store_true", help="measure memory on 200,000 records")
    parser.add_argument("--json", type=pathlib.Path, help="also write all figures into a file")
    words = parser.parse_args()

    preparing.build_programs()
    whole_store.judge_the_contestants(*preparing.store_with_a_mistake())
    work = preparing.Workload.of(words.store)
    # Otherwise the system would write the new store to the disk during the measurements.
    os.sync()
    about = machine()
    print("\n".join(f"{name}: {value}" for name, value in about.items()))
    judged = whole_store_section(work, words.runs)
    [check] = [row for row in judged if row.name == "pillar check"]
    sections = {
        "whole store": judged,
        "reader": reading_section(work, words.runs),
        "start-up": starting_section(words.runs),
        "memory": memory_section(work.files, check.megabytes, words.large),
    }
    if words.json:
        tables = {
            name: [dataclasses.asdict(row) for row in rows] for name, rows in sections.items()
        }
        store = {"records": work.files, "bytes": work.bytes, "rounds": words.runs}
        text = json.dumps({"machine": about, "store": store} | tables, indent=2, ensure_ascii=False)
        words.json.write_text(text + "\n")


if __name__ == "__main__":
    main()
