"""Ways to break a value. A mutation uses one of them at one place."""

from random import Random
from unicodedata import normalize

import values
from texts import Number, copied, places


def broken(value, random: Random):
    """The value with one or a few changes."""
    holder = [copied(value)]
    for _ in range(random.choice((1, 1, 1, 2, 3))):
        container, key = random.choice(places(holder))
        random.choice(WAYS)(container, key, random, holder)
    return holder[0]


def another(container, key, random, holder):
    container[key] = values.value(random)


def nearby(container, key, random, holder):
    """Replaces a value by a similar one: a number near it, a text with a typing mistake."""
    value = container[key]
    if isinstance(value, bool):
        container[key] = random.choice((not value, Number(str(int(value))), str(value).lower()))
    elif isinstance(value, Number):
        container[key] = number_near(value, random)
    elif isinstance(value, str):
        container[key] = text_near(value, random)
    elif isinstance(value, list):
        container[key] = list_near(value, random)
    elif isinstance(value, dict):
        container[key] = object_near(value, random)
    else:
        container[key] = random.choice(("", Number("0"), False, [], {}))


def number_near(number: Number, random: Random):
    spelling = number.spelling
    ways = [Number(values.respelled(number, random).spelling), spelling, Number(random.choice(values.NUMBERS))]
    if "." in spelling and "e" not in spelling.lower():
        ways += [Number(spelling + digits) for digits in ("1", "0000000000000000001", "5", "9")]
    if spelling.lstrip("-").isdigit():
        ways += [Number(str(int(spelling) + step)) for step in (-1, 1, 10)] + [
            Number(spelling + ".5"), Number(spelling + ".00000000000000000001"), Number(str(int(spelling) * 10))
        ]
        ways.append(Number(spelling[1:] if spelling.startswith("-") else "-" + spelling))
    return random.choice(ways)


def text_near(text: str, random: Random) -> str:
    place = random.randint(0, len(text))
    letter = random.choice("aZ0-_ .é\n\u0301😀/~\\\"")
    return random.choice((
        text[:place] + letter + text[place:], text[: max(0, place - 1)] + text[place:], text[:place],
        text + "\n", " " + text, text.upper(), text.lower(), text[::-1], text + text, text.replace("-", "_"),
        normalize("NFD", text), normalize("NFC", text),
    ))  # fmt: skip


def list_near(elements: list, random: Random) -> list:
    changed = list(elements)
    place = random.randint(0, len(changed))
    match random.randrange(6):
        case 0 if changed:
            changed.insert(place, values.respelled(copied(random.choice(elements)), random))
        case 1 if changed:
            del changed[random.randrange(len(changed))]
        case 2:
            random.shuffle(changed)
        case 3:
            return [changed]
        case 4:
            return {str(index): element for index, element in enumerate(changed)}
        case _:
            changed.insert(place, values.value(random))
    return changed


def object_near(members: dict, random: Random):
    changed = dict(members)
    key = random.choice(list(members)) if members else None
    match random.randrange(7):
        case 0 if members:
            del changed[key]
        case 1 if members:
            return {text_near(name, random) if name == key else name: inner for name, inner in members.items()}
        case 2:
            changed[random.choice(values.KEYS)] = values.value(random)
        case 3 if members:
            changed[text_near(key, random)] = copied(members[key])
        case 4 if members:
            other = random.choice(list(members))
            changed[key], changed[other] = changed[other], changed[key]
        case 5:
            return [changed]
        case _:
            changed = dict(random.sample(list(members.items()), len(members)))
    return changed


def nested(container, key, random, holder):
    for _ in range(random.choice((1, 1, 2, 30))):
        container[key] = random.choice(([container[key]], {random.choice(values.KEYS): container[key]}))


def unwrapped(container, key, random, holder):
    value = container[key]
    inner = list(value.values()) if isinstance(value, dict) else value
    if isinstance(inner, list) and inner:
        container[key] = random.choice(inner)


def transplanted(container, key, random, holder):
    source, place = random.choice(places(holder))
    container[key] = copied(source[place])


def respelled(container, key, random, holder):
    container[key] = values.respelled(container[key], random)


WAYS = (another, nearby, nearby, nearby, nearby, nearby, nested, unwrapped, transplanted, respelled)
