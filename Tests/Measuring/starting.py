"""Measures start-up: the cost of commands that do very little."""

import sys
from dataclasses import dataclass

from measuring import MEGABYTES, PASSED, SECONDS, Contestant, Spread, in_turn, of
from preparing import HERE
from whole_store import PILLAR

RECORD = "records/2013/AUS/implementation.json"
GIT = "git --version"


@dataclass(frozen=True)
class Row:
    name: str
    milliseconds: Spread
    to_git: float
    passed: Spread
    megabytes: float
    includes: str


def contestants() -> list[Contestant]:
    return [
        Contestant("true", "a process that does nothing.", ["true"]),
        Contestant(GIT, "git prints its version.", ["git", "--version"], says="git version"),
        Contestant("pillar version", "the tool prints its version.", [PILLAR, "version"]),
        Contestant(
            "pillar check, one file",
            "checks one record of this repository's store, with the rules between records.",
            [PILLAR, "check", "--store", "records", RECORD],
            says="no findings",
        ),
        Contestant(
            "corvus, one file",
            "starts Python, compiles the schemas, and says yes or no for the same record.",
            [sys.executable, str(HERE / "validate.py"), "corvus", "file", "records", RECORD],
            says="1 files, 0 unsound",
        ),
    ]


def rows(rounds: int) -> list[Row]:
    """About two hundred starts of each contestant in seven rounds, and fewer if there are fewer rounds."""
    field = contestants()
    runs = in_turn(field, rounds, count=min(4 * rounds, 30))
    git = of(runs[GIT], SECONDS).median
    return [
        Row(
            contestant.name,
            of(runs[contestant.name], SECONDS).scaled(1000),
            of(runs[contestant.name], SECONDS).median / git,
            of(runs[contestant.name], PASSED).scaled(1000),
            of(runs[contestant.name], MEGABYTES).median,
            contestant.includes,
        )
        for contestant in field
    ]
