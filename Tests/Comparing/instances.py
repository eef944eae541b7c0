"""Values that are likely to match a schema, so that not all fail at the first keyword."""

from decimal import Decimal
from random import Random

import values
from breaking_values import number_near
from texts import Number, copied


class Fitting:
    """Makes values for one schema document. Where it cannot follow the schema, it makes random values."""

    def __init__(self, document, random: Random):
        self.definitions = document.get("$defs", {}) if isinstance(document, dict) else {}
        self.random = random

    def value(self, schema, depth: int = 4):
        random = self.random
        if not isinstance(schema, dict) or depth == 0 or random.random() < 0.1:
            return values.value(random, min(depth, 2))
        for keyword in random.sample(list(schema), len(schema)):
            value = self.by(keyword, schema, depth)
            if value is not None:
                return value
        return self.of_type(self.type(schema), schema, depth)

    def by(self, keyword: str, schema: dict, depth: int):
        argument = schema[keyword]
        if keyword == "const":
            return values.respelled(copied(argument), self.random)
        if keyword == "enum" and isinstance(argument, list) and argument:
            return values.respelled(copied(self.random.choice(argument)), self.random)
        if keyword in ("allOf", "anyOf", "oneOf") and isinstance(argument, list) and argument:
            return self.value(self.random.choice(argument), depth - 1)
        if keyword in ("if", "then", "else", "not"):
            return self.value(argument, depth - 1)
        if keyword == "$ref" and isinstance(argument, str):
            return self.value(self.definitions.get(argument.split("/")[-1]), depth - 1)
        return None

    def type(self, schema: dict) -> str:
        type = schema.get("type")
        if isinstance(type, list) and type:
            type = self.random.choice(type)
        if isinstance(type, str):
            return type
        text = " ".join(schema).lower()
        for kind, signs in (("object", "propert required dependent"), ("array", "items contains"),
                            ("string", "length pattern format"), ("number", "imum multiple")):  # fmt: skip
            if any(sign in text for sign in signs.split()) and self.random.random() < 0.8:
                return kind
        return self.random.choice(("object", "array", "string", "number", "null", "boolean"))

    def of_type(self, type: str, schema: dict, depth: int):
        random = self.random
        match type:
            case "object":
                return self.object(schema, depth)
            case "array":
                return self.array(schema, depth)
            case "string":
                return values.text(random)
            case "integer":
                return Number(random.choice(("0", "1", "2", "3", "-1", "2.0", "1e2", "10e-1")))
            case "number":
                return self.number(schema)
            case "boolean":
                return random.random() < 0.5
        return None

    def number(self, schema: dict) -> Number:
        """A number at a bound of the schema or near it, or a multiple of such a number."""
        numbers = [inner for inner in schema.values() if isinstance(inner, Number)]
        if not numbers or self.random.random() < 0.3:
            return values.number(self.random)
        near = self.random.choice(numbers)
        if self.random.random() < 0.5:
            near = Number(str(Decimal(near.spelling) * self.random.choice((1, 2, 3, 7, -5, 10, 1000003))))
        return near if self.random.random() < 0.5 else number_near(near, self.random)

    def object(self, schema: dict, depth: int) -> dict:
        known = schema.get("properties")
        known = known if isinstance(known, dict) else {}
        needed = [name for name in schema.get("required", []) if isinstance(name, str)] \
            if isinstance(schema.get("required"), list) else []
        others = self.random.sample(values.KEYS, self.random.choice((0, 0, 1, 2)))
        names = needed + [name for name in known if self.random.random() < 0.7] + others
        rest = schema.get("additionalProperties", schema.get("unevaluatedProperties"))
        return {name: self.value(known.get(name, rest), depth - 1) for name in names}

    def array(self, schema: dict, depth: int) -> list:
        prefix = schema.get("prefixItems")
        prefix = prefix if isinstance(prefix, list) else []
        rest = schema.get("items", schema.get("contains", schema.get("unevaluatedItems")))
        made = [self.value(inner, depth - 1) for inner in prefix]
        made += [self.value(rest, depth - 1) for _ in range(self.random.choice((0, 1, 1, 2, 3)))]
        return made
