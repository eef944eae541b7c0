"""Reads what the writers wrote with readers that know nothing of them, and compares the visible text.

    python3 compare.py CASES.json

CASES.json holds [{"name", "markdown", "html", "blocks": [{"text", "strong"}]}]: what a reader should
see, block by block. Each difference is printed; exit status 1 if there is one, 3 without markdown-it-py.
"""
import html.parser
import json
import re
import sys

try:
    from markdown_it import MarkdownIt
except ImportError:
    sys.exit(3)


def tidy(text):
    return re.sub(r"[ \t\n\r\f\v\u00a0]+", " ", text).strip()


def bare(text):
    return re.sub(r"\s+", "", text)


def harmless(address):
    # The addresses of other documents are given to the writer by code: other/...
    return re.match(r"(https?://|mailto:|#|other/[A-Za-z0-9%.-]+(#[a-z0-9-]+)?$)", address) is not None


class Blocks:
    """What is seen, block by block; what should never be there is a complaint."""

    def __init__(self):
        self.seen = []
        self.complaints = []

    def add(self, text, strong):
        if tidy(text):
            self.seen.append((tidy(text), bare(strong)))


def read_markdown(source):
    """The visible blocks of CommonMark with tables and strike-through, as a git host shows it."""
    blocks = Blocks()
    reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    for token in reader.parse(source):
        if token.type == "inline":
            read_inline(token, blocks)
        elif token.type in ("html_block", "fence", "code_block"):
            blocks.complaints.append(f"{token.type}: {token.content!r}")
    return blocks


def read_inline(token, blocks):
    text, strong, depth = "", "", 0
    for child in token.children:
        piece = ""
        if child.type in ("text", "code_inline", "text_special"):
            piece = child.content
        elif child.type in ("softbreak", "hardbreak"):
            piece = " "
        elif child.type == "strong_open" or child.content == "<strong>":
            depth += 1
        elif child.type == "strong_close" or child.content == "</strong>":
            depth -= 1
        elif child.content == "<br>":
            piece = " "
        elif child.type == "link_open":
            if not harmless(child.attrs["href"]):
                blocks.complaints.append(f"link to {child.attrs['href']!r}")
        elif child.type in ("link_close", "em_open", "em_close"):
            pass
        elif re.fullmatch(r'</?(em|code|ins|del)>|<a id="[a-z0-9-]+">|</a>', child.content):
            pass
        else:
            blocks.complaints.append(f"{child.type}: {child.content!r}")
        text += piece
        strong += piece if depth else ""
    blocks.add(text, strong)


class HTMLReader(html.parser.HTMLParser):
    """Insists on balanced tags, quoted attributes, ids that occur once, and links that lead somewhere."""

    BLOCKS = {"h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "dt", "dd", "caption", "th", "td"}
    VOID = {"meta", "br", "col", "wbr"}
    KNOWN = BLOCKS | VOID | {
        "html", "head", "title", "style", "body", "header", "nav", "main", "footer", "section", "div",
        "ol", "ul", "dl", "table", "colgroup", "thead", "tbody", "tr", "span", "strong", "em", "code",
        "a", "bdi", "abbr", "blockquote", "ins", "del"}

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.blocks = Blocks()
        self.open, self.ids, self.targets = [], [], []
        self.text, self.strong, self.lastLevel = None, "", 0

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag not in self.KNOWN or any(name.startswith("on") for name in attributes):
            self.blocks.complaints.append(f"element {tag} {attributes}")
        if "id" in attributes:
            self.ids.append(attributes["id"])
        if "href" in attributes:
            self.targets.append(attributes["href"])
        if re.fullmatch("h[1-6]", tag):
            if int(tag[1]) > self.lastLevel + 1:
                self.blocks.complaints.append(f"{tag} after h{self.lastLevel}")
            self.lastLevel = int(tag[1])
        if tag == "br" and self.text is not None:
            self.text += " "
        if tag in self.VOID:
            return
        self.open.append(tag)
        if tag in self.BLOCKS:
            self.flush()
            self.text, self.strong = "", ""

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.blocks.complaints.append(f"unbalanced </{tag}>")
        if tag in self.BLOCKS:
            self.flush()

    def handle_data(self, data):
        if self.text is None:
            if data.strip() and not {"title", "style", "a"} & set(self.open):
                self.blocks.complaints.append(f"text outside a block: {data!r}")
            return
        self.text += data
        self.strong += data if "strong" in self.open else ""

    def handle_comment(self, data):
        self.blocks.complaints.append(f"comment {data!r}")

    def flush(self):
        if self.text is not None:
            self.blocks.add(self.text, self.strong)
        self.text = None


def read_html(source):
    reader = HTMLReader()
    reader.feed(source)
    reader.close()
    blocks = reader.blocks
    blocks.complaints += [f"left open: {tag}" for tag in reader.open]
    blocks.complaints += [f"id twice: {id}" for id in set(reader.ids) if reader.ids.count(id) > 1]
    for target in reader.targets:
        if not harmless(target) or target[0] == "#" and target[1:] not in reader.ids:
            blocks.complaints.append(f"link to {target!r}")
    return blocks


def compare(name, kind, blocks, expected):
    wrong = [f"{name} {kind}: {complaint}" for complaint in blocks.complaints]
    for want in expected:
        text, strong = tidy(want["text"]), bare(want["strong"])
        if text and (text, strong) not in blocks.seen:
            near = [seen for seen in blocks.seen if seen[0] == text or bare(seen[0]) == bare(text)]
            wrong.append(f"{name} {kind}: not seen: {text!r} strong {strong!r}; near: {near!r}")
    return wrong


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        cases = json.load(file)
    wrong = []
    for case in cases:
        for kind, read in (("markdown", read_markdown), ("html", read_html)):
            found = compare(case["name"], kind, read(case[kind]), case["blocks"])
            if found and len(case[kind]) < 1000:
                found.append(case[kind])
            wrong += found
    print("\n".join(wrong[:20]))
    print(f"{len(cases)} documents, {len(wrong)} differences")
    sys.exit(1 if wrong else 0)


main()
