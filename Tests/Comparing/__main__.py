"""Compares this project's validator with two independent ones, on real and random pairs of schema and value.

  python3 Tests/Comparing --pairs 100000 --seed 1
  python3 Tests/Comparing --again build/differential/1-42.json

Most pairs are broken on purpose. Exit 1 if both peers agree and this validator differs. Such pairs are made
as small as possible and written to build/differential.
"""

import argparse
import json
import pathlib
import sys
import time

sys.path.append(str(pathlib.Path(__file__).parent.parent))

try:
    import judges  # noqa: E402
except ModuleNotFoundError as error:
    print(f"{error}: python3 -m pip install -r .ci/requirements.txt", file=sys.stderr)
    sys.exit(2)
from counting import Sums  # noqa: E402
from pairs import Pairs  # noqa: E402
from questions import Question  # noqa: E402
from shrinking import shrunk  # noqa: E402

#: The number of pairs that one run of our validator judges.
TOGETHER = 2000
#: At most so many disagreements are shrunk and written, because further ones are mostly alike.
MOST = 20
#: On a terminal, the progress stays on one line.
ENDING = "\r" if sys.stderr.isatty() else "\n"
FOLDER = pathlib.Path("build/differential")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pairs", type=int, default=3000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--again", nargs="+", type=pathlib.Path, help="judge pairs that an earlier run wrote")
    options = parser.parse_args()
    sums = Sums()
    started = time.monotonic()
    if options.again:
        judge([Question(**json.loads(file.read_text())) for file in options.again], sums)
    else:
        pairs = Pairs(options.seed)
        while sums.pairs < options.pairs:
            judge(pairs.questions(min(TOGETHER, options.pairs - sums.pairs)), sums)
            print(f"{sums.pairs} pairs, {time.monotonic() - started:.0f} s", end=ENDING, file=sys.stderr, flush=True)
    report(sums, options.seed)
    print("\n".join(sums.lines()))
    print(f"seed {options.seed}, {time.monotonic() - started:.0f} s", file=sys.stderr)
    return 1 if sums.disagreements else 0


def judge(questions: list[Question], sums: Sums):
    for question, ours in zip(questions, judges.ours(questions)):
        peers = [peer.verdicts(question) for peer in judges.PEERS]
        for index in range(len(question.instances)):
            sums.add(question.only(index), ours[index], [verdicts[index] for verdicts in peers])


def report(sums: Sums, seed: int):
    """Writes each disagreement as a line of input for schema-judge."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    by_schema = {disagreement.question.schema: disagreement for disagreement in reversed(sums.disagreements)}
    for number, disagreement in enumerate(list(reversed(by_schema.values()))[:MOST], start=1):
        for name, verdict in disagreement.verdicts.items():
            print(f"{name}: {verdict.word} {verdict.reason}")
        question = shrunk(disagreement.question)
        file = FOLDER / f"{seed}-{number}.json"
        file.write_text(json.dumps(vars(question), ensure_ascii=False) + "\n", encoding="utf-8")
        print(f"  {file}: {question.schema} {question.registry or ''} on {question.instances[0]}\n")


sys.exit(main())
