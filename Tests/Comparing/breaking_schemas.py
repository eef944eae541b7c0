"""Ways to break a schema. A mutation uses one of them on one schema of a document."""

from random import Random

import breaking_values
import schemas
import values
from schemas import ALONE, LIST, NAMED, ONE, Names, Room
from texts import Number, copied


def broken(documents: list[dict], random: Random) -> list[dict]:
    """The documents with one or a few changes, mostly in the first of them."""
    changed = [copied(document) for document in documents]
    for _ in range(random.choice((1, 1, 2, 3))):
        document = changed[0] if random.random() < 0.7 else random.choice(changed)
        schema = random.choice(schemas.inside(document))
        random.choice(WAYS)(schema, document, random)
    return changed


def made(random: Random, document):
    names = tuple(document.get("$defs", {})) if isinstance(document.get("$defs"), dict) else ()
    base = str(document.get("$id", ""))
    return schemas.schema(random, Room(random.choice((0, 1, 1, 2)), Names(base, {}, ()), base, (), names))


def drop(schema, document, random):
    if schema:
        del schema[random.choice(list(schema))]


def add(schema, document, random):
    keyword = random.choice(schemas.KEYWORDS)
    argument = schemas.argument(keyword, random, ALONE)
    if argument is not None:
        schema[keyword] = argument


def add_names(schema, document, random):
    """Adds a keyword about members, with names of the schema's own members."""
    known = list(schema.get("properties") or {}) if isinstance(schema.get("properties"), dict) else []
    known = known or list(values.KEYS)
    names = random.sample(known, min(len(known), random.randint(0, 3)))
    match random.randrange(5):
        case 0:
            schema["required"] = names
        case 1:
            schema["dependentRequired"] = {name: random.sample(known, min(2, len(known))) for name in names}
        case 2:
            schema["dependentSchemas"] = {name: made(random, document) for name in names}
        case 3:
            schema["propertyNames"] = {"enum": names + [random.choice(known)]}
        case _:
            schema["properties"] = dict(schema.get("properties") or {}) | {
                name: made(random, document) for name in names
            } if isinstance(schema.get("properties", {}), dict) else {}


#: Groups of keywords that can replace each other with the same value.
ALIKE = (
    ("allOf", "anyOf", "oneOf", "prefixItems"),
    ("if", "not", "then", "else", "items", "contains", "additionalProperties", "propertyNames",
     "unevaluatedProperties", "unevaluatedItems"),
    ("additionalProperties", "unevaluatedProperties"), ("items", "unevaluatedItems"), ("then", "else"),
    ("properties", "patternProperties", "dependentSchemas"), schemas.BOUNDS, schemas.COUNTS,
    ("required", "enum"), ("$ref", "$dynamicRef"), ("$anchor", "$dynamicAnchor"),
)  # fmt: skip


def swap(schema, document, random):
    pairs = [(old, new) for group in ALIKE for old in group if old in schema for new in group if new != old]
    if not pairs:
        return drop(schema, document, random)
    old, new = random.choice(pairs)
    values_before = dict(schema)
    schema.clear()
    schema.update({new if key == old else key: value for key, value in values_before.items()})


def wrap(schema, document, random):
    """Puts the schema inside another one, which means the same, the opposite, or more."""
    inner = dict(schema)
    named = {key: inner.pop(key) for key in ("$schema", "$id", "$defs", "$anchor", "$dynamicAnchor") if key in inner}
    other = made(random, document)
    outer = random.choice((
        {"allOf": [inner]}, {"anyOf": [inner, other]}, {"oneOf": [other, inner]}, {"not": {"not": inner}},
        {"not": inner}, {"if": inner, "then": other, "else": False}, {"if": other, "then": inner},
        {"allOf": [inner, other], "unevaluatedProperties": False}, {"anyOf": [other, inner], "unevaluatedItems": False},
        {"$ref": "#/$defs/moved"},
    ))  # fmt: skip
    if "$ref" in outer and isinstance(document.get("$defs", {}), dict):
        document["$defs"] = document.get("$defs", {}) | {"moved": inner}
        if schema is document:
            named["$defs"] = document["$defs"]
    schema.clear()
    schema.update(named | outer)


