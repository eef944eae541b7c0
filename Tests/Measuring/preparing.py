"""What the contestants need: programs, lists, schemas, and a store in which one record is wrong."""

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
    # Swift comes with a compiler of C, where the machine has none.
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
    """A store, and what was made of it beforehand, so that it costs no contestant anything."""

    store: pathlib.Path
    files: int
    bytes: int
    # All files, a line each.
    list: pathlib.Path
    # A list for each schema.
    lists: pathlib.Path
    # Every so many-th file of each list, and the first of each.
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
    """Each schema as one file, with the shared definitions among its own: a reference within one
    file is what check-jsonschema follows fastest, several times as fast as one to an `$id` in it.
    """
    folder.mkdir()
    read = [json.loads(file.read_text()) for file in pathlib.Path("schemas").glob("*.schema.json")]
    schemas = {schema["$id"].split(":")[-1]: schema for schema in read}
    common = schemas.pop("common")
    for name, schema in schemas.items():
        own = schema.get("$defs", {})
        assert not own.keys() & common["$defs"].keys(), f"{name} defines what is shared"
        bundle = json.dumps(schema | {"$defs": own | common["$defs"]})
        (folder / f"{name}.json").write_text(bundle.replace(f"{common['$id']}#", "#"))


def write_store(folder: pathlib.Path, *shape: str) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run([STORE_MAKER, "write", folder, *shape], check=True, stdout=subprocess.DEVNULL)


def store_with_a_mistake() -> tuple[Workload, str]:
    """A small store with one status that there is none of, which only the shared schema knows; and
    the kind of record in which it stands.
    """
    folder = BUILT / "one-mistake"
    write_store(folder, "--participants", "2", "--years", "1")
    record = sorted(folder.glob("*/*/implementation.json"))[-1]
    text = record.read_text()
    assert '"status": "' in text
    record.write_text(text.replace('"status": "', '"status": "no-', 1))
    return Workload.of(folder), "implementation"
