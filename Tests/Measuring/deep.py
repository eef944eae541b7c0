"""Runs deepdiff over two folders: every file that is in both is parsed by orjson and compared.

usage: deep.py OLD NEW
"""

import pathlib
import sys

import orjson
from deepdiff import DeepDiff


def main(old: str, new: str) -> None:
    pairs = differing = 0
    for file in sorted(pathlib.Path(old).rglob("*.json")):
        other = pathlib.Path(new) / file.relative_to(old)
        before = orjson.loads(file.read_bytes())
        now = orjson.loads(other.read_bytes()) if other.exists() else None
        pairs += 1
        differing += bool(DeepDiff(before, now))
    print(f"{pairs} pairs, {differing} differ")


if __name__ == "__main__":
    main(*sys.argv[1:])
