"""Finds the places where Swift code can be broken so that it still compiles.

A condition becomes true or false, an operand of `&&` or `||` is left out, `<` becomes `<=`, a call or an
assignment is left out, a function returns nil or an empty value.
"""

import re
from dataclasses import dataclass

from swift_text import SwiftText

WORD = r"(?<![\w.`#])"
KEYWORDS = {
    "return", "let", "var", "guard", "if", "for", "while", "switch", "do", "throw", "defer", "case", "func", "repeat",
    "default", "else", "break", "continue", "fallthrough", "import", "struct", "enum", "extension", "init", "deinit",
    "private", "fileprivate", "public", "package", "internal", "static", "mutating", "catch", "typealias", "subscript",
    "self", "super", "yield", "await", "inout", "lazy", "weak", "final", "class", "protocol", "get", "set", "actor",
}
EDGES = {"<": "<=", "<=": "<", ">": ">=", ">=": ">"}
# Methods whose closure is a condition on each element.
ASKING = re.compile(
    r"\.(?:filter|allSatisfy|contains|first|last|firstIndex|lastIndex|removeAll|prefix|drop)"
    r"(?:\((?:where|while): )? ?\{")


@dataclass
class Site:
    """A range of a file, the text before and after it in the mutant, and the change in words."""

    start: int
    end: int
    before: str
    after: str
    change: str
    number: int = 0


def find(text):
    """All sites of a file."""
    return Finder(SwiftText(text)).run()


