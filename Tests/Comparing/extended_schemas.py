"""Schemas of recursive values that extend each other, which is the purpose of `$dynamicRef`.

A list of anything refers to itself by a name. A schema that refers to the list from outside and defines the
same name makes it a list of that schema. These schemas hold little else, so that a verdict shows which schema
the reference was resolved to.
"""

from random import Random

import schemas
from schemas import Names

KNOWN = ("d0", "d1", "d2")


def document(random: Random, names: Names, keys: tuple[str, ...]) -> dict:
    definitions = {name: definition(random, names, name, keys) for name in KNOWN}
    root = {"$id": names.root, "$defs": definitions} | said(random, keys)
    if random.random() < 0.7:
        root["$dynamicAnchor"] = "n"
    link = {"$ref": random.choice(names.spellings(random.choice(KNOWN), names.root))}
    root |= random.choice((link, link, {"allOf": [link]}, {"properties": {keys[0]: link}}, {"anyOf": [link, False]}))
    return root


def definition(random: Random, names: Names, name: str, keys: tuple[str, ...]) -> dict:
    made = said(random, keys)
    base = names.resource(name)
    if name in names.written:
        made["$id"] = names.written[name]
        anchor = {"$dynamicAnchor": "n"}
        inner = {"$defs": {"n": anchor | said(random, keys)}}
        made |= random.choice((anchor, anchor, anchor, {"$anchor": "n"}, inner, {}))
    elif name in names.anchored:
        made["$anchor"] = f"at-{name}"
    own = "#n" if random.random() < 0.7 else random.choice((base + "#n", names.resource(random.choice(KNOWN)) + "#n"))
    back = {random.choice(("$dynamicRef", "$dynamicRef", "$dynamicRef", "$ref")): own}
    inside = random.choice(({"properties": {keys[0]: back}}, {"additionalProperties": back}, {"items": back}))
    later = KNOWN[KNOWN.index(name) + 1 :]
    if later and random.random() < 0.4:
        inside["$ref"] = random.choice(names.spellings(random.choice(later), base))
    return made | inside


def said(random: Random, keys: tuple[str, ...]) -> dict:
    """Keywords that make schemas differ from each other."""
    return dict(random.choice((
        {"required": [keys[0]]}, {"required": [keys[1]]}, {"type": "object"}, {"type": ["array", "object"]},
        {"maxProperties": 1}, {"maxItems": 1}, {"not": schemas.leaf(random)}, {"unevaluatedProperties": False}, {}, {},
    )))  # fmt: skip
