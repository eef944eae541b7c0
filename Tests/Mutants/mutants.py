#!/usr/bin/env python3
"""Breaks lines that guard data, one at a time, and reports which breakages no test notices.

All mutants are in one build. A number in the environment selects the one that the program is. First each test
file shows which mutants it evaluates. Then each mutant is run with those files, the quickest first, until a
test fails. Survivors that `explained.txt` lists are accepted. Any other survivor ends the run with status 1.
"""

import argparse
import collections
import concurrent.futures
import fnmatch
import os
import random
import sys

import tests
import workspace

GUARDS = [
    "Sources/Editions/*", "Sources/Records/Writing/*", "Sources/Records/Seals/*", "Sources/Records/Disk/*",
    "Sources/RecordMerging/*", "Sources/JSONText/Editing/*", "Sources/GitStores/*",
    "Sources/ExternalPrograms/GitDoor.swift", "Sources/ExternalPrograms/GitEnvironment.swift",
    "Sources/ExternalPrograms/OpenRepository.swift", "Sources/ExternalPrograms/RepositoryPlace.swift",
]
HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))


def main():
    options = parsed()
    place = os.path.join(ROOT, ".build-mutants/sources")
    patterns = options.files or GUARDS
    mutants, texts = workspace.find_mutants(ROOT, patterns)
    for pattern in patterns:
        if not fnmatch.filter(texts, pattern):
            sys.exit(f"no source file matches {pattern}")
    print(f"{len(mutants)} mutants in {len(texts)} files", flush=True)
    if options.list:
        return print("\n".join(mutant.words for mutant in mutants))
    wanted = [target for target in tests.targets(ROOT)
              if any(is_wanted(file, options.tests) for file in tests.test_files(ROOT, target))]
    without = workspace.build(ROOT, place, wanted, mutants, texts, options.build_timeout)
    if options.build_only:
        return print(f"built, without {len(without)} mutants that do not compile")
    usable = [mutant for mutant in mutants if mutant.number not in without]
    usable = usable if not options.sample else random.Random(options.seed).sample(
        usable, min(options.sample, len(usable)))
    chosen = sorted(usable, key=lambda mutant: mutant.number)
    trial = Trial(tests.Runner(place, options.timeout), max(mutant.number for mutant in mutants) + 1, options.jobs)
    try:
        for target in wanted:
            files = tests.test_files(place, target)
            trial.ask([file for file in files if is_wanted(file, options.tests)], chosen)
    except KeyboardInterrupt:
        print("\nStopped. Mutants that did not run with all tests may still be noticed by some.")
    report(mutants, without, chosen, trial)
    return finish(chosen, trial)


def is_wanted(file, patterns):
    return not patterns or any(fnmatch.fnmatch(file, pattern) for pattern in patterns)


class Trial:
    """Runs the tests on mutants and collects the results."""

    def __init__(self, runner, count, jobs):
        self.runner, self.jobs = runner, jobs
        self.reach = tests.Reach(runner, os.path.join(ROOT, ".build-mutants/reached.json"), count)
        self.reached, self.killers, self.failing = set(), {}, []

    def ask(self, files, mutants):
        """Runs test files on the mutants that no test has noticed so far."""
        left = [mutant for mutant in mutants if mutant.number not in self.killers]
        if not left or not files:
            return
        reaching = collections.defaultdict(list)
        with concurrent.futures.ThreadPoolExecutor(self.jobs) as pool:
            for file, (numbers, result, seconds) in zip(files, pool.map(self.reach.of, files)):
                print(f"{file}: reaches {len(numbers)} mutants, {result}, {seconds:.1f} s", flush=True)
                if result != "passed":
                    self.failing.append(file)
                    continue
                for number in numbers:
                    reaching[number].append((file, seconds))
        self.reached.update(reaching)
        wanted = [mutant for mutant in left if mutant.number in reaching]
        with concurrent.futures.ThreadPoolExecutor(self.jobs) as pool:
            runs = {pool.submit(self.runner.verdict, mutant.number, reaching[mutant.number]): mutant for mutant in wanted}
            for count, run in enumerate(concurrent.futures.as_completed(runs)):
                mutant, (file, result) = runs[run], run.result()
                if file:
                    self.killers[mutant.number] = (file, result)
                words = f"{result} in {file}" if file else "not noticed yet"
                print(f"[{count + 1}/{len(wanted)}] {mutant.words}: {words}", flush=True)

    def outcome(self, mutant):
        if mutant.number in self.killers:
            return "killed"
        return "survived" if mutant.number in self.reached else "not reached"


def parsed():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="*", help="patterns of source files; by default the files that guard data")
    parser.add_argument("--tests", nargs="*", help="patterns such as EditionsTests/*; by default all test files")
    parser.add_argument("--sample", type=int, default=0, help="how many mutants to run; by default all")
    parser.add_argument("--seed", type=int, default=1, help="seed of the sample")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--timeout", type=int, default=1800, help="seconds allowed for a test file with nothing broken")
    parser.add_argument("--build-timeout", type=int, default=5400, help="seconds allowed for a build")
    parser.add_argument("--build-only", action="store_true", help="build, but run nothing")
    parser.add_argument("--list", action="store_true", help="print the mutants and build nothing")
    return parser.parse_args()


def report(mutants, without, chosen, trial):
    rows = collections.defaultdict(collections.Counter)
    for mutant in chosen:
        rows[mutant.path].update(["run", trial.outcome(mutant)])
    names = ["run", "killed", "survived", "not reached"]
    print(f"\n{'file':60}" + "".join(f"{name:>13}" for name in names))
    for path, row in [*sorted(rows.items()), ("all", sum(rows.values(), collections.Counter()))]:
        print(f"{path:60}" + "".join(f"{row[name]:13}" for name in names))
    print(f"\n{len(mutants)} mutants are possible, {len(without)} of them do not compile, {len(chosen)} were run.")
    killers = collections.Counter(file.split("/")[0] for file, _ in trial.killers.values())
    print("Noticed by: " + ", ".join(f"{target} {count}" for target, count in killers.most_common()))
    if trial.failing:
        print("Not used, because they fail when nothing is broken: " + ", ".join(sorted(trial.failing)))


def finish(chosen, trial):
    explained = explanations()
    survivors = [mutant for mutant in chosen if trial.outcome(mutant) == "survived"]
    groups = {
        "Not reached by any test": [mutant for mutant in chosen if trial.outcome(mutant) == "not reached"],
        "Survived, and explained": [mutant for mutant in survivors if mutant.key in explained],
        "Survived": [mutant for mutant in survivors if mutant.key not in explained],
    }
    for title, some in groups.items():
        if some:
            print(f"\n{title}:\n" + "\n".join(f"  {mutant.words}" for mutant in some))
    return 1 if groups["Survived"] else 0


def explanations():
    """The keys of the explained survivors. Each is a line; the comment lines above it give the reason."""
    with open(os.path.join(HERE, "explained.txt"), encoding="utf-8") as file:
        return {line.strip() for line in file if line.strip() and not line.startswith("#")}


if __name__ == "__main__":
    sys.exit(main())
