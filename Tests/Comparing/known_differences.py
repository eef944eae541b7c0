"""Differences that are not mistakes of this validator. Each is a narrow class with its reason.

A class is tried only if both peers agree and this validator differs. Every other such difference is a
disagreement.
"""

from dataclasses import dataclass
from typing import Callable
from urllib.parse import urljoin

import judges
from judges import PEERS, Verdict
from questions import Question
from texts import places, read, written


@dataclass
class Class:
    name: str
    reason: str
    holds: Callable[[Question, Verdict, Verdict], bool]


def refused(words: str) -> Callable[[Question, Verdict, Verdict], bool]:
    """Our validator refuses the schema with a message that contains these words, and the peers accept it."""
    return lambda question, ours, peers: ours.word == "refused" and words in ours.reason and peers.word != "refused"


def static(question: Question) -> Question | None:
    """An equivalent question: each plain `$ref` to a `$dynamicAnchor` refers to an added `$anchor` instead.
    `None` if there is no such `$ref`.
    """
    documents = [read(text) for text in [question.schema] + question.registry]
    spots = [(inner, key) for document in documents for inner, key in places([document]) if isinstance(inner, dict)]
    names = {inner[key] for inner, key in spots if key == "$dynamicAnchor" and isinstance(inner[key], str)}
    references = [inner for inner, key in spots if key == "$ref" and str(inner[key]).partition("#")[2] in names]
    for reference in references:
        reference["$ref"] = reference["$ref"].replace("#", "#static-")
    for inner in [inner for inner, key in spots if key == "$dynamicAnchor"]:
        inner.setdefault("$anchor", f"static-{inner['$dynamicAnchor']}")
    texts = [written(document) for document in documents]
    return Question(texts[0], texts[1:], question.instances, question.formats) if references else None


def in_full(question: Question) -> Question:
    """An equivalent question, with every `$id` resolved against those around it."""

    def resolved(value, base: str):
        if isinstance(value, list):
            return [resolved(inner, base) for inner in value]
        if not isinstance(value, dict):
            return value
        if isinstance(value.get("$id"), str):
            base = urljoin(base, value["$id"])
            value = value | {"$id": base}
        return {key: resolved(inner, base) for key, inner in value.items()}

    texts = [written(resolved(read(text), "")) for text in [question.schema] + question.registry]
    return Question(texts[0], texts[1:], question.instances, question.formats)


def agree(question: Question, word: str) -> bool:
    """Whether all three give this verdict on the equivalent question."""
    verdicts = [peer.verdicts(question)[0] for peer in PEERS] + judges.ours([question])[0]
    return all(verdict.word == word for verdict in verdicts)


def follow_plain_references_dynamically(question: Question, ours: Verdict, peers: Verdict) -> bool:
    plain = static(question)
    return plain is not None and agree(plain, ours.word)


def lose_the_base(question: Question, ours: Verdict, peers: Verdict) -> bool:
    return peers.word == "refused" and agree(in_full(static(question) or question), ours.word)


CLASSES = [
    Class(
        "a name that two schemas have",
        "the standard does not define what an anchor or identifier of two schemas refers to; ours refuses it",
        refused(", which another schema has too; a name that no other schema has"),
    ),
    Class(
        "a reference that leads back to itself",
        "the standard forbids such schemas; ours refuses them before it validates",
        refused("leads back to itself"),
    ),
    Class(
        "a plain reference to a dynamic anchor",
        "section 8.2.3.1 says that $ref is static, whatever it names; both peers resolve it as $dynamicRef; they agree "
        "with ours if the same schema also has an $anchor and the reference names that",
        follow_plain_references_dynamically,
    ),
    Class(
        "a relative identifier reached dynamically",
        "both peers resolve it against the resource that has the reference, and find nothing; they agree with ours if "
        "every $id is absolute",
        lose_the_base,
    ),
    Class(
        "an unknown dialect",
        "section 8.1.1 requires a metaschema's URI in $schema; both peers take any other text for the draft's own; ours"
        " refuses it, because it could not notice what that dialect forbids",
        refused("or a metaschema among the given schemas"),
    ),
    Class(
        "a divisor that is too long",
        "a limit of ours, which its message states: multipleOf has at most 18 digits, so that no number takes long",
        refused("a number above 0, of at most 18 digits"),
    ),
]


def explaining(question: Question, ours: Verdict, peers: Verdict) -> Class | None:
    return next((known for known in CLASSES if known.holds(question, ours, peers)), None)
