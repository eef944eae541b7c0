"""Every record of a store judged: the tool, validators from PyPI, and C that reads and no more."""

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
# Its figure is some hundreds: a few rounds tell as much as many.
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
    """All of them, and what they say of a store with so many records that are not sound."""
    store = str(work.store)
    read = f"{work.files} files, {work.bytes} bytes"
    judged = f"{work.files} files, {unsound} unsound"
    checked = f"{work.files} records read"

    def python(script: str, *words: object) -> list[str]:
        return [sys.executable, str(HERE / script), *map(str, words)]

    return [
        Contestant(
            LOOP,
            "opens, reads and closes every file of a list; nothing is looked at.",
            [str(BUILT / "loop"), "list", store, str(work.list)],
            says=read,
        ),
        Contestant(
            "C walking the tree",
            "finds the files itself, then the same.",
            [str(BUILT / "loop"), "walk", store],
            says=read,
        ),
        Contestant(
            "pillar check",
            "walks the tree, and judges every record with the place of each finding, keys that "
            "stand twice, and every rule between records.",
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
            "corvus-json-schema-rs; yes or no for each file of lists that were made beforehand, "
            "one a schema; from the text, without Python objects.",
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
            "yes or no, from Python objects that orjson makes: it takes no text.",
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
    """check-jsonschema over a sample, and over the first file of each schema: what starts cost."""
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
    """Each of them must see the one mistake of a store, in a record of a kind."""
    for contestant in contestants(work, unsound=1):
        launch(contestant)
    # It starts anew for each schema, and one is enough to see it.
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
    """check-jsonschema's, against the others' medians: it is not run beside them."""
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
        "finds and words what is wrong with each file of lists, a run a schema, the shared schema "
        f"copied into each; measured on {how}, median of {rounds}.",
    )


def scaled(work: Workload, sample: list[Run], firsts: list[Run]) -> list[Run]:
    """Starting once for each schema stays what it is; the rest grows with the files."""
    factor = (work.files - work.kinds) / (work.sampled - work.kinds)

    def grown(sample: float, first: float) -> float:
        return first + (sample - first) * factor

    return [
        Run(grown(run.seconds, first.seconds), grown(run.passed, first.passed), run.megabytes)
        for run, first in zip(sample, firsts, strict=True)
    ]
