"""Random schemas with every keyword of draft 2020-12, and the places of subschemas in a schema."""

from dataclasses import dataclass, replace
from random import Random
from urllib.parse import urljoin

import values
from texts import Number

#: Keywords whose value is a schema, a list of schemas, or schemas by name.
ONE = ("additionalProperties", "propertyNames", "items", "contains", "not", "if", "then", "else",
       "unevaluatedProperties", "unevaluatedItems")  # fmt: skip
LIST = ("allOf", "anyOf", "oneOf", "prefixItems")
NAMED = ("properties", "patternProperties", "dependentSchemas", "$defs")
#: Keywords whose schemas apply to parts of the value. Inside them, a reference may lead back.
INSIDE = ("additionalProperties", "propertyNames", "items", "contains", "unevaluatedProperties",
          "unevaluatedItems", "prefixItems", "properties", "patternProperties")  # fmt: skip
BOUNDS = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")
COUNTS = ("minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties",
          "minContains", "maxContains")  # fmt: skip
TYPES = ("null", "boolean", "integer", "number", "string", "array", "object")
OTHERS = ("type", "const", "enum", "multipleOf", "pattern", "uniqueItems", "required",
          "dependentRequired", "format", "$ref", "$dynamicRef")  # fmt: skip
KEYWORDS = ONE + LIST + NAMED[:-1] + BOUNDS + COUNTS + OTHERS + OTHERS
#: Formats that both peers check.
FORMATS = ("date", "ipv4", "ipv6", "uuid")
PATTERNS = (
    "", "^", "$", "^$", "a", "^a", "a$", "^a$", "^[a-z]+$", "^[^a]*$", "\\d", "^\\w+$", "\\W", "\\s", "^\\S*$",
    "^.{2}$", "^.$", "^(a|b)*$", "^(?:ab?)+$", "(?=b)", "^(?!a)", "(?<=a)b", "(?<!a)b", "\\bb", "a\\B", "a|^$",
    "^\\p{L}+$", "\\P{L}", "\\p{Lu}", "é", "\\u00e9", "\\u{1F600}", "[\\u0300-\\u036f]", "^R[1-9][0-9]*$",
    "a{2}", "^a{0,1}b{1,}$", "a{0}b", "^[\\w-]+$", "[-a]", "\\n", "\\t", "\\x61", "\\/", "\\^", "[\\]]", "a+?b",
    "^(((a)))$", "(?<n>a)b", "^[\\-a]$", "[a\\-z]", "^[\\b]$", "[^]", "^\\S+\\s$", "^[^\\n]*$", "\\u2028|\\ufeff", "^..$",
)  # fmt: skip


#: The themes of documents, with the keywords of each. They are few, so that they interact.
APPLYING = ("allOf", "anyOf", "oneOf", "not", "if", "then", "else", "$ref")
OBJECTS = ("properties", "patternProperties", "additionalProperties", "unevaluatedProperties", "dependentSchemas",
           "dependentRequired", "required", "propertyNames", "minProperties", "maxProperties")  # fmt: skip
ARRAYS = ("prefixItems", "items", "contains", "minContains", "maxContains", "unevaluatedItems", "uniqueItems",
          "minItems", "maxItems")  # fmt: skip
SCALARS = BOUNDS + ("multipleOf", "type", "const", "enum", "minLength", "maxLength", "pattern", "format")
THEMES = {
    "anything": KEYWORDS,
    "objects": OBJECTS + OBJECTS[:5] * 2 + ("unevaluatedProperties",) * 4 + APPLYING * 2,
    "arrays": ARRAYS + ARRAYS[:6] * 2 + ("unevaluatedItems",) * 4 + APPLYING * 2,
    "scalars": SCALARS * 2 + APPLYING + ("items", "propertyNames"),
    "numbers": BOUNDS * 4 + ("multipleOf",) * 4 + ("const", "enum", "type", "not", "anyOf", "oneOf", "allOf"),
    "texts": ("pattern",) * 8 + ("minLength", "maxLength", "const", "enum", "format") * 2
    + ("not", "anyOf", "allOf", "if", "then"),
    # About members or elements that no other keyword evaluated: only keywords that apply to the value itself are
    # nested.
    "left members": ("properties",) * 8 + ("required",) * 3 + ("dependentSchemas", "if", "then", "else") * 2
    + ("patternProperties",) * 3 + ("additionalProperties", "unevaluatedProperties")
    + ("allOf", "anyOf", "oneOf", "not", "$ref"),
    "left elements": ("prefixItems", "prefixItems", "contains") * 3 + ("if", "then", "else") * 2
    + ("items", "unevaluatedItems", "minContains", "minItems", "allOf", "anyOf", "oneOf", "not", "$ref"),
}


