"""Differences that are nobody's mistake here, each a narrow class with its reason.

They are asked about only where both peers say the same and ours says something else. What is not in
here is a disagreement.
"""

from dataclasses import dataclass
from typing import Callable

from judges import Verdict
from questions import Question


@dataclass
class Class:
    name: str
    reason: str
    holds: Callable[[Question, Verdict, Verdict], bool]


def refused(words: str) -> Callable[[Question, Verdict, Verdict], bool]:
    """Ours refuses the schema, with these words, and the peers take it."""
    return lambda question, ours, peers: ours.word == "refused" and words in ours.reason and peers.word != "refused"


CLASSES = [
    Class(
        "a name given twice",
        "the standard leaves open what an anchor or identifier stands for that two schemas have; ours refuses it",
        refused(" again; a name that no other schema has"),
    ),
    Class(
        "a way without end",
        "a reference that leads back to itself: the standard forbids such schemas, ours says so beforehand",
        refused("leads back to itself"),
    ),
    Class(
        "a divisor too long",
        "a limit of ours, said in so many words: multipleOf takes at most 18 digits, so that no number takes long",
        refused("a number above 0, of at most 18 digits"),
    ),
]


def explaining(question: Question, ours: Verdict, peers: Verdict) -> Class | None:
    return next((known for known in CLASSES if known.holds(question, ours, peers)), None)
