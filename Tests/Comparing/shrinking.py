"""Shrinks a pair as far as it still shows a disagreement."""

import judges
from counting import Sums
from questions import Question
from texts import Number, copied, places, read, written

#: Candidates that are judged together, because starting a program takes a while.
TOGETHER = 40


def shrunk(question: Question) -> Question:
    smaller = question
    while smaller is not None:
        question = smaller
        smaller = next((found for found in batches(question)), None)
    return question


def batches(question: Question):
    waiting = []
    for candidate in candidates(question):
        waiting.append(candidate)
        if len(waiting) == TOGETHER:
            yield from disagreeing(waiting)
            waiting = []
    yield from disagreeing(waiting)


def disagreeing(questions: list[Question]):
    for question, ours in zip(questions, judges.ours(questions)):
        sums = Sums()
        sums.add(question, ours[0], [peer.verdicts(question)[0] for peer in judges.PEERS])
        if sums.disagreements:
            yield question


def candidates(question: Question):
    """The question with one part left out, the largest parts first."""
    for index in range(len(question.registry)):
        rest = question.registry[:index] + question.registry[index + 1 :]
        yield Question(question.schema, rest, question.instances, question.formats)
    if question.formats:
        yield Question(question.schema, question.registry, question.instances, False)
    for text in smaller(question.schema):
        yield Question(text, question.registry, question.instances, question.formats)
    for text in smaller(question.instances[0]):
        yield Question(question.schema, question.registry, [text], question.formats)
    for index, document in enumerate(question.registry):
        for text in smaller(document):
            registry = question.registry[:index] + [text] + question.registry[index + 1 :]
            yield Question(question.schema, registry, question.instances, question.formats)


def smaller(text: str):
    value = read(text)
    for number in range(len(places([value]))):
        for change in (drop, simplify, shorten, lift):
            holder = [copied(value)]
            container, key = places(holder)[number]
            if change(container, key) and (result := written(holder[0])) != text and len(result) < len(text):
                yield result


def drop(container, key) -> bool:
    if isinstance(container, list) and len(container) == 1:
        return False
    del container[key]
    return True


def simplify(container, key) -> bool:
    value = container[key]
    if value in (True, {}, [], "", Number("0")):
        return False
    container[key] = True if isinstance(value, dict) else [] if isinstance(value, list) else "" if isinstance(
        value, str) else Number("0") if isinstance(value, Number) else value
    return True


def shorten(container, key) -> bool:
    if isinstance(container[key], str) and len(container[key]) > 1:
        container[key] = container[key][: len(container[key]) // 2]
        return True
    return False


def lift(container, key) -> bool:
    """Replaces a value by its first inner value."""
    value = container[key]
    inner = list(value.values()) if isinstance(value, dict) else value
    if not isinstance(inner, list) or not inner:
        return False
    container[key] = inner[0]
    return True
