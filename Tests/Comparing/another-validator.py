"""Validates every shipped record with another validator, which must find no error."""

import json
import pathlib
import sys

from jsonschema import Draft202012Validator
from referencing import Registry, Resource

sys.path.append(str(pathlib.Path(__file__).parent.parent))
from record_kinds import kind

schemas = {}
for file in pathlib.Path("schemas").glob("*.schema.json"):
    schema = json.loads(file.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    schemas[schema["$id"]] = schema
registry = Registry().with_resources(
    (name, Resource.from_contents(schema)) for name, schema in schemas.items()
)

count = 0
problems = []
for file in sorted(pathlib.Path("records").rglob("*.json")):
    schema = schemas["urn:pillar:1:" + kind(str(file.relative_to("records")))]
    record = json.loads(file.read_text(encoding="utf-8"))
    for error in Draft202012Validator(schema, registry=registry).iter_errors(record):
        problems.append(f"{file}: {error.json_path}: {error.message}")
    count += 1

print("\n".join(problems) or f"{count} records, {len(schemas)} schemas: no errors")
sys.exit(1 if problems or count == 0 else 0)
