"""Runs contestants in turn, as processes, and says what each run took."""

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
    # What a figure of it includes, as a sentence.
    includes: str
    command: Sequence[str]
    # What it says when it did all that it should; a contestant that skips work is no measure.
    says: str = ""
    status: int = 0


@dataclass(frozen=True)
class Run:
    """What one process took: processor time of user and system, time passed, the most memory."""

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
    """Starts it `count` times, one after the other."""
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
            f"{contestant.name} did not do its work: status {sorted(statuses)}, expected "
            f"{contestant.status}; expected {contestant.says!r}, it said:\n{result.stdout[-2000:]}"
        )
    return [
        Run(int(used) / 1e6, int(passed) / 1e6, int(memory) / 1024)
        for used, passed, memory, _ in lines
    ]


def in_turn(
    contestants: Sequence[Contestant], rounds: int, count: int = 1, warm_up: bool = True
) -> dict[str, list[Run]]:
    """Every contestant once a round, in turn there and back, so that a machine that becomes faster
    or slower does so for all. What the first round took does not count.

    In each list of runs the same place is the same round: ratios are made of such pairs.
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
    """Round for round."""
    return Spread.of(what(run) / what(other) for run, other in zip(runs, others, strict=True))
