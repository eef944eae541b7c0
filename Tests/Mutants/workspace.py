"""Makes a copy of the sources in which every mutant can be selected, and builds it."""

import fnmatch
import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass

import sites
from swift_text import SwiftText

# More than the number of mutants in any file.
PER_FILE = 1000
LEFT_OUT = shutil.ignore_patterns(".git", ".build*", "build", "__pycache__")


@dataclass
class Mutant:
    number: int
    path: str
    line: int
    change: str
    code: str

    @property
    def words(self):
        return f"{self.path}:{self.line}: `{self.code}` {self.change}"

    @property
    def key(self):
        """A name that stays as long as the code stays, so it has no line number."""
        return f"{self.path}: `{self.code}` {self.change}"


def find_mutants(root, patterns):
    """The mutants of the files that match the patterns, and the text and the sites of each file."""
    mutants, texts = [], {}
    paths = sorted(
        os.path.relpath(os.path.join(folder, name), root)
        for folder, _, names in os.walk(os.path.join(root, "Sources")) for name in names if name.endswith(".swift"))
    for index, path in enumerate(paths):
        if not any(fnmatch.fnmatch(path, pattern) for pattern in patterns):
            continue
        text = open(os.path.join(root, path), encoding="utf-8").read()
        swift = SwiftText(text)
        found = nested(sites.find(text))
        for place, site in enumerate(found):
            # If one file changes, the numbers in the others stay, so these need not be built again.
            site.number = index * PER_FILE + place
            code = " ".join(text[site.start : site.end].split())
            mutants.append(Mutant(site.number, path, swift.line(site.start), site.change, code))
        texts[path] = (text, found)
    return mutants, texts


def nested(found):
    """Leaves out sites that overlap another one without being inside it."""
    kept, around = [], []
    for site in found:
        while around and around[-1].end <= site.start:
            around.pop()
        if around and site.end > around[-1].end:
            continue
        around.append(site)
        kept.append(site)
    return kept


def broken(text, found, without):
    """A file's text with its mutants in it. The line numbers stay the same."""
    found = [site for site in found if site.number not in without]
    opening, closing = {}, {}
    for site in found:
        opening.setdefault(site.start, []).append(site)
        closing.setdefault(site.end, []).insert(0, site)
    out, last = [], 0
    for place in sorted({*opening, *closing}):
        out.append(text[last:place])
        out += [site.after for site in closing.get(place, [])]
        out += [site.before.replace("#", str(site.number)) for site in opening.get(place, [])]
        last = place
    text = "".join(out) + text[last:]
    if not found or re.search(r"(?m)^(public |package )?import Diagnostics$", text):
        return text
    # At the end, so that the line numbers stay the same.
    return text + "\nimport Diagnostics\n"


def copy(root, place, targets):
    """Makes a new copy of the sources with only the given test targets."""
    os.makedirs(place, exist_ok=True)
    fresh = place + ".new"
    shutil.rmtree(fresh, ignore_errors=True)
    shutil.copytree(root, fresh, ignore=LEFT_OUT, symlinks=True)
    manifest = os.path.join(fresh, "Package.swift")
    rewrite(manifest, with_tests(re.sub(r"(?m)^.*treatAllWarnings.*\n", "", open(manifest).read()), targets))
    here = os.path.dirname(os.path.abspath(__file__))
    shutil.copy(os.path.join(here, "MutantSwitch.swift"), os.path.join(fresh, "Sources/Diagnostics"))
    return fresh


def with_tests(manifest, targets):
    """The manifest without the test targets that are not wanted, so that they are not built."""
    swift = SwiftText(manifest)
    ranges = []
    for match in re.finditer(r'(?m)^ *(?:tests\(\s*"(\w+)"|\.testTarget\(\s*name: "(\w+)")', manifest):
        end = swift.partner[manifest.index("(", match.start())] + 1
        if (match[2] or match[1] + "Tests") not in targets:
            ranges.append((match.start(), manifest.index("\n", end) + 1))
    for start, end in reversed(ranges):
        manifest = manifest[:start] + manifest[end:]
    return manifest


def settle(fresh, place):
    """Copies the files that differ, and removes those that are gone."""
    wanted = set(listed(fresh))
    for path in listed(place):
        if path not in wanted:
            os.remove(os.path.join(place, path))
    for path in wanted:
        old, new = os.path.join(place, path), os.path.join(fresh, path)
        if os.path.islink(new) or not os.path.exists(old) or open(old, "rb").read() != open(new, "rb").read():
            os.makedirs(os.path.dirname(old), exist_ok=True)
            shutil.copy2(new, old, follow_symlinks=False)
    shutil.rmtree(fresh)


def listed(folder):
    for base, folders, names in os.walk(folder):
        if ".build" in folders:
            folders.remove(".build")
        for name in names:
            yield os.path.relpath(os.path.join(base, name), folder)


def rewrite(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def build(root, place, targets, mutants, texts, timeout):
    """Builds the copy with all mutants in it. Returns the numbers of those that do not compile.

    Only the compiler can tell which do not compile, so it is run again without these.
    """
    known = place + ".uncompilable.json"
    keys = json.load(open(known)) if os.path.exists(known) else []
    without = {mutant.number for mutant in mutants if mutant.key in keys}
    while True:
        fresh = copy(root, place, targets)
        for path, (text, found) in texts.items():
            rewrite(os.path.join(fresh, path), broken(text, found, without))
        settle(fresh, place)
        run = subprocess.run(
            ["swift", "build", "--product", "pillarPackageTests"], cwd=place, timeout=timeout, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        if run.returncode == 0:
            rewrite(known, json.dumps([mutant.key for mutant in mutants if mutant.number in without]))
            return without
        lines = set(re.findall(rf"{re.escape(os.path.realpath(place))}/(Sources/\S+?):(\d+):\d+: error", run.stdout))
        bad = {
            site.number for path, (text, found) in texts.items() for site in found
            if any(p == path and covers(text, found, site, int(line)) for p, line in lines)}
        if not bad - without:
            sys.exit("the copy does not build:\n" + "\n".join(
                line for line in run.stdout.splitlines() if "error" in line)[-4000:])
        without |= bad
        print(f"{len(bad)} mutants do not compile; building again without them", flush=True)


def covers(text, found, site, line):
    """Whether an error in a line belongs to this mutant: it is on that line, or, if none is, in the block
    that ends there.
    """
    first, last = lines_of(text, site.start, site.end)
    if any(a <= line <= b for a, b in (lines_of(text, s.start, s.end) for s in found)):
        return first <= line <= last
    end = text.rfind("}", 0, len("".join(text.splitlines(True)[:line])))
    start = SwiftText(text).partner.get(end, end)
    return start <= site.start <= end


def lines_of(text, start, end):
    return text.count("\n", 0, start) + 1, text.count("\n", 0, end) + 1
