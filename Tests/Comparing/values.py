"""Random values, also pairs of values that validators often confuse."""

from random import Random

from texts import Number

NUMBERS = (
    "0 -0 0.0 1 1.0 10e-1 -1 2 2.00 3 7 -7 0.5 1.5 0.1 0.3 1e2 100 1e-2 1.50e3 1500 2013 2013.0 1e1 "
    "9007199254740992 9007199254740993 9007199254740993.0 18446744073709551615 18446744073709551616 "
    "123456789012345678901234567890 0.10000000000000001 1e400 10e399 -1e400 1E-400 -9223372036854775808"
).split()
STRINGS = (
    "", "a", "b", "ab", "ba", "aab", "A", "a b", "é", "e\u0301", "ß", "ſ", "한국", "\u1112\u1161\u11ab",
    "ພາສາລາວ", "العربية", "😀", "👩‍👩‍👧‍👦", "a\n", "\n", "\t", "\r\n", "\u0000", "\u007f", "\u0085", "\u00a0",
    "\u2028", "\ufeff", "\U0010ffff", "0", "1", "1.0", "true", "null", "R1", "R12", "SALW-10", "PHL",
    "/", "~", "~0", "~1", "%25", "#", "$ref", "a/b", "\\", '"', "^", "٢", "2013-04-02", "2013-02-29",
    "2016-02-29", "2013", "127.0.0.1", "256.0.0.1", "01.2.3.4", "::1", "1::2::3", "::ffff:1.2.3.4",
    "2eb8aa08-aa98-11ea-b4aa-73b441d16380", "2eb8aa08aa9811eab4aa73b441d16380", "a" * 40,
)  # fmt: skip
KEYS = ("a", "b", "c", "ab", "ba", "", "é", "e\u0301", "A", "1", "a/b", "~", "%", "$ref", "type", "items")
#: Few keys, so that objects and schemas often have the same ones.
FEW_KEYS = (KEYS[:5], KEYS[:5], ("é", "e\u0301", "a", "A", ""), ("a/b", "~", "%", "$ref", "1"))


def number(random: Random) -> Number:
    if random.random() < 0.5:
        return Number(random.choice(NUMBERS))
    whole = str(random.choice((-12, -3, -2, -1, 1, 2, 3, 4, 5, 10, 12)))
    return Number(whole + random.choice(("", "", "", ".0", ".5", ".25", "e0", "e1", "0e-1", ".00E+1")))


def text(random: Random) -> str:
    if random.random() < 0.6:
        return random.choice(STRINGS)
    return "".join(random.choice("aabbAB01-_ é\n😀\u0301") for _ in range(random.randint(0, 6)))


def scalar(random: Random):
    return random.choice((lambda: random.choice((None, True, False)), lambda: number(random), lambda: text(random)))()


def value(random: Random, depth: int = 2):
    kind = random.random()
    if kind < 0.02:
        return crowd(random)
    if depth == 0 or kind < 0.4:
        return scalar(random)
    count = random.choice((0, 1, 1, 2, 2, 3, 4))
    if kind < 0.7:
        elements = [value(random, depth - 1) for _ in range(count)]
        if elements and random.random() < 0.3:
            elements.append(respelled(random.choice(elements), random))
        return elements
    return {random.choice(KEYS): value(random, depth - 1) for _ in range(count)}


def crowd(random: Random):
    """Many members or elements, sometimes with two equal ones."""
    names = [f"key{number}" for number in range(random.choice((17, 25, 40)))]
    members = {name: simple(random) for name in names}
    crowds = [members, respelled(members, random), members | {random.choice(names): simple(random)}]
    return random.choice((members, names, [Number(str(number)) for number in range(40)] + [Number("2.0")], crowds))


def simple(random: Random):
    """A small value to which many schemas and many other values are similar."""
    return random.choice((Number("1"), Number("1"), Number("2"), "a", "b", True, None, [], {}, [Number("1")], {"a": "a"}))


def nest(random: Random, keys: tuple[str, ...], depth: int):
    """Nested objects and arrays, as for recursive schemas."""
    if depth == 0 or random.random() < 0.2:
        return simple(random)
    if random.random() < 0.3:
        return [nest(random, keys, depth - 1) for _ in range(random.randint(0, 2))]
    return {random.choice(keys[:2]): nest(random, keys, depth - 1) for _ in range(random.randint(0, 2))}


def themed(random: Random, theme: str, keys: tuple[str, ...]):
    """A random value for a schema of a theme."""
    count = random.choice((0, 1, 2, 2, 3, 4))
    match theme:
        case "left members":
            return {random.choice(keys[:3]): random.choice((Number("1"), "a", "b")) for _ in range(count)}
        case "left elements":
            return [random.choice((Number("1"), "a", "b")) for _ in range(count)]
        case "objects":
            return {random.choice(keys): simple(random) for _ in range(count)}
        case "arrays":
            return [simple(random) for _ in range(count)]
        case "scalars":
            return scalar(random)
        case "texts":
            return text(random)
        case "extended":
            return nest(random, keys, 4)
    return value(random)


def respelled(value, random: Random):
    """An equal value in another spelling: other spellings of numbers, another order of members."""
    if isinstance(value, list):
        return [respelled(inner, random) for inner in value]
    if isinstance(value, dict):
        members = [(key, respelled(inner, random)) for key, inner in value.items()]
        return dict(random.sample(members, len(members)))
    if not isinstance(value, Number) or "e" in value.spelling.lower():
        return value
    if "." in value.spelling:
        return Number(value.spelling + random.choice(("0", "00", "e0", "E-0")))
    ways = (".0", ".00", "e0", "E+00") + (() if value.spelling in ("0", "-0") else ("0e-1",))
    return Number(value.spelling + random.choice(ways))
