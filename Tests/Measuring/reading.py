"""Measures the reader alone, on texts in memory, in megabytes per second of processor time.

No clock is read inside the programs. Each figure is the difference between two processes: one parses
everything once, the other more often. Both include loading and warming up.
"""

import sys
from dataclasses import dataclass, replace

from measuring import BUILT, Contestant, Spread, in_turn
from preparing import HERE, STORE_MAKER, Workload

PILLAR = "Pillar's reader"
SIMDJSON = "simdjson's tape"
LEAST = 20_000_000


@dataclass(frozen=True)
class Reader:
    name: str
    includes: str
    command: list[str]
    # How many more times the second process parses everything. This takes some seconds, because the difference must
    # be larger than the variation of the time to load.
    passes: int
    # The arguments between the folder and the number of passes.
    option: tuple[str, ...] = ()

    def contestant(self, work: Workload, passes: int) -> Contestant:
        command = [*self.command, str(work.store), *self.option, str(passes)]
        says = f"{work.files} texts, {work.bytes} bytes, {passes} passes"
        return Contestant(f"{self.name}, {passes}", self.includes, command, says=says)


@dataclass(frozen=True)
class Row:
    name: str
    megabytes_a_second: Spread
    to_simdjson: Spread
    includes: str


def readers() -> list[Reader]:
    def python(library: str) -> list[str]:
        return [sys.executable, str(HERE / "parse.py"), library]

    foundation = str(BUILT / "parse")
    return [
        Reader(
            PILLAR,
            "finds the place of every value, duplicate keys and invalid UTF-8; counts lines only if a "
            "message needs them.",
            [STORE_MAKER, "read"],
            10,
            ("--passes",),
        ),
        Reader(
            SIMDJSON,
            "pysimdjson with one parser for all texts; no objects are made from its tape; checks UTF-8, "
            "gives no places, allows duplicate keys.",
            python("simdjson"),
            20,
        ),
        Reader("orjson", "makes Python objects.", python("orjson"), 6),
        Reader("Python's json", "makes Python objects.", python("json"), 2),
        Reader(
            "JSONSerialization",
            "makes Foundation's tree of objects.",
            [foundation, "serialization"],
            2,
        ),
        Reader(
            "JSONDecoder, any JSON",
            "Foundation's decoder, into an enumeration of the kinds of value.",
            [foundation, "decoder"],
            1,
        ),
        Reader(
            "JSONDecoder, nothing",
            "Foundation's decoder, into a type that takes nothing: only its scan of the text.",
            [foundation, "decoder-of-nothing"],
            6,
        ),
    ]


def rows(work: Workload, rounds: int) -> list[Row]:
    # In a small store, one pass is too short to be measured.
    times = max(1, LEAST // work.bytes)
    field = [replace(reader, passes=reader.passes * times) for reader in readers()]
    pairs = [
        (reader.contestant(work, 1), reader.contestant(work, 1 + reader.passes)) for reader in field
    ]
    runs = in_turn([contestant for pair in pairs for contestant in pair], rounds, warm_up=False)
    speeds = {
        reader.name: [
            # If the machine has other work, the difference for very little work may be negative.
            work.bytes / 1e6 * reader.passes / max(more.seconds - less.seconds, 1e-3)
            for less, more in zip(runs[short.name], runs[long.name], strict=True)
        ]
        for reader, (short, long) in zip(field, pairs, strict=True)
    }

    def to_simdjson(name: str) -> Spread:
        return Spread.of(a / b for a, b in zip(speeds[name], speeds[SIMDJSON], strict=True))

    return [
        Row(reader.name, Spread.of(speeds[reader.name]), to_simdjson(reader.name), reader.includes)
        for reader in field
    ]
