"""Compare the manifest of the shipped records with the data files from which they were made.

The records are kept in the project. The data files are outside of it, in the folder that is given or in
../shared/data. The tests compare the records with the manifest; this compares the manifest with the data.
"""

import csv
import json
import pathlib
import re
import sys

project = pathlib.Path(__file__).resolve().parent.parent
data = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else project / "../shared/data"
records = project / "records"


def read(folder, name):
    with open(folder / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def load(path):
    return json.loads((records / path).read_text(encoding="utf-8"))


def reference(source):
    record = load(f"sources/{source}.json")
    return record.get("url") or record.get("repository")


def at(row):
    value = load(row["record"])
    for name in filter(None, row.get("place", "").split("/")):
        value = value[name]
    return value


# For each column of the manifest, the column of the data file.
COLUMNS = {
    "acts": {"participant": "participant", "instrument": "instrument", "act": "act", "date": "date"},
    "votes": {"participant": "participant", "resolution": "resolution", "vote": "vote"},
    "resolutions": {name: name for name in ["resolution", "date", "yes", "no", "abstain"]},
    "facts": {
        "participant": "participant_iso3",
        "theme": "theme",
        "date": "date",
        "confidence": "confidence",
    },
    "participants": {"participant": "participant", "kind": "kind", "name": "name"},
}
REFERENCE = {"acts": "source_ref", "votes": "source_ref", "facts": "source_url"}

mistakes, checked = [], 0
for name, columns in COLUMNS.items():
    ours = read(project / "Tests/ManifestTests/Manifest", f"{name}.csv")
    theirs = read(data, f"{name}.csv")
    if len(ours) != len(theirs):
        mistakes.append(f"{name}.csv: {len(theirs)} rows in the data, but {len(ours)} in the manifest")
    for line, (own, row) in enumerate(zip(ours, theirs), 2):
        checked += 1
        pairs = [(column, own[column], row[other]) for column, other in columns.items()]
        if own.get("source"):
            cited = re.sub(r" \(rcid \d+\)", "", row[REFERENCE[name]])
            pairs.append(("source", reference(own["source"]), cited))
        if name == "votes" and "rcid" in row["source_ref"]:
            locator = load(own["record"])["locator"]
            pairs.append(("locator", f"({locator})", row["source_ref"].split(" ", 1)[1]))
        if name in ("votes", "resolutions"):
            pairs.append(("title", load(own["record"])["title"], row["title"]))
        if name == "acts":
            pairs.append(("note", at(own).get("note", ""), row["note"]))
        if name == "participants":
            pairs.append(("sort key", at(own)["sortKey"], row["sort_key"]))
            start = row["member_from"] or "not after " + row["member_not_after"]
            pairs.append(("from", own["from"], start))
        mistakes += [
            f"{name}.csv, line {line}: {what} is {right!r} in the data, but {left!r} here"
            for what, left, right in pairs
            if left != right
        ]

for mistake in mistakes:
    print(mistake)
print(f"{checked} rows of the data compared with the manifest, {len(mistakes)} differences.")
sys.exit(1 if mistakes else 0)