class Finder:
    def __init__(self, swift):
        self.swift, self.code, self.sites = swift, swift.code, []
        self.blocks = set()
        self.results = {}

    def run(self):
        self.functions()
        self.conditions()
        self.wheres()
        self.names()
        for match in ASKING.finditer(self.code):
            self.closure(match.end() - 1)
        self.returns()
        self.statements()
        unique = {}
        for site in self.sites:
            unique.setdefault((site.start, site.end, site.change), site)
        return sorted(unique.values(), key=lambda site: (site.start, -site.end))

    def add(self, start, end, name, change):
        self.sites.append(Site(start, end, f"{name}(#, ", ")", change))

    # Functions and what they give back

    def functions(self):
        pattern = re.compile(WORD + r"(func|init|var|subscript|get|set|deinit)\b")
        for match in pattern.finditer(self.code):
            kind, place = match[1], match.end()
            line_end = self.swift.statement_end(place, len(self.code))
            body = self.swift.body_after(place)
            if body is None or body[1] is None or body[0] > line_end:
                continue
            head = self.code[place : body[0]]
            if kind == "var" and ("=" in head or ":" not in head):
                continue
            if kind in ("get", "set", "deinit") and head.strip() and "throws" not in head:
                continue
            self.results[body[0]] = (body[1], self.result(kind, head, match.start()))
        for start, (end, result) in list(self.results.items()):
            self.body(start, end, result)

    def result(self, kind, head, place):
        if kind == "var":
            return head.split(":", 1)[1].strip()
        if kind == "get":
            return next((r for s, (e, r) in reversed(list(self.results.items())) if s < place < e), "")
        if kind in ("func", "subscript"):
            parts = re.split(r"->", head)
            return re.split(r"\swhere\s", parts[-1])[0].strip() if len(parts) > 1 else ""
        return "" if kind != "init" else "init"

    def body(self, start, end, result):
        """A body that is a single expression is the return value of its function."""
        begin, last = self.swift.trimmed(start + 1, end)
        if begin < last and self.is_expression(begin, last):
            self.value(begin, last, result)

    def is_expression(self, begin, end):
        word = re.match(r"[@#]?\w+", self.code[begin:end])
        if word and word[0] != "self" and (word[0] in KEYWORDS or word[0][0] == "#"):
            return False
        if re.match(r"[\w.\[\]]+ [-+*/]?= ", self.code[begin:end]):
            return False
        return self.swift.statement_end(begin, end) >= end

    def value(self, start, end, result):
        word = self.swift.text[start:end]
        if re.match(r"(if|switch)\b", word):
            return
        if result == "Bool":
            self.condition(start, end, whole=("false", "true"))
        elif result.endswith("?") and word != "nil":
            self.add(start, end, "mutantNil", "returns nil")
        elif re.fullmatch(r"\[[^:]*\]", result) and word != "[]":
            self.add(start, end, "mutantEmpty", "returns nothing")

    def returns(self):
        for match in re.finditer(WORD + r"return (?=\S)", self.code):
            block = self.enclosing(match.start())
            if block is None or block not in self.results:
                continue
            end, result = self.results[block]
            start, last = self.swift.trimmed(match.end(), self.swift.statement_end(match.end(), end))
            self.value(start, last, result)

    def enclosing(self, place):
        """The `{` of the function or closure around a place. Blocks of `if` and the like are skipped."""
        opens = [
            start for start, end in self.swift.partner.items()
            if start < place < end and self.code[start] == "{"
        ]
        return next((start for start in sorted(opens, reverse=True) if not self.is_block(start)), None)

    def is_block(self, start):
        if start in self.blocks:
            return True
        before = self.code[:start].rstrip()
        line = before[before.rfind("\n") + 1 :].lstrip("} ")
        return bool(re.search(r"\b(else|do|repeat|defer)$", before)) or bool(
            re.match(r"(for|switch|catch|do throws|\} catch)\b", line))

    # Conditions

    def conditions(self):
        for match in re.finditer(WORD + r"(guard|if|while)\b", self.code):
            if match[1] == "while" and self.code[: match.start()].rstrip().endswith("}"):
                continue
            end = self.condition_end(match[1], match.end())
            if end is None:
                continue
            whole = {"guard": ("true",), "if": ("true", "false"), "while": ("false",)}[match[1]]
            parts = self.swift.split(match.end(), end, ",")
            for part in parts:
                start, last = self.swift.trimmed(*part)
                if re.match(r"(let|var|case|#|_ =|true$)", self.code[start:last]):
                    continue
                self.condition(start, last, whole)

    def condition_end(self, keyword, place):
        if keyword != "guard":
            body = self.swift.body_after(place)
            if body:
                self.blocks.add(body[0])
            return body and body[0]
        while place < len(self.code):
            if self.code[place] in "([{":
                place = self.swift.partner.get(place, len(self.code))
            elif re.compile(WORD + r"else\b").match(self.code, place):
                body = self.swift.body_after(place)
                if body:
                    self.blocks.add(body[0])
                return place
            elif self.code[place] in ")]}":
                return None
            place += 1
        return None

    def wheres(self):
        """Conditions in `for … where …` and `case … where …:`."""
        for match in re.finditer(r"\bwhere (?=\S)", self.code):
            before = self.code[: match.start()]
            heads = [(m.start(), m[1]) for m in re.finditer(
                r"(?m)^\s*(?:\} )?(for|case|func|extension|struct|catch|init|public|private|mutating|static)\b", before)]
            if not heads or heads[-1][1] not in ("for", "case"):
                continue
            if heads[-1][1] == "for":
                body = self.swift.body_after(match.end())
                end = body and body[0]
            else:
                end = min(place for place in (self.code.find(sign, match.end()) for sign in ":,") if place >= 0)
                if "?" in self.code[match.end() : end] or "\n" in self.code[match.end() : end]:
                    continue
            if end:
                start, last = self.swift.trimmed(match.end(), end)
                self.condition(start, last, ("true", "false"))

    def names(self):
        """Values of names and variables that combine two or more conditions."""
        for match in re.finditer(r"(?m)(?:\b(?:let|var) )?\b\w+(?:: Bool)? =\s+(?=\S)", self.code):
            start, end = self.swift.trimmed(
                match.end(), self.swift.statement_end(match.end(), len(self.code)))
            flat = self.flat(start, end)
            if re.search(r"&&|\|\|", flat) and not re.search(r" \? | = |,|\b(if|switch|else)\b", flat):
                self.condition(start, end, ())

    def closure(self, opening):
        end = self.swift.partner.get(opening)
        if end is None:
            return
        start, last = self.swift.trimmed(opening + 1, end)
        head = re.match(r"(\([^()]*\)|[\w, ]+) in\s", self.code[start:last])
        if head:
            start = start + head.end()
        start, last = self.swift.trimmed(start, last)
        if start < last and self.is_expression(start, last):
            self.condition(start, last, ("true", "false"))

    def condition(self, start, end, whole):
        """Breaks a whole condition, each of its operands, and each comparison in it."""
        start, end = self.unwrapped(start, end)
        if " ? " in self.flat(start, end):
            return self.force(start, end, whole)
        for separator, value in (("||", "false"), ("&&", "true")):
            parts = [self.swift.trimmed(*part) for part in self.swift.split(start, end, separator)]
            if len(parts) > 1:
                for part in parts:
                    self.condition(*part, whole=(value,))
                self.force(start, end, [one for one in whole if one != value])
                return
        self.force(start, end, whole)
        self.edge(start, end)

    def unwrapped(self, start, end):
        start, end = self.swift.trimmed(start, end)
        word = re.match(r"(try|await) (?!\?)", self.code[start:end])
        if word:
            return self.unwrapped(start + word.end(), end)
        if self.code[start] == "(" and self.swift.partner.get(start) == end - 1:
            return self.unwrapped(start + 1, end - 1)
        return start, end

    def flat(self, start, end):
        """The text without what is inside brackets."""
        out, place = "", start
        while place < end:
            if self.code[place] in "([{":
                place = self.swift.partner.get(place, end)
            out += self.code[place : place + 1]
            place += 1
        return re.sub(r"\s+", " ", out)

    def force(self, start, end, values):
        text = self.swift.text[start:end]
        for value in values:
            if text != value:
                self.add(start, end, "mutant" + value.capitalize(), f"is {value}")

    def edge(self, start, end):
        text = self.code[start:end]
        if "{" in text or "try" in text or "," in self.flat(start, end):
            return
        signs = re.findall(r" (<=|>=|<|>) ", self.flat(start, end))
        if len(signs) != 1 or re.search(r" (&&|\|\||==|!=|\?\?) ", self.flat(start, end)):
            return
        for sign, other in EDGES.items():
            parts = self.swift.split(start, end, f" {sign} ")
            if len(parts) == 2 and sign == signs[0]:
                (a, b), (c, d) = parts
                broken = f"{self.swift.text[a:b]} {other} {self.swift.text[c:d]}"
                self.sites.append(
                    Site(start, end, f"(mutant(#) ? {broken} : ", ")", f"has {other} for {sign}"))

    # Statements

    def statements(self):
        pattern = re.compile(
            r"(?m)^ +(?P<s>(?:try )?(?P<head>[A-Za-z_]\w*)(?P<rest>[\w.?!]*)(?P<sign>\(|\[| [-+|&]?= ))"
            r"|(?<=defer \{ )(?P<d>(?:try )?[A-Za-z_][\w.]*\()")
        for match in pattern.finditer(self.code):
            start = match.start("s") if match["s"] else match.start("d")
            if match["s"] and match["head"] in KEYWORDS and match["head"] != "self":
                continue
            self.statement(start, match)

    def statement(self, start, match):
        if match["s"] and goes_on(self.code[:start].rstrip()):
            return
        opening, block = self.opening(start), self.enclosing(start)
        if opening is None or self.code[opening] != "{" or block not in self.results:
            return
        limit, result = self.swift.partner[opening], self.results[block][1]
        start, end = self.swift.trimmed(start, self.swift.statement_end(start, limit))
        if self.is_first_value(self.code[start:end]):
            return
        is_assignment = bool(re.match(r"[\w.\[\]?!()]+ [-+|&]?= ", self.flat(start, end)))
        if is_assignment and result == "init" or re.match(r"(try )?(giveUp|preconditionFailure|exit|self\.init)\b", self.code[start:end]):
            return
        if not is_assignment and self.code[end - 1] not in ")}":
            return
        # The only statement of a function with a result is its result, also in each branch of `#if`.
        if opening == block and not is_assignment and result not in ("", "init"):
            if self.swift.trimmed(opening + 1, limit) == (start, end) or "#" in self.code[opening:limit]:
                return
        self.sites.append(Site(start, end, "if !mutant(#) { ", " }", "is left out"))

    def is_first_value(self, statement):
        """Whether it is the first value of a name that was declared without one."""
        name = re.match(r"(\w+) = ", statement)
        return bool(name and re.search(rf"(?m)\b(let|var) {name[1]}(: [^=\n{{]*)?$", self.code))

    def opening(self, place):
        opens = [s for s, e in self.swift.partner.items() if s < place < e and self.code[s] in "([{"]
        return max(opens, default=None)


def goes_on(before):
    """Whether the next line continues the statement before it."""
    if re.search(r"(\bin|\bcase [^\n]*:|\bdefault:)$", before):
        return False
    return bool(re.search(r"(&&|\|\||\?\?|[-+*/=<,:(\[]|\breturn|->)$", before))
