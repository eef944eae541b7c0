"""Counts how many concurrent edits of one record merge cleanly: with the tool, with git, with nbdime.

usage: merging.py STORE PAIRS SEED

Sheets of a seeded store are edited twice at random, as two people would edit them, and written in canonical
form. A merge is clean if it leaves no conflict. Whether its result is right is tested elsewhere.
"""

import argparse
import copy
import json
import pathlib
import random
import subprocess
import sys
import tempfile
from collections import Counter

from nbdime.merging.generic import decide_merge
from table import explain, show

PILLAR = ".build/release/pillar"
KINDS = {
    "different answers": "each side edits one answer, not the same one",
    "one answer, different fields": "each side edits one field of the same answer, not the same field",
    "one answer, an entry each": "each side adds an action or a source to the same answer",
    "one answer, the same field": "both sides edit the same field of the same answer",
    "one answer, edited and withdrawn": "one side rewords an answer, the other withdraws it",
}


def stated(sheet: dict) -> list[str]:
    return [item for item, answer in sheet["answers"].items() if "statedBy" in answer and "summary" in answer]


def edit(answer: dict, field: str, mark: str) -> None:
    if field == "status":
        answer["status"] = mark_of(["planned", "in-progress", "considered", "partly-implemented"], mark)
        answer["asOf"] = "2012-11" if mark == "ours" else "2012-12"
    elif field == "summary":
        paragraphs = answer.setdefault("summary", [])
        if paragraphs:
            paragraphs[0] += f" So say {mark}."
        else:
            paragraphs.append(f"So say {mark}.")
    elif field == "actions":
        answer.setdefault("actions", {})[f"new-{mark}"] = {
            "title": f"Of {mark}", "date": "2012-05", "status": "planned", "sources": ["some-note"],
        }
    else:
        answer["sources"] = sorted([*answer.get("sources", []), f"{mark}-note"])


def mark_of(words: list[str], mark: str) -> str:
    return words[len(mark) % len(words)]


def pair(kind: str, base: dict, chance: random.Random) -> tuple[dict, dict]:
    ours, theirs = copy.deepcopy(base), copy.deepcopy(base)
    items = stated(base)
    first, second = chance.sample(items, 2)
    fields = ["status", "summary", "actions", "sources"]
    one, other = chance.sample(fields, 2)
    if kind == "different answers":
        edit(ours["answers"][first], one, "ours")
        edit(theirs["answers"][second], chance.choice(fields), "theirs")
    elif kind == "one answer, different fields":
        edit(ours["answers"][first], one, "ours")
        edit(theirs["answers"][first], other, "theirs")
    elif kind == "one answer, an entry each":
        entry = chance.choice(["actions", "sources"])
        edit(ours["answers"][first], entry, "ours")
        edit(theirs["answers"][first], entry, "theirs")
    elif kind == "one answer, the same field":
        same = chance.choice(["status", "summary"])
        edit(ours["answers"][first], same, "ours")
        edit(theirs["answers"][first], same, "theirs")
    else:
        edit(ours["answers"][first], "summary", "ours")
        theirs["answers"][first] = {"status": "not-reported"}
    return ours, theirs


def canonical(record: dict) -> bytes:
    text = json.dumps(record, ensure_ascii=False).encode()
    return subprocess.run([PILLAR, "fmt", "-"], input=text, capture_output=True, check=True).stdout


def by_tool(folder: pathlib.Path, texts: list[bytes], path: str) -> bool:
    names = write(folder, texts)
    result = subprocess.run([PILLAR, "git-merge", *names, path], capture_output=True, check=False)
    if result.returncode not in (0, 1):
        sys.exit(f"git-merge: {result.stderr.decode()}")
    return result.returncode == 0


def by_git(folder: pathlib.Path, texts: list[bytes], path: str) -> bool:
    base, ours, theirs = write(folder, texts)
    result = subprocess.run(["git", "merge-file", "-p", ours, base, theirs], capture_output=True, check=False)
    if result.returncode == 0:
        json.loads(result.stdout)
    return result.returncode == 0


def by_nbdime(_: pathlib.Path, texts: list[bytes], path: str) -> bool:
    base, ours, theirs = map(json.loads, texts)
    return not any(decision.conflict for decision in decide_merge(base, ours, theirs))


def write(folder: pathlib.Path, texts: list[bytes]) -> list[str]:
    names = []
    for name, text in zip(["base", "ours", "theirs"], texts, strict=True):
        (folder / name).write_bytes(text)
        names.append(str(folder / name))
    return names


MERGERS = {"pillar git-merge": by_tool, "git merge-file": by_git, "nbdime": by_nbdime}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("store", type=pathlib.Path)
    parser.add_argument("pairs", type=int)
    parser.add_argument("seed", type=int)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    sheets = [
        (path, sheet)
        for name in ("implementation", "salw")
        for path in sorted((options.store / "2012").glob(f"*/{name}.json"))
        if len(stated(sheet := json.loads(path.read_bytes()))) > 2
    ]
    clean: Counter[tuple[str, str]] = Counter()
    tried: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        for number in range(options.pairs):
            kind = list(KINDS)[number % len(KINDS)]
            path, base = chance.choice(sheets)
            ours, theirs = pair(kind, base, chance)
            texts = [canonical(record) for record in (base, ours, theirs)]
            tried[kind] += 1
            for name, merge in MERGERS.items():
                place = str(path.relative_to(options.store))
                clean[kind, name] += merge(folder, texts, f"records/{place}")
    show(
        f"Merged without a conflict, of {options.pairs} pairs of edits of one record",
        ["", "pairs", *MERGERS],
        [
            [kind, str(tried[kind]), *(f"{100 * clean[kind, name] / tried[kind]:.1f} %" for name in MERGERS)]
            for kind in KINDS
        ],
    )
    explain(list(KINDS.items()))
    apart = "different answers"
    failed = [name for name in list(MERGERS)[:2] if clean[apart, name] != tried[apart]]
    if failed:
        print(f"edits of different answers did not all merge with {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
