"""The system calls that a run of the tool makes, and which of them to break.

A run makes thousands of calls, most of them alike: a folder of twenty acts is read by the same code twenty times.
Calls are of one sort if they have the same name, flags and error, if both answer 0 or neither does (the end of a file
or a folder), if their files are of one kind, and if both come before the first change of a file or both after it.
Of each sort the first call, the last and some between are broken.
"""

import collections
import os
import pathlib
import random
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))
import record_kinds

LINE = re.compile(r"(\w+)\((.*)\)\s+= (\S+)(?: (E[A-Z]+))?")
OPEN_FILE = re.compile(r"(?:\d+|AT_FDCWD)<([^>]*)>")
PATH = re.compile(r'(?:(?:\d+|AT_FDCWD)<([^>]*)>, )?"([^"]*)"')
# Calls whose text argument is the content of a file.
CONTENT = {"read", "write", "pread64", "pwrite64", "getrandom"}
FLAGS = re.compile(r"\b(?:O|AT|LOCK|F)_[A-Z_]+\b")
# Calls that change files. Opening does so too where it makes a file.
CHANGES = {"write", "rename", "renameat", "renameat2", "unlink", "unlinkat", "mkdir", "mkdirat", "rmdir"}

Call = collections.namedtuple("Call", "name number")


def traced(log, root):
    """The calls of a run in their order, each with its sort. `strace -y -o LOG` wrote the log; `root` is the folder
    in which the run read and wrote."""
    counts = collections.Counter()
    isChanged = False
    found = []
    with open(log, encoding="utf-8", errors="replace") as lines:
        for line in lines:
            match = LINE.match(line)
            if not match or match[1].startswith("exit"):
                continue
            name, arguments, result, error = match.groups()
            counts[name] += 1
            file = file_kind(path_of(name, arguments), root)
            flags = tuple(sorted(set(FLAGS.findall(arguments))))
            if file and not error and (name in CHANGES or "O_CREAT" in flags):
                isChanged = True
            found.append((Call(name, counts[name]), (name, flags, error, result == "0", file, isChanged)))
    return found


def path_of(name, arguments):
    """The file that a call is about: the path that it is given, or the path of the open file."""
    path = None if name in CONTENT else PATH.match(arguments)
    if path and path[2]:
        return os.path.join(path[1] or "", path[2])
    opened = OPEN_FILE.match(arguments)
    return opened[1] if opened else None


def file_kind(path, root):
    """The kind of the record that stands at a path, or the path itself with its numbers left out; None where the
    path is not in the folder of the run."""
    if path is None:
        return None
    if path.startswith("/"):
        if not (path + "/").startswith(root + "/"):
            return None
        path = os.path.relpath(path, root)
    path = path.removeprefix("records/")
    try:
        return record_kinds.kind(path)
    except StopIteration:
        return "/".join(piece_kind(piece) for piece in path.split("/"))


def piece_kind(piece):
    """A name of a file or folder, without what differs between participants, years and runs."""
    if re.fullmatch("[A-Z]{2,3}", piece):
        return "participant"
    return re.sub("[0-9]+", "0", piece)


def chosen(calls, ends=1, between=0, seed=1):
    """Of each sort as many calls from both ends and as many between as asked for, in the order of the run."""
    sorts = collections.defaultdict(list)
    for call, sort in calls:
        sorts[sort].append(call)
    source = random.Random(seed)
    kept = set()
    for group in sorts.values():
        middle = group[ends:-ends]
        kept.update([*group[:ends], *group[-ends:], *source.sample(middle, min(between, len(middle)))])
    return [call for call, _ in calls if call in kept]
