"""Reads every JSON text below a folder into memory, then parses all of them PASSES times.

usage: parse.py simdjson|orjson|json STORE PASSES
"""

import gc
import os
import sys
from collections.abc import Callable


def parser(library: str) -> Callable[[bytes], object]:
    if library == "simdjson":
        import simdjson

        # One parser for all texts. No Python objects are made from its tape.
        return simdjson.Parser().parse
    if library == "orjson":
        import orjson

        return orjson.loads
    import json

    return json.loads


def main(library: str, store: str, passes: str) -> None:
    gc.disable()
    texts = []
    for folder, _, names in os.walk(store):
        for name in names:
            if name.endswith(".json"):
                with open(f"{folder}/{name}", "rb") as file:
                    texts.append(file.read())
    parse = parser(library)
    for _ in range(int(passes)):
        for text in texts:
            parse(text)
    print(f"{len(texts)} texts, {sum(map(len, texts))} bytes, {passes} passes")


if __name__ == "__main__":
    main(*sys.argv[1:])
