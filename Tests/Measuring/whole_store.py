"""Judges every record of a store: with the tool, with validators from PyPI, and with C that only reads."""

import pathlib
import sys
from dataclasses import dataclass

from measuring import (
    BUILT,
    MEGABYTES,
    PASSED,
    SECONDS,
    Contestant,
    Quantity,
    Run,
    Spread,
    in_turn,
    launch,
    of,
    ratios,
)
from preparing import HERE, Workload

PILLAR = ".build/release/pillar"
LOOP = "C loop over a list"
CORVUS_LIST = "corvus, list"
CORVUS_WALK = "corvus, walk"
# Its figure is in the hundreds, so a few rounds are enough.
FEW = 3


@dataclass(frozen=True)
class Row:
    name: str
    seconds: Spread
    to_loop: Spread
    to_corvus_list: Spread
    to_corvus_walk: Spread
    passed: Spread
    passed_to_corvus_list: Spread
    megabytes: float
    includes: str


def contestants(work: Workload, unsound: int = 0) -> list[Contestant]:
    """All contestants, with what they print for a store that has `unsound` invalid records."""
    store = str(work.store)
    read = f"{work.files} files, {work.bytes} bytes"
    judged = f"{work.files} files, {unsound} unsound"
    checked = f"{work.files} records read"

    def python(script: str, *words: object) -> list[str]:
        return [sys.executable, str(HERE / script), *map(str, words)]

    return [
        Contestant(
            LOOP,
            "opens, reads and closes every file of a list, and does not look at the content.",
            [str(BUILT / "loop"), "list", store, str(work.list)],
            says=read,
        ),
        Contestant(
            "C walking the tree",
            "finds the files itself, then does the same.",
            [str(BUILT / "loop"), "walk", store],
            says=read,
        ),
        Contestant(
            "pillar check",
            "walks the tree, and checks every record: the place of each finding, duplicate keys, and "
            "every rule between records.",
            [PILLAR, "check", "--store", store],
            says=checked,
            status=1 if unsound else 0,
        ),
        Contestant(
            "pillar check, one core",
            "the same with `--jobs 1`.",
            [PILLAR, "check", "--store", store, "--jobs", "1"],
            says=checked,
            status=1 if unsound else 0,
        ),
        Contestant(
            CORVUS_LIST,
            "corvus-json-schema-rs; yes or no for each file, over lists made beforehand, one for each "
            "schema; from the text, without Python objects.",
            python("validate.py", "corvus", "list", store, work.lists),
            says=judged,
        ),
        Contestant(
            "corvus, list, two processes",
            "the same, half of each list in a process of its own.",
            python("validate.py", "corvus", "list", store, work.lists, 2),
            says=judged,
        ),
        Contestant(
            CORVUS_WALK,
            "the same in one process, finding the files itself.",
            python("validate.py", "corvus", "walk", store),
            says=judged,
        ),
        Contestant(
            "jsonschema-rs, list",
            "yes or no, from Python objects made by orjson, because it does not take text.",
            python("validate.py", "jsonschema-rs", "list", store, work.lists),
            says=judged,
        ),
        Contestant(
            "jsonschema-rs, walk",
            "the same, finding the files itself.",
            python("validate.py", "jsonschema-rs", "walk", store),
            says=judged,
        ),
    ]


def sampling(work: Workload) -> list[Contestant]:
    """check-jsonschema over a sample, and over the first file of each schema, which shows the cost of the
    starts.
    """
    sample = check_jsonschema("sample", work, work.sample, f"{work.sampled} files, 0 unsound")
    if work.sampled == work.files:
        return [sample]
    return [
        sample,
        check_jsonschema("firsts", work, work.firsts, f"{work.kinds} files, 0 unsound"),
    ]


def check_jsonschema(
    name: str, work: Workload, lists: pathlib.Path, says: str, *names: str
) -> Contestant:
    words = map(str, [HERE / "check_jsonschema.py", work.store, work.schemas, lists, *names])
    return Contestant(name, "", [sys.executable, *words], says=says)


def judge_the_contestants(work: Workload, kind: str) -> None:
    """Each contestant must find the one mistake of a store. `kind` is the kind of record that has it."""
    for contestant in contestants(work, unsound=1):
        launch(contestant)
    # check-jsonschema starts again for each schema, and one schema is enough to find it.
    launch(check_jsonschema("check-jsonschema", work, work.lists, ", 1 unsound", kind))


def rows(work: Workload, rounds: int) -> list[Row]:
    field = contestants(work)
    runs = in_turn(field, rounds)
    return [row(contestant, runs) for contestant in field] + [sampled_row(work, rounds, runs)]


def row(contestant: Contestant, runs: dict[str, list[Run]]) -> Row:
    own = runs[contestant.name]
    return Row(
        contestant.name,
        of(own, SECONDS),
        ratios(own, runs[LOOP], SECONDS),
        ratios(own, runs[CORVUS_LIST], SECONDS),
        ratios(own, runs[CORVUS_WALK], SECONDS),
        of(own, PASSED),
        ratios(own, runs[CORVUS_LIST], PASSED),
        of(own, MEGABYTES).median,
        contestant.includes,
    )


def sampled_row(work: Workload, rounds: int, others: dict[str, list[Run]]) -> Row:
    """The row of check-jsonschema. It is compared with the medians of the others, because it does not run
    beside them.
    """
    rounds = min(rounds, FEW)
    runs = in_turn(sampling(work), rounds, warm_up=False)
    is_whole = "firsts" not in runs
    whole = runs["sample"] if is_whole else scaled(work, runs["sample"], runs["firsts"])
    how = "all files" if is_whole else f"{work.sampled} of {work.files} files, scaled"
    seconds, passed = of(whole, SECONDS), of(whole, PASSED)

    def to(name: str, spread: Spread, what: Quantity) -> Spread:
        return spread.scaled(1 / of(others[name], what).median)

    return Row(
        "check-jsonschema",
        seconds,
        to(LOOP, seconds, SECONDS),
        to(CORVUS_LIST, seconds, SECONDS),
        to(CORVUS_WALK, seconds, SECONDS),
        passed,
        to(CORVUS_LIST, passed, PASSED),
        of(whole, MEGABYTES).median,
        "finds and describes every error in the files of lists, one run for each schema, with the shared "
        f"schema copied into each; measured on {how}, median of {rounds}.",
    )


def scaled(work: Workload, sample: list[Run], firsts: list[Run]) -> list[Run]:
    """Scales the sample to all files. The cost of one start for each schema stays; the rest grows with the
    files.
    """
    factor = (work.files - work.kinds) / (work.sampled - work.kinds)

    def grown(sample: float, first: float) -> float:
        return first + (sample - first) * factor

    return [
        Run(grown(run.seconds, first.seconds), grown(run.passed, first.passed), run.megabytes)
        for run, first in zip(sample, firsts, strict=True)
    ]
