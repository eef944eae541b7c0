"""Writes the figures of `make bench JSON=FILE` into the README, between its two marks.

usage: readme.py FILE
"""

import json
import pathlib
import sys
import textwrap

from table import number

README = pathlib.Path("README.md")
BEGIN = "<!-- made by Tests/Measuring/readme.py from what `make bench JSON=…` wrote -->\n"
END = "<!-- to here -->\n"
# The names of the rows in the README, where nothing explains them.
LABELS = {
    "C loop over a list": "C program that opens, reads and closes each file of a list",
    "C walking the tree": "C program that finds the files itself",
    "pillar check": "**`pillar check`**, walking the tree: places, duplicate keys, every rule",
    "pillar check, one core": "`pillar check --jobs 1`",
    "corvus, list": "corvus-json-schema-rs, yes or no, over lists made beforehand",
    "corvus, walk": "corvus-json-schema-rs, yes or no, walking the tree",
    "jsonschema-rs, list": "jsonschema-rs, yes or no, over lists made beforehand",
    "jsonschema-rs, walk": "jsonschema-rs, yes or no, walking the tree",
    "check-jsonschema": "check-jsonschema, over lists made beforehand, from a sample",
}
HEAD = "| | × the C loop | × corvus, lists | seconds passed | MB |\n|---|---:|---:|---:|---:|\n"


def median(value: dict) -> str:
    return number(value["median"])


def introduction(figures: dict) -> str:
    store, machine = figures["store"], figures["machine"]
    size = store["bytes"] / store["records"] / 1000
    loop = next(row for row in figures["whole store"] if row["name"] == "C loop over a list")
    return (
        f"A store of {store['records']:,} records of {size:.1f} KB: processor time as "
        f"multiples of the time of a C loop that only reads ({median(loop['seconds'])} s); "
        f"median of {store['rounds']} rounds on {machine['cores']} cores."
    )


def judging(figures: dict) -> str:
    rows = {row["name"]: row for row in figures["whole store"]}
    lines = [HEAD]
    for name, label in LABELS.items():
        row = rows[name]
        cells = [row["to_loop"], row["to_corvus_list"], row["passed"]]
        lines.append(f"| {label} | {' | '.join(map(median, cells))} | {row['megabytes']:.0f} |\n")
    return "".join(lines)


def reading(figures: dict) -> str:
    speeds = {row["name"]: median(row["megabytes_a_second"]) for row in figures["reader"]}
    own, tape = speeds["Pillar's reader"], speeds["simdjson's tape"]
    return (
        f"- The reader alone: {own} MB of text per second, with the place of every value, UTF-8 "
        f"and duplicate keys. Without these, simdjson's tape: {tape}; orjson: {speeds['orjson']}; "
        f"Foundation's JSONSerialization: {speeds['JSONSerialization']}, its JSONDecoder: "
        f"{speeds['JSONDecoder, any JSON']}."
    )


def starting(figures: dict) -> str:
    rows = {row["name"]: median(row["milliseconds"]) for row in figures["start-up"]}
    return (
        f"- Start-up: `pillar version` takes {rows['pillar version']} ms of processor time, "
        f"`git --version` {rows['git --version']} ms, a check of one record of this repository "
        f"{rows['pillar check, one file']} ms."
    )


def memory(figures: dict) -> str:
    measured = [row for row in figures["memory"] if row["megabytes"] is not None]
    words = [f"{row['megabytes']:.0f} MB for {row['records']:,} records" for row in measured]
    return f"- Memory of a check: {', '.join(words)}."


def wrapped(text: str) -> str:
    indent = "  " if text.startswith("- ") else ""
    return textwrap.fill(text, 104, subsequent_indent=indent, break_on_hyphens=False) + "\n"


def main(file: str) -> None:
    figures = json.loads(pathlib.Path(file).read_text())
    points = "".join(wrapped(part(figures)) for part in [reading, starting, memory])
    parts = [wrapped(introduction(figures)), judging(figures), points]
    before, rest = README.read_text().split(BEGIN)
    _, after = rest.split(END)
    README.write_text(before + BEGIN + "\n" + "\n".join(parts) + "\n" + END + after)


if __name__ == "__main__":
    main(*sys.argv[1:])