#: Keywords that mean little alone, with their companions and how likely each is added.
COMPANIONS = {
    "then": (("if", 1),), "else": (("if", 1),), "if": (("then", 0.4), ("else", 0.4)),
    "minContains": (("contains", 1),), "maxContains": (("contains", 1),), "contains": (("minContains", 0.2),),
    "additionalProperties": (("properties", 0.5), ("patternProperties", 0.5)),
    "items": (("prefixItems", 0.6),), "properties": (("required", 0.2),),
    "unevaluatedProperties": (("properties", 0.3), ("patternProperties", 0.2), ("additionalProperties", 0.1)),
    "unevaluatedItems": (("prefixItems", 0.3), ("contains", 0.3), ("items", 0.1)),
}  # fmt: skip
#: The keywords about unevaluated parts of a value. The more likely ones are repeated.
REST = {
    "left members": ("unevaluatedProperties", "unevaluatedProperties", "additionalProperties"),
    "left elements": ("unevaluatedItems", "unevaluatedItems", "items"),
}


@dataclass(frozen=True)
class Names:
    """The identifiers of a document and of its definitions."""

    root: str
    #: The `$id` of each definition that is a resource of its own, as it is written.
    written: dict[str, str]
    #: The definitions with an `$anchor`.
    anchored: tuple[str, ...]

    def resource(self, name: str) -> str:
        return urljoin(self.root, self.written[name]) if name in self.written else self.root

    def spellings(self, name: str, base: str) -> list[str]:
        """All references to a definition that work in the resource `base`."""
        spellings = [f"{self.root}#/$defs/{name}", f"{self.root}#/%24defs/{name}"]
        if base == self.root:
            spellings += [f"#/$defs/{name}"] * 2
        if name in self.written:
            spellings += [self.resource(name), self.resource(name) + "#"]
            spellings += [self.written[name]] if urljoin(base, self.written[name]) == self.resource(name) else []
        if name in self.anchored:
            spellings.append(("" if base == self.resource(name) else self.resource(name)) + f"#at-{name}")
        return spellings


@dataclass(frozen=True)
class Room:
    """The situation in which a schema is made: how deep it may be nested, and what it may refer to."""

    depth: int
    names: Names
    #: The resource that contains it.
    base: str
    #: Definitions that may be referred to here without a circle.
    below: tuple[str, ...]
    #: All definitions. Schemas for parts of the value may refer to them.
    all: tuple[str, ...]
    theme: str = "anything"
    #: The names of members.
    keys: tuple[str, ...] = values.KEYS
    is_inside: bool = False

    def inner(self, keyword: str) -> "Room":
        depth = 0 if self.is_about_the_rest and keyword in INSIDE else self.depth - 1
        room = replace(self, depth=depth)
        return replace(room, below=self.all, is_inside=True) if keyword in INSIDE else room

    @property
    def is_about_the_rest(self) -> bool:
        return self.theme.startswith("left")


#: For a keyword or two in a schema about which nothing is known.
ALONE = Room(2, Names("", {}, ()), "", (), ())


def document(random: Random, theme: str, keys: tuple[str, ...]) -> dict:
    """A random schema with definitions. Some of them are resources of their own."""
    known = ("d0", "d1", "d2")
    names = chosen_names(random, known, theme)
    definitions = {}
    for index, name in enumerate(known):
        definition = members(random, Room(2, names, names.resource(name), known[index + 1 :], known, theme, keys))
        if name in names.written:
            definition["$id"] = names.written[name]
            if random.random() < 0.7:
                definition["$dynamicAnchor"] = "n"
        if name in names.anchored:
            definition["$anchor"] = f"at-{name}"
        definitions[name] = definition
    depth = random.choice((1, 1, 2, 3))
    root = members(random, Room(depth, names, names.root, known, known, theme, keys))
    if theme in REST:
        root[random.choice(REST[theme])] = random.choice((False, False, False, {"type": "string"}))
    root["$id"] = names.root
    if random.random() < 0.8:
        root["$dynamicAnchor"] = "n"
    root["$defs"] = definitions
    return root


def chosen_names(random: Random, known: tuple[str, ...], theme: str) -> Names:
    resources = [name for name in known if random.random() < (0.3 if theme in THEMES else 0.8)]
    anchored = tuple(name for name in known if random.random() < 0.3)
    if random.random() < 0.5:
        return Names("urn:made:root", {name: f"urn:made:{name}" for name in resources}, anchored)
    ways = ("{}", "{}.json", "./{}", "../{}", "/{}", "sub/{}/", "?{}", "//other.example/{}", "../../../{}", "a/../{}")
    written = {name: random.choice(ways).format(name) for name in resources}
    return Names("http://made.example/some/where/root", written, anchored)


