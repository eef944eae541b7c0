"""Runs contestants in turn, as processes, and measures each run."""

import operator
import pathlib
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

BUILT = pathlib.Path("build/bench")


@dataclass(frozen=True)
class Contestant:
    name: str
    # What its figures include, as a sentence.
    includes: str
    command: Sequence[str]
    # What it prints if it did all its work. A contestant that skips work is no measure.
    says: str = ""
    status: int = 0


@dataclass(frozen=True)
class Run:
    """The cost of one process: processor time of user and system, elapsed time, peak memory."""

    seconds: float
    passed: float
    megabytes: float


@dataclass(frozen=True)
class Spread:
    median: float
    least: float
    most: float

    @staticmethod
    def of(values: Iterable[float]) -> "Spread":
        values = list(values)
        return Spread(statistics.median(values), min(values), max(values))

    def scaled(self, factor: float) -> "Spread":
        return Spread(self.median * factor, self.least * factor, self.most * factor)


def launch(contestant: Contestant, count: int = 1) -> list[Run]:
    """Runs a contestant `count` times, one run after the other."""
    with tempfile.NamedTemporaryFile("r", dir=BUILT, prefix="measured-") as measured:
        result = subprocess.run(
            [BUILT / "launch", measured.name, str(count), *contestant.command],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        lines = [line.split() for line in measured]
    statuses = {int(line[3]) for line in lines}
    if statuses != {contestant.status} or contestant.says not in result.stdout:
        sys.exit(
            f"{contestant.name} did not do its work: its status is {sorted(statuses)}, expected "
            f"{contestant.status}. It should print {contestant.says!r}. It printed:\n{result.stdout[-2000:]}"
        )
    return [
        Run(int(used) / 1e6, int(passed) / 1e6, int(memory) / 1024)
        for used, passed, memory, _ in lines
    ]


def in_turn(
    contestants: Sequence[Contestant], rounds: int, count: int = 1, warm_up: bool = True
) -> dict[str, list[Run]]:
    """Runs every contestant once in each round. The order alternates, so that a machine that becomes faster
    or slower does so for all. The first round is a warm-up and does not count.

    The same index in the lists of runs is the same round. Ratios are computed from such pairs.
    """
    runs: dict[str, list[Run]] = {contestant.name: [] for contestant in contestants}
    for number in range(-1 if warm_up else 0, rounds):
        for contestant in contestants if number % 2 == 0 else reversed(contestants):
            took = launch(contestant, count)
            if number >= 0:
                runs[contestant.name] += took
    return runs


Quantity = Callable[[Run], float]
SECONDS: Quantity = operator.attrgetter("seconds")
PASSED: Quantity = operator.attrgetter("passed")
MEGABYTES: Quantity = operator.attrgetter("megabytes")


def of(runs: Sequence[Run], what: Quantity) -> Spread:
    return Spread.of(map(what, runs))


def ratios(runs: Sequence[Run], others: Sequence[Run], what: Quantity) -> Spread:
    """The ratios of runs of the same round."""
    return Spread.of(what(run) / what(other) for run, other in zip(runs, others, strict=True))
