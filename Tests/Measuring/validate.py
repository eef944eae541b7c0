"""Says yes or no for every record with a validator from PyPI, in the cheapest way that its interface allows.

usage: validate.py corvus|jsonschema-rs walk STORE
       validate.py corvus|jsonschema-rs list STORE LISTS [PROCESSES]
       validate.py corvus|jsonschema-rs file STORE FILE

LISTS is a folder with a list of files for each schema, named after the schema, so that only reading and
validating is left. In every case the files of one schema follow each other, which is cheaper than switching
between schemas. Paths begin at the store.
"""

import gc
import json
import os
import sys
from collections.abc import Callable, Iterator

sys.path.append(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
from record_kinds import FOLDERS, kind

# More than the size of the largest record, so that one call reads a whole file. If it were too small, a record would
# be cut off, and the number of valid files would be wrong.
MOST = 32 << 10

Judge = Callable[[bytes], bool]


def judges(library: str, wanted: Callable[[str], bool]) -> dict[str, Judge]:
    """For each wanted schema, a function that says whether a text is valid."""
    schemas = {}
    for entry in os.scandir("schemas"):
        if entry.name.endswith(".schema.json"):
            with open(entry.path, encoding="utf-8") as file:
                schema = json.load(file)
            schemas[schema["$id"]] = schema
    kinds = {name.split(":")[-1]: schema for name, schema in schemas.items()}
    kinds = {name: schema for name, schema in kinds.items() if name != "common" and wanted(name)}
    if library == "corvus":
        import corvus_json_schema_rs

        def resolve(address: str) -> object:
            return schemas.get(address.split("#")[0])

        # It reads the text itself and makes no Python objects.
        return {
            name: corvus_json_schema_rs.compile(schema, resolve_document=resolve).is_valid_json
            for name, schema in kinds.items()
        }
    import jsonschema_rs
    import orjson

    registry = jsonschema_rs.Registry(list(schemas.items()))

    # It takes only Python objects. orjson makes them fastest.
    def judge(schema: dict) -> Judge:
        is_valid = jsonschema_rs.Draft202012Validator(schema, registry=registry).is_valid
        return lambda text: is_valid(orjson.loads(text))

    return {name: judge(schema) for name, schema in kinds.items()}


def walked() -> Iterator[tuple[str, list[str]]]:
    """The files below the working folder, by schema. os.scandir is cheaper than os.walk."""
    alike: dict[str, list[str]] = {}
    folders = [""]
    while folders:
        folder = folders.pop()
        # In folders with such a name all files have one schema; elsewhere files of the same name have.
        shared = folder[folder.rfind("/", 0, -1) + 1 : -1]
        shared = shared if shared in FOLDERS else ""
        with os.scandir(folder or ".") as entries:
            for entry in entries:
                name = entry.name
                if name.endswith(".json"):
                    alike.setdefault(shared or name, []).append(folder + name)
                elif entry.is_dir(follow_symlinks=False):
                    folders.append(folder + name + "/")
    for key, files in alike.items():
        if key == "frameworks":
            yield from ((kind(file), [file]) for file in files)
        else:
            yield kind(files[0]), files


def listed(folder: str) -> list[tuple[str, list[str]]]:
    """Reads the lists that were made beforehand."""
    lists = []
    for name in os.listdir(folder):
        with open(f"{folder}/{name}", encoding="utf-8") as file:
            lists.append((name, file.read().split("\n")))
    return lists


def count(judges: dict[str, Judge], lists: Iterator[tuple[str, list[str]]]) -> tuple[int, int]:
    """Returns the number of files, and how many of them are not valid."""
    files = unsound = 0
    begin, read, end = os.open, os.read, os.close
    for name, paths in lists:
        is_sound = judges[name]
        for path in paths:
            file = begin(path, os.O_RDONLY)
            text = read(file, MOST)
            end(file)
            if not is_sound(text):
                unsound += 1
        files += len(paths)
    return files, unsound


def count_together(
    judges: dict[str, Judge], lists: list[tuple[str, list[str]]], processes: int
) -> tuple[int, int]:
    """Does the same with several processes. Each takes its share of every list."""

    def share(number: int) -> Iterator[tuple[str, list[str]]]:
        return ((name, paths[number::processes]) for name, paths in lists)

    results = []
    for number in range(1, processes):
        result, report = os.pipe()
        if os.fork() == 0:
            os.write(report, "{} {}".format(*count(judges, share(number))).encode())
            os._exit(0)
        os.close(report)
        results.append(result)
    counts = [count(judges, share(0))]
    for result in results:
        files, unsound = os.read(result, 100).split()
        counts.append((int(files), int(unsound)))
        os.wait()
    return sum(files for files, _ in counts), sum(unsound for _, unsound in counts)


def main(library: str, way: str, store: str, named: str = "", processes: str = "1") -> None:
    # Nothing here makes reference cycles, so the garbage collector has nothing to find.
    gc.disable()
    lists = listed(named) if way == "list" else []
    if way == "file":
        record = os.path.relpath(named, store)
        lists = [(kind(record), [record])]
    named_kinds = {name for name, _ in lists}
    compiled = judges(library, lambda name: not lists or name in named_kinds)
    os.chdir(store)
    if processes != "1":
        counts = count_together(compiled, lists, int(processes))
    else:
        counts = count(compiled, lists or walked())
    print("{} files, {} unsound".format(*counts))


if __name__ == "__main__":
    main(*sys.argv[1:])
