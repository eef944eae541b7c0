"""Finds the schema of a record from its path in the store. It reads the table in `schemas/README.md`, which is made
from the table of record kinds in `Sources/Records/Kinds`."""

import pathlib
import re

PIECES = {
    "<year>": "[0-9]{4}",
    "<participant>": "[A-Z]{2,3}",
    "<reviewer>": "[A-Z]{2,3}",
    "<id>": "[^./][^/]*",
}
ROW = re.compile(r"^\| \[([a-z-]+)\]\(#[a-z-]+\) \| `([^`]+)\.json` \|", re.MULTILINE)


def table() -> list[tuple[str, str]]:
    """The name of each kind and the pattern of its path without the ending, in the order in which they are tried."""
    folders = pathlib.Path(__file__).resolve().parents
    root = next(folder for folder in folders if (folder / "Package.swift").exists())
    rows = ROW.findall((root / "schemas" / "README.md").read_text(encoding="utf-8"))
    if not rows:
        raise SystemExit("schemas/README.md: no table of record kinds")
    return rows


def pattern(path: str) -> re.Pattern[str]:
    return re.compile("/".join(PIECES.get(piece, re.escape(piece)) for piece in path.split("/")) + r"\.json")


TABLE = table()
PATTERNS = [(name, pattern(path)) for name, path in TABLE]
# The folders in which records of one kind stand beside each other, under names that people choose.
FOLDERS = {path.split("/")[-2]: name for name, path in TABLE if path.endswith("/<id>")}


def kind(path: str) -> str:
    return next(name for name, known in PATTERNS if known.fullmatch(path))