def schema(random: Random, room: Room):
    if room.depth <= 0 and room.is_about_the_rest and not room.is_inside:
        key = random.choice(room.keys)
        return random.choice((
            {"properties": {key: leaf(random)}}, {"properties": {key: leaf(random)}, "required": [key]},
            {"prefixItems": [leaf(random)]}, {"contains": leaf(random)}, {"prefixItems": [True, leaf(random)]},
        ))  # fmt: skip
    if room.depth <= 0 and room.is_about_the_rest:
        return leaf(random)
    if room.depth <= 0 or random.random() < 0.1:
        return random.choice((True, True, False, {}, {"type": "number"}, {"type": "string"}, {"const": Number("1")}))
    return members(random, room)


def leaf(random: Random):
    return random.choice((True, True, True, {"type": "string"}, {"type": "number"}, {"const": Number("1")}, False))


def members(random: Random, room: Room) -> dict:
    made = {}
    waiting = [random.choice(THEMES[room.theme]) for _ in range(random.choice((1, 1, 2, 2, 3, 4)))]
    while waiting:
        keyword = waiting.pop()
        value = argument(keyword, random, room)
        if value is not None:
            made[keyword] = value
        for companion, chance in COMPANIONS.get(keyword, ()):
            if companion not in made and random.random() < chance:
                waiting.append(companion)
    return made


def argument(keyword: str, random: Random, room: Room):
    """A random value for a keyword; `None` if there is none in this place."""
    inner = room.inner(keyword)
    if keyword in ONE:
        return schema(random, inner)
    if keyword in LIST:
        return [schema(random, inner) for _ in range(random.choice((1, 2, 2, 3)))]
    if keyword in NAMED:
        count = random.choice((0, 1, 2, 2, 3))
        ways = PATTERNS[:6] if room.is_about_the_rest else (pattern(random), pattern(random), "^" + room.keys[0])
        names = [random.choice(ways if keyword == "patternProperties" else room.keys) for _ in range(count)]
        return {name: schema(random, inner) for name in names}
    if keyword in BOUNDS:
        return values.number(random)
    if keyword in COUNTS:
        return Number(random.choice(("0", "1", "1", "2", "2", "3", "2.0", "4e0", "1e30")))
    return OTHER[keyword](random, room)


def reference(random: Random, room: Room) -> str | None:
    chance = random.random()
    if chance < 0.1:
        return "https://json-schema.org/draft/2020-12/schema"
    if chance < 0.2 and room.is_inside:
        return random.choice(("#", room.names.root))
    return random.choice(room.names.spellings(random.choice(room.below), room.base)) if room.below else None


def pattern(random: Random, depth: int = 2) -> str:
    """A random expression, or one of those that test something special."""
    if random.random() < 0.5:
        return random.choice(PATTERNS)
    if depth == 0 or random.random() < 0.2:
        return random.choice(("a", "b", "ab", ".", "[ab]", "[^a]", "\\w", "\\d", "^", "$", "\\b", "é", "-", ""))
    one, two = pattern(random, depth - 1), pattern(random, depth - 1)
    return random.choice((
        one + two, f"(?:{one}|{two})", f"({one})*", f"(?:{one})+{two}", f"(?:{one}){{1,2}}", f"(?:{one})?",
        f"(?={one}){two}", f"(?!{one}){two}", f"{two}(?<={one})", f"{two}(?<!{one})", f"^(?:{one})$",
    ))  # fmt: skip


def types(random: Random):
    if random.random() < 0.7:
        return random.choice(TYPES)
    return random.sample(TYPES, random.randint(1, 4))


def listed(random: Random) -> list:
    return [values.value(random) for _ in range(random.choice((0, 1, 2, 3, 4)))]


def names(random: Random, room: Room) -> list[str]:
    return random.sample(room.keys, random.choice((0, 1, 1, 2)))


OTHER = {
    "type": lambda random, room: types(random),
    "const": lambda random, room: values.value(random),
    "enum": lambda random, room: listed(random),
    "multipleOf": lambda random, room: Number(
        random.choice(("1", "2", "3", "1.0", "0.5", "0.1", "0.01", "7", "1e-3", "2.50", "1e2", "1e30"))
    ),
    "pattern": lambda random, room: pattern(random),
    "uniqueItems": lambda random, room: random.random() < 0.9,
    "required": names,
    "dependentRequired": lambda random, room: {random.choice(room.keys): names(random, room)},
    "format": lambda random, room: random.choice(FORMATS),
    "$ref": reference,
    "$dynamicRef": lambda random, room: "#n" if room.is_inside else None,
}


def inside(schema) -> list[dict]:
    """All subschemas of a schema that are objects, the schema itself first."""
    found = []
    waiting = [schema]
    while waiting:
        next = waiting.pop(0)
        if not isinstance(next, dict):
            continue
        found.append(next)
        for keyword, argument in next.items():
            if keyword in ONE:
                waiting.append(argument)
            elif keyword in LIST and isinstance(argument, list):
                waiting += argument
            elif keyword in NAMED and isinstance(argument, dict):
                waiting += argument.values()
    return found
