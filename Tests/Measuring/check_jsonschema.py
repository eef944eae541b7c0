"""Runs check-jsonschema over lists of files, once for each schema, as its command line requires.

usage: check_jsonschema.py STORE SCHEMAS LISTS [NAME…]

If names of lists are given, the others are left out. SCHEMAS holds each schema as one file that includes all
definitions to which it refers, because check-jsonschema reads no other files.
"""

import os
import subprocess
import sys

# Python's own expressions are faster than those of the standard, and mean the same in these schemas.
EXPRESSIONS = ["--regex-variant", "python"]


def main(store: str, schemas: str, lists: str, *names: str) -> None:
    program = os.path.join(os.path.dirname(sys.executable), "check-jsonschema")
    files = unsound = 0
    for name in names or sorted(os.listdir(lists)):
        with open(f"{lists}/{name}", encoding="utf-8") as file:
            paths = file.read().split("\n")
        schema = os.path.abspath(f"{schemas}/{name}.json")
        result = subprocess.run(
            [program, "--quiet", *EXPRESSIONS, "--schemafile", schema, *paths],
            cwd=store,
            check=False,
        )
        files += len(paths)
        unsound += result.returncode != 0
    print(f"{files} files, {unsound} unsound")


if __name__ == "__main__":
    main(*sys.argv[1:])
