"""Swift source as plain text: which parts are code, which brackets match, where a statement ends."""

import re

OPENING, CLOSING = "([{", ")]}"
# A line with this beginning continues the statement of the line before.
CONTINUES = re.compile(r"(&&|\|\||\?\?|\?|:|\.|\+|-|\*|/|==|!=|<|>|=|\?\.|~=|else\b|catch\b|where\b)")
ENDS_OPEN = re.compile(r"(&&|\|\||\?\?|[-+*/=<>,:]|\bin|\breturn|->)$")


class SwiftText:
    """`code` is as long as `text`. Comments and the contents of strings are blank in it."""

    def __init__(self, text):
        self.text = text
        self.code = blanked(text)
        self.partner = partners(self.code)

    def line(self, place):
        return self.text.count("\n", 0, place) + 1

    def body_after(self, place):
        """The first `{` after a place at the same depth, and its `}`; None if the depth ends before."""
        while place < len(self.code):
            sign = self.code[place]
            if sign == "{":
                return place, self.partner.get(place)
            if sign in OPENING:
                place = self.partner.get(place, len(self.code))
            elif sign in CLOSING:
                return None
            place += 1
        return None

    def split(self, start, end, separator):
        """The ranges between separators, such as ` && `, at this depth."""
        ranges, begin, place = [], start, start
        while place < end:
            sign = self.code[place]
            if sign in OPENING:
                place = self.partner.get(place, end)
            elif self.code.startswith(separator, place):
                ranges.append((begin, place))
                begin = place = place + len(separator)
                continue
            place += 1
        return ranges + [(begin, end)]

    def trimmed(self, start, end):
        while start < end and self.text[start] in " \n":
            start += 1
        while end > start and self.text[end - 1] in " \n":
            end -= 1
        return start, end

    def statement_end(self, start, limit):
        """The end of the statement that begins at `start`."""
        place = start
        while place < limit:
            sign = self.code[place]
            if sign in OPENING:
                place = self.partner.get(place, limit)
            elif sign in CLOSING or sign == ";":
                return place
            elif sign == "\n":
                rest = self.code[place:limit].lstrip()
                before = self.code[start:place].rstrip()
                if not CONTINUES.match(rest) and not ENDS_OPEN.search(before):
                    return place
            place += 1
        return limit


def blanked(text):
    """The text with blanks in place of comments and string contents. Line ends stay."""
    out, place = list(text), 0

    def blank(start, end):
        for index in range(start, min(end, len(out))):
            if out[index] != "\n":
                out[index] = " "

    while place < len(text):
        if text.startswith("//", place):
            end = text.find("\n", place)
            end = len(text) if end < 0 else end
            blank(place, end)
            place = end
        elif text.startswith("/*", place):
            end = text.index("*/", place) + 2
            blank(place, end)
            place = end
        elif quote := re.compile(r'(#*)("""|")').match(text, place):
            end = string_end(text, quote.end(), quote[1], quote[2])
            blank(quote.end(), end - len(quote[0]))
            place = end
        else:
            place += 1
    return "".join(out)


def string_end(text, place, hashes, quote):
    """The end of a string whose contents begin at `place`."""
    while place < len(text):
        if text.startswith("\\" + hashes + "(", place):
            place = interpolation_end(text, place + 2 + len(hashes))
        elif text.startswith("\\" + hashes, place):
            place += 2 + len(hashes)
        elif text.startswith(quote + hashes, place):
            return place + len(quote) + len(hashes)
        else:
            place += 1
    return place


def interpolation_end(text, place):
    depth = 1
    while depth and place < len(text):
        if quote := re.compile(r'(#*)("""|")').match(text, place):
            place = string_end(text, quote.end(), quote[1], quote[2])
            continue
        depth += {"(": 1, ")": -1}.get(text[place], 0)
        place += 1
    return place


def partners(code):
    """The matching bracket of each bracket, in both directions."""
    found, open_places = {}, []
    for place, sign in enumerate(code):
        if sign in OPENING:
            open_places.append(place)
        elif sign in CLOSING and open_places:
            other = open_places.pop()
            found[other], found[place] = place, other
    return found