def shift(schema, document, random):
    """Changes the value of a keyword that has a number, a name or a list of values."""
    simple = [key for key, value in schema.items() if key not in ONE + LIST + NAMED and not key.startswith("$")]
    if not simple:
        return add(schema, document, random)
    keyword = random.choice(simple)
    argument = schema[keyword]
    if keyword == "type":
        schema[keyword] = schemas.types(random)
    elif keyword == "pattern":
        schema[keyword] = pattern_near(argument, random) if isinstance(argument, str) else "a"
    elif keyword == "format":
        schema[keyword] = random.choice(schemas.FORMATS)
    elif keyword in schemas.COUNTS and isinstance(argument, Number):
        schema[keyword] = Number(random.choice(("0", "1", "2", "3", "5", "10", "1.0", "1e1")))
    else:
        breaking_values.nearby(schema, keyword, random, [schema])


def pattern_near(pattern: str, random: Random) -> str:
    """A changed expression, mostly still a valid one: a character is added, removed or replaced."""
    place = random.randint(0, len(pattern))
    piece = random.choice("a [a-z] \\d ? * + {2} | ^ $ . (?:a|b) \\b ( ] (?=a)".split())
    return random.choice((
        pattern[:place] + piece + pattern[place:], pattern[: max(0, place - 1)] + pattern[place:],
        f"(?:{pattern})+", f"{pattern}|{schemas.pattern(random)}", schemas.pattern(random),
        pattern.removeprefix("^"), pattern.removesuffix("$"),
    ))  # fmt: skip


def replace(schema, document, random):
    """Replaces a subschema by a random one."""
    inner = [key for key in schema if key in ONE + LIST + NAMED]
    if not inner:
        return add(schema, document, random)
    keyword = random.choice(inner)
    argument = schema[keyword]
    if keyword in ONE:
        schema[keyword] = made(random, document)
    elif keyword in LIST and isinstance(argument, list) and argument:
        argument[random.randrange(len(argument))] = made(random, document)
    elif isinstance(argument, dict) and argument:
        argument[random.choice(list(argument))] = made(random, document)


def lead_elsewhere(schema, document, random):
    """Changes a reference to another target, mostly one that exists."""
    users = [inner for inner in schemas.inside(document) if "$ref" in inner or "$dynamicRef" in inner]
    user = random.choice(users) if users and random.random() < 0.8 else schema
    definitions = document.get("$defs")
    names = list(definitions) if isinstance(definitions, dict) else []
    targets = [f"#/$defs/{name}" for name in names] + [f"{document.get('$id', '')}#/%24defs/{name}" for name in names]
    properties = document.get("properties")
    targets += [f"#/properties/{name}" for name in properties] if isinstance(properties, dict) else []
    targets += [str(inner["$ref"]) for inner in users if "$ref" in inner]
    targets += random.sample(("#/$defs/nowhere", "urn:nowhere", "#at-d1", "urn:made:d1", "d1", "#n", "#"), 1)
    user["$ref"] = random.choice(targets)


def close(schema, document, random):
    schema[random.choice(("unevaluatedProperties", "unevaluatedItems", "additionalProperties"))] = random.choice(
        (False, False, {"type": "string"}, {})
    )


def nonsense(schema, document, random):
    """Gives a keyword a random value, mostly one that is not allowed."""
    keyword = random.choice(list(schema) or ["type"])
    schema[keyword] = values.value(random)


WAYS = (drop, add, add, add_names, swap, swap, wrap, wrap, shift, shift, shift, replace, replace, lead_elsewhere, close)
WAYS += WAYS + (nonsense,)
