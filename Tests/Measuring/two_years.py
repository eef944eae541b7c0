"""Compares two years with the tool, with git's line counts, and with deepdiff on the same pairs of records.

usage: two_years.py STORE FROM TO RUNS
"""

import argparse
import pathlib
import sys

from measuring import BUILT, MEGABYTES, SECONDS, Contestant, in_turn, of, ratios
from preparing import HERE, build_programs
from table import explain, number, show, spread

PILLAR = ".build/release/pillar"
GIT = "git diff --no-index --stat"
DEEP = "deepdiff with orjson"


def contestants(store: pathlib.Path, old: str, new: str) -> list[Contestant]:
    def pillar(form: str, edition: str) -> list[str]:
        output = str(BUILT / f"two-years.{'txt' if form == 'text' else form}")
        return [
            *[PILLAR, "diff", old, new, "--store", str(store), "--edition", edition],
            *["--format", form, "--output", output],
        ]

    says = f"{old} and {new} compared"
    folders = [str(store / old), str(store / new)]
    pairs = len({file.relative_to(folders[0]) for file in (store / old).rglob("*.json")})
    return [
        Contestant(
            GIT,
            "reads both folders, parses neither, and counts the lines that differ.",
            ["git", "diff", "--no-index", "--stat", *folders],
            says="files changed",
            status=1,
        ),
        Contestant(
            "pillar diff, one kind asked for",
            "reads the whole store, compares every item field by field, as deepdiff does, and prints a "
            "few lines.",
            [*pillar("text", "secretariat"), "--only", "left"],
            says=says,
        ),
        Contestant(
            "pillar diff, JSON",
            "reads the whole store, compares every item, word by word if texts are similar, and writes "
            "the report.",
            pillar("json", "secretariat"),
            says=says,
        ),
        Contestant(
            "pillar diff, text",
            "does the same, and writes lines of 80 columns.",
            pillar("text", "secretariat"),
            says=says,
        ),
        Contestant(
            "pillar diff, text, public",
            "does the same for the public edition, which it computes first.",
            pillar("text", "public"),
            says=says,
        ),
        Contestant(
            "pillar diff, patch",
            "reads the whole store, and writes a patch that turns one folder into the other.",
            pillar("patch", "secretariat"),
            says=says,
        ),
        Contestant(
            DEEP,
            f"parses {pairs} pairs of records and compares them value by value, as it does by default; "
            "writes nothing.",
            [sys.executable, str(HERE / "deep.py"), *folders],
            says=f"{pairs} pairs",
        ),
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("store", type=pathlib.Path)
    parser.add_argument("old")
    parser.add_argument("new")
    parser.add_argument("runs", type=int)
    options = parser.parse_args()
    build_programs()
    them = contestants(options.store, options.old, options.new)
    runs = in_turn(them, options.runs)
    git, deep = runs[GIT], runs[DEEP]
    show(
        f"Two years of one store, {options.old} and {options.new}: median (least–most) of "
        f"{options.runs} rounds",
        ["", "CPU s", "× git", "deepdiff ×", "MB"],
        [
            [
                contestant.name,
                spread(of(runs[contestant.name], SECONDS)),
                spread(ratios(runs[contestant.name], git, SECONDS)),
                spread(ratios(deep, runs[contestant.name], SECONDS)),
                number(of(runs[contestant.name], MEGABYTES).median),
            ]
            for contestant in them
        ],
    )
    explain([(contestant.name, contestant.includes) for contestant in them])


if __name__ == "__main__":
    main()
