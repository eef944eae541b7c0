"""Runs the tests of the copy, one test file at a time: which mutants it reaches, and whether it passes as one
of them.
"""

import hashlib
import json
import os
import re
import signal
import subprocess
import tempfile
import time


# The targets that test the broken lines, the quickest first. All others come later.
FIRST = ["RecordMergingTests", "RecordsTests", "EditionsTests", "ExternalProgramsTests"]
# These run whole command lines, so they come last.
LAST = ["AnnexesTests", "YearReportsTests", "PillarTests"]


def targets(place):
    """The test targets in the order in which they run. CodebaseTests is left out, because it reads the
    sources themselves.
    """
    names = [name for name in sorted(os.listdir(os.path.join(place, "Tests"))) if name.endswith("Tests")]
    between = [name for name in names if name not in FIRST + LAST + ["CodebaseTests"]]
    return [name for name in FIRST + between + LAST if name in names]


def test_files(place, target):
    """`Target/File.swift` for each file of a target that has tests."""
    found = []
    base = os.path.join(place, "Tests")
    for folder, _, names in os.walk(os.path.join(base, target)):
        for name in sorted(names):
            text = open(os.path.join(folder, name), encoding="utf-8", errors="replace").read()
            if name.endswith(".swift") and re.search(r"^\s*@Test\b", text, re.M):
                found.append(f"{target}/{name}")
    return found


def digest(place, *folders):
    """A digest of all Swift files in some folders."""
    sum = hashlib.sha256()
    for folder in folders:
        for base, names, files in sorted(os.walk(os.path.join(place, folder))):
            for name in sorted(files):
                if name.endswith(".swift"):
                    path = os.path.join(base, name)
                    sum.update(path.encode() + open(path, "rb").read())
    return sum.hexdigest()


class Reach:
    """The mutants that each test file evaluates. The result is kept on the disk until sources or tests
    change.
    """

    def __init__(self, runner, path, count):
        self.runner, self.path, self.count = runner, path, count
        self.sources = digest(runner.place, "Sources")
        self.known = {}
        if os.path.exists(path):
            with open(path) as file:
                self.known = json.load(file)

    def of(self, file):
        """The numbers of the mutants, the result when nothing is broken, and the seconds."""
        key = f"{file} {self.sources} {digest(self.runner.place, 'Tests/' + file.split('/')[0])}"
        if key not in self.known:
            self.known[key] = self.runner.reached(file, self.count, os.path.dirname(self.path))
            with open(self.path + ".new", "w") as out:
                json.dump(self.known, out)
            os.replace(self.path + ".new", self.path)
        return self.known[key]


class Runner:
    def __init__(self, place, limit):
        self.place, self.limit = place, limit
        self.bundle = os.path.join(place, ".build/debug/pillarPackageTests.xctest")

    def run(self, files, timeout, **settings):
        """Runs the tests of some files. Returns `passed`, `failed`, `hung` or `empty`, and the seconds."""
        target = "|".join(sorted({re.escape(file.split("/")[0]) for file in files}))
        names = "|".join(re.escape(file.split("/")[1]) for file in files)
        words = [self.bundle, "--testing-library", "swift-testing", "--filter", rf"^({target})\..*/({names}):\d+"]
        environment = {**os.environ, "SWIFT_BACKTRACE": "enable=no", **{k: str(v) for k, v in settings.items()}}
        start = time.monotonic()
        with tempfile.TemporaryFile() as output:
            process = subprocess.Popen(
                words, cwd=self.place, env=environment, stdin=subprocess.DEVNULL, stdout=output,
                stderr=subprocess.STDOUT, start_new_session=True)
            try:
                status = process.wait(timeout)
            except subprocess.TimeoutExpired:
                status = None
            finally:
                # Processes that the tests started are ended with them.
                try:
                    os.killpg(process.pid, signal.SIGKILL)
                except ProcessLookupError:
                    pass
                process.wait()
            output.seek(0)
            text = output.read().decode(errors="replace")
        seconds = time.monotonic() - start
        if status is None:
            return "hung", seconds
        ran = re.search(r"Test run with (\d+) test", text)
        if status == 0 and (ran is None or ran[1] == "0"):
            return "empty", seconds
        return ("passed" if status == 0 else "failed"), seconds

    def reached(self, file, count, folder):
        """Runs a test file. Returns the numbers of the mutants that it evaluates, the result, and the
        seconds.
        """
        path = os.path.join(folder, file.replace("/", "-") + ".seen")
        with open(path, "wb") as seen:
            seen.write(bytes(max(count, 1)))
        result, seconds = self.run([file], self.limit, PILLAR_MUTANTS_SEEN=path)
        with open(path, "rb") as seen:
            numbers = [number for number, byte in enumerate(seen.read()) if byte]
        os.remove(path)
        return numbers, result, seconds

    def verdict(self, number, files):
        """Runs the test files that reach a mutant, the quickest first, until one fails. Returns that file, or
        None.

        `files` are pairs of a file and the seconds that it takes when nothing is broken.
        """
        for file, seconds in sorted(files, key=lambda pair: pair[1]):
            result, _ = self.run([file], 30 + 10 * seconds, PILLAR_MUTANT=number)
            if result != "passed":
                return file, result
        return None, "passed"
