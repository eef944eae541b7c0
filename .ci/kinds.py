"""Of which kind the record at a path is: the schema of that name is its own."""

import pathlib

KINDS = {
    "store.json": "store",
    "frameworks/instruments.json": "instruments",
    "frameworks/aso-format.json": "outline",
    "frameworks/crosswalk.json": "crosswalk",
}
NAMES = {
    "participant.json": "participant",
    "instruments.json": "acts",
    "registers.json": "registers",
    "edition.json": "edition",
    "implementation.json": "implementation",
    "salw.json": "salw",
    "asked.json": "review-asked",
    "answered.json": "review-answered",
}
FOLDERS = {
    "frameworks": "framework",
    "sources": "source",
    "activities": "activity",
    "votes": "vote",
    "briefings": "briefing",
}


def kind(path: pathlib.PurePath) -> str:
    return KINDS.get(str(path)) or FOLDERS.get(path.parent.name) or NAMES[path.name]
