"""Measures the peak memory of a check, on the store and on one with ten times as many records."""

import pathlib
import shutil
from dataclasses import dataclass

from measuring import Contestant, launch
from preparing import write_store
from whole_store import PILLAR

LARGE = 200_000
# The disk space of such a store, with each file rounded up to whole blocks, and some reserve.
BYTES = LARGE * 12 << 10


@dataclass(frozen=True)
class Row:
    records: int
    megabytes: float | None
    note: str


def rows(records: int, megabytes: float, is_large: bool) -> list[Row]:
    first = Row(records, megabytes, "")
    if not is_large:
        return [first]
    folder = pathlib.Path(f"build/bench-store-{LARGE}")
    problem = obstacle(folder.parent, megabytes * LARGE / records)
    if problem:
        return [first, Row(LARGE, None, problem)]
    try:
        write_store(folder, "--records", str(LARGE), "--seed", "1")
        command = [PILLAR, "check", "--store", str(folder)]
        [run] = launch(Contestant("pillar check", "", command, says=f"{LARGE} records read"))
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return [first, Row(LARGE, run.megabytes, f"{run.seconds:.1f} s of processor time")]


def obstacle(folder: pathlib.Path, megabytes: float) -> str:
    """Why the large store is not tried. Others may use the machine, so its disk and memory must not be
    filled.
    """
    free = shutil.disk_usage(folder).free
    if free < BYTES:
        return f"not run: it needs {BYTES >> 20} MB of disk, but only {free >> 20} MB are free"
    available = available_memory()
    if available < megabytes * 1.25:
        return f"not run: it may need {megabytes:.0f} MB of memory, but only {available:.0f} MB are free"
    return ""


def available_memory() -> float:
    for line in pathlib.Path("/proc/meminfo").read_text().splitlines():
        if line.startswith("MemAvailable:"):
            return int(line.split()[1]) / 1024
    return 0
