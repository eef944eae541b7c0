"""Which schema a record has, from its path in the store: what `RecordKind.swift` says, again."""

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


def kind(path: str) -> str:
    *folders, name = path.split("/")
    return KINDS.get(path) or FOLDERS.get(folders[-1] if folders else "") or NAMES[name]
