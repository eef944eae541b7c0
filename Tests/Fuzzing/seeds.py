"""Writes the first inputs for fuzzing: real records, expressions, pairs of schema and value, and keywords.

  python3 Tests/Fuzzing/seeds.py build/fuzz

Both parts of a pair are in one file with a NUL between them, as the fuzzers expect it.
"""

import pathlib
import sys

TESTS = pathlib.Path(__file__).parent.parent
sys.path[:0] = [str(TESTS), str(TESTS / "Comparing")]

import schemas  # noqa: E402
from pairs import Pairs  # noqa: E402
from values import STRINGS  # noqa: E402

LARGEST = {"Reader": 4096, "Pattern": 128, "Validator": 1024}
# Formats that the pairs do not use.
FORMATS = (
    "time", "date-time", "duration", "email", "idn-email", "hostname", "idn-hostname", "uri", "uri-reference", "iri",
    "iri-reference", "uri-template", "json-pointer", "relative-json-pointer", "regex",
)  # fmt: skip
folder = pathlib.Path(sys.argv[1])


def write(target: str, seeds: list[bytes]):
    place = folder / target / "seeds"
    place.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seed for seed in seeds if len(seed) <= LARGEST[target]):
        (place / f"{number:04}").write_bytes(seed)


pairs = Pairs(seed=1)
made = [pairs.made() for _ in range(400)]
files = sorted(pathlib.Path("records").rglob("*.json"))[::10] + sorted(pathlib.Path("schemas").glob("*.json"))
write("Reader", [file.read_bytes() for file in files] + [question.instances[0].encode() for question in made])
write(
    "Pattern",
    [f"{pattern}\0{STRINGS[number % len(STRINGS)]}".encode() for number, pattern in enumerate(schemas.PATTERNS * 3)],
)
write("Validator", [f"{question.schema}\0{question.instances[0]}".encode() for question in made])
names = {"$defs", "$anchor", "$dynamicAnchor", "$id"}
words = sorted({*schemas.KEYWORDS, *schemas.TYPES, *schemas.FORMATS, *FORMATS, *names})
entries = [f'"\\"{word}\\""\n' for word in words]
(folder / "Validator" / "words").write_text("".join(entries), encoding="utf-8")
