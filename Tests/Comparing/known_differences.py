"""Differences that are nobody's mistake here, each a narrow class with its reason.

They are asked about only where both peers say the same and ours says something else. What is not in
here is a disagreement.
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
    """Ours refuses the schema, with these words, and the peers take it."""
    return lambda question, ours, peers: ours.word == "refused" and words in ours.reason and peers.word != "refused"


def static(question: Question) -> Question | None:
    """The question with each plain `$ref` to a `$dynamicAnchor` as one to an `$anchor` beside it, which
    says the same; nothing where there is none."""
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
    """The question with every `$id` resolved against those around it, which says the same."""

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
    """Whether all three say this of the question, which says in other words what another does."""
    verdicts = [peer.verdicts(question)[0] for peer in PEERS] + judges.ours([question])[0]
    return all(verdict.word == word for verdict in verdicts)


def follow_plain_references_dynamically(question: Question, ours: Verdict, peers: Verdict) -> bool:
    plain = static(question)
    return plain is not None and agree(plain, ours.word)


def lose_the_base(question: Question, ours: Verdict, peers: Verdict) -> bool:
    return peers.word == "refused" and agree(in_full(static(question) or question), ours.word)


CLASSES = [
    Class(
        "a name given twice",
        "the standard leaves open what an anchor or identifier stands for that two schemas have; ours refuses it",
        refused(", which another schema has too; a name that no other schema has"),
    ),
    Class(
        "a way without end",
        "a reference that leads back to itself: the standard forbids such schemas, ours says so beforehand",
        refused("leads back to itself"),
    ),
    Class(
        "a plain reference to a dynamic anchor",
        "$ref is static by section 8.2.3.1, whatever it names; both peers resolve it as $dynamicRef, and agree with "
        "ours once the same schema has an $anchor too and is named by it",
        follow_plain_references_dynamically,
    ),
    Class(
        "a relative identifier reached dynamically",
        "both peers resolve it against the resource they came from and find nothing there; they agree with ours once "
        "every $id is written in full",
        lose_the_base,
    ),
    Class(
        "a dialect that is not here",
        "section 8.1.1 wants a metaschema's URI in $schema; both peers take any other word for the draft's own, ours "
        "refuses it, because values that the dialect forbids would be accepted",
        refused("or a metaschema among the given schemas"),
    ),
    Class(
        "a divisor too long",
        "a limit of ours, said in so many words: multipleOf takes at most 18 digits, so that no number takes long",
        refused("a number above 0, of at most 18 digits"),
    ),
]


def explaining(question: Question, ours: Verdict, peers: Verdict) -> Class | None:
    return next((known for known in CLASSES if known.holds(question, ours, peers)), None)
