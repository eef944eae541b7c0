"""Prepares what the contestants need: programs, lists, schemas, and a store with one mistake."""

import json
import pathlib
import shutil
import subprocess
import sys
from dataclasses import dataclass

from measuring import BUILT

sys.path.append(str(pathlib.Path(__file__).parent.parent))
from record_kinds import kind

HERE = pathlib.Path(__file__).parent
STORE_MAKER = ".build/release/bench-store"


def build_programs() -> None:
    BUILT.mkdir(parents=True, exist_ok=True)
    # If the machine has no C compiler, Swift's clang compiles C, too.
    compiler = "cc" if shutil.which("cc") else "clang"
    for name in ["loop", "launch"]:
        make(name, HERE / f"{name}.c", [compiler, "-O2", "-Wall", "-Wextra", "-Werror"])
    make("parse", HERE / "parse.swift", ["swiftc", "-O"])


def make(name: str, source: pathlib.Path, compiler: list[str]) -> None:
    program = BUILT / name
    if not program.exists() or program.stat().st_mtime < source.stat().st_mtime:
        subprocess.run([*compiler, "-o", program, source], check=True)


@dataclass(frozen=True)
class Workload:
    """A store, and the files made from it beforehand, so that making them costs no contestant any time."""

    store: pathlib.Path
    files: int
    bytes: int
    # All files, one on each line.
    list: pathlib.Path
    # A list for each schema.
    lists: pathlib.Path
    # A sample: every n-th file of each list. `firsts` has the first file of each list.
    sample: pathlib.Path
    firsts: pathlib.Path
    sampled: int
    schemas: pathlib.Path

    @property
    def kinds(self) -> int:
        return sum(1 for _ in self.lists.iterdir())

    @staticmethod
    def of(store: pathlib.Path, sampled: int = 400) -> "Workload":
        paths = sorted(store.rglob("*.json"))
        names = [str(path.relative_to(store)) for path in paths]
        folder = BUILT / "of" / store.name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        (folder / "list").write_text("".join(name + "\n" for name in names))
        alike: dict[str, list[str]] = {}
        for name in names:
            alike.setdefault(kind(name), []).append(name)
        step = max(1, len(names) // sampled)
        sample = {name: files[::step] for name, files in alike.items()}
        write_lists(folder / "lists", alike)
        write_lists(folder / "sample", sample)
        write_lists(folder / "firsts", {name: files[:1] for name, files in alike.items()})
        write_bundles(folder / "schemas")
        return Workload(
            store,
            len(names),
            sum(path.stat().st_size for path in paths),
            folder / "list",
            folder / "lists",
            folder / "sample",
            folder / "firsts",
            sum(map(len, sample.values())),
            folder / "schemas",
        )


def write_lists(folder: pathlib.Path, lists: dict[str, list[str]]) -> None:
    folder.mkdir()
    for name, files in lists.items():
        (folder / name).write_text("\n".join(files))


def write_bundles(folder: pathlib.Path) -> None:
    """Writes each schema as one file that includes the shared definitions. check-jsonschema follows
    references within a file fastest, several times as fast as references to an `$id`.
    """
    folder.mkdir()
    read = [json.loads(file.read_text()) for file in pathlib.Path("schemas").glob("*.schema.json")]
    schemas = {schema["$id"].split(":")[-1]: schema for schema in read}
    common = schemas.pop("common")
    for name, schema in schemas.items():
        own = schema.get("$defs", {})
        assert not own.keys() & common["$defs"].keys(), f"{name} defines a name that is also a shared definition"
        bundle = json.dumps(schema | {"$defs": own | common["$defs"]})
        (folder / f"{name}.json").write_text(bundle.replace(f"{common['$id']}#", "#"))


def write_store(folder: pathlib.Path, *shape: str) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run([STORE_MAKER, "write", folder, *shape], check=True, stdout=subprocess.DEVNULL)


def store_with_a_mistake() -> tuple[Workload, str]:
    """Makes a small store with one status that does not exist, an error that only the shared schema can find.
    Returns the kind of record that has it, too.
    """
    folder = BUILT / "one-mistake"
    write_store(folder, "--participants", "2", "--years", "1")
    record = sorted(folder.glob("*/*/implementation.json"))[-1]
    text = record.read_text()
    assert '"status": "' in text
    record.write_text(text.replace('"status": "', '"status": "no-', 1))
    return Workload.of(folder), "implementation"
