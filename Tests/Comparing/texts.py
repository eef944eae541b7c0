"""JSON as it is written: numbers keep their digits, and a string may be written with any escapes."""

import json
from random import Random


class Number:
    """A number as it is written: 1, 1.0 and 10e-1 are three different ones."""

    def __init__(self, spelling: str):
        self.spelling = spelling

    def __eq__(self, other):
        return isinstance(other, Number) and other.spelling == self.spelling

    def __hash__(self):
        return hash(self.spelling)

    def __repr__(self):
        return self.spelling


def read(text: str):
    return json.loads(text, parse_int=Number, parse_float=Number)


def copied(value):
    if isinstance(value, dict):
        return {key: copied(inner) for key, inner in value.items()}
    return [copied(inner) for inner in value] if isinstance(value, list) else value


def written(value, random: Random | None = None) -> str:
    """Writes a value as a text; with `random`, in one of its many spellings."""
    if isinstance(value, dict):
        members = [f"{string(key, random)}: {written(inner, random)}" for key, inner in value.items()]
        if random and random.random() < 0.2:
            random.shuffle(members)
        return "{" + ", ".join(members) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(written(inner, random) for inner in value) + "]"
    if isinstance(value, Number):
        return value.spelling
    return string(value, random) if isinstance(value, str) else json.dumps(value)


def string(text: str, random: Random | None) -> str:
    if random is None or random.random() < 0.9:
        return json.dumps(text, ensure_ascii=random is not None and random.random() < 0.3)
    units = text.encode("utf-16-be")
    pairs = [units[place : place + 2] for place in range(0, len(units), 2)]
    return '"' + "".join(f"\\u{pair.hex()}" for pair in pairs) + '"'


def places(value) -> list[tuple]:
    """Every value inside another one, as its container and its key or index there."""
    found = []
    waiting = [value]
    while waiting:
        container = waiting.pop()
        keys = list(container) if isinstance(container, dict) else range(len(container))
        for key in keys if isinstance(container, (dict, list)) else []:
            found.append((container, key))
            if isinstance(container[key], (dict, list)):
                waiting.append(container[key])
    return found
