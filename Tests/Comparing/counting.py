"""Counts the outcomes of the pairs."""

from collections import Counter
from dataclasses import dataclass, field

import known_differences
from judges import PEERS, Verdict
from questions import Question


@dataclass
class Disagreement:
    question: Question
    verdicts: dict[str, Verdict]


@dataclass
class Sums:
    pairs: int = 0
    agreed: Counter = field(default_factory=Counter)
    #: Pairs without a common verdict of both peers, by which of them differs or could not say.
    theirs: Counter = field(default_factory=Counter)
    known: Counter = field(default_factory=Counter)
    disagreements: list[Disagreement] = field(default_factory=list)

    def add(self, question: Question, ours: Verdict, peers: list[Verdict]):
        """Counts one pair: a question with one instance."""
        self.pairs += 1
        first, second = peers
        if ours.word == "torn":
            return self.disagree(question, ours, peers)
        if "silent" in (first.word, second.word):
            silent = [peer.name for peer, verdict in zip(PEERS, peers) if verdict.word == "silent"]
            self.theirs[" and ".join(silent) + " could not say"] += 1
        elif first.word != second.word:
            alone = [peer.name for peer, verdict in zip(PEERS, peers) if verdict.word != ours.word]
            self.theirs["three verdicts" if len(alone) == 2 else f"{alone[0]} differs from the two others"] += 1
        elif first.word == ours.word:
            self.agreed[ours.word] += 1
        elif known := known_differences.explaining(question, ours, first):
            self.known[known.name] += 1
        else:
            self.disagree(question, ours, peers)

    def disagree(self, question: Question, ours: Verdict, peers: list[Verdict]):
        verdicts = {"ours": ours} | {peer.name: verdict for peer, verdict in zip(PEERS, peers)}
        self.disagreements.append(Disagreement(question, verdicts))

    def lines(self) -> list[str]:
        reasons = {known.name: known.reason for known in known_differences.CLASSES}
        lines = [f"  {count:>6} peer-only: {what}" for what, count in sorted(self.theirs.items())]
        lines += [f"  {count:>6} known: {name}: {reasons[name]}" for name, count in sorted(self.known.items())]
        return lines + [
            f"{self.pairs} pairs: {self.agreed['valid']} valid, {self.agreed['invalid']} invalid, "
            f"{self.agreed['refused']} refused by all; {len(self.disagreements)} disagreements; "
            f"{self.known.total()} known; {self.theirs.total()} peer-only"
        ]
