"""Markdown: what descriptions say, HTML included, as blocks of plain text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from textwrap import dedent

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

_NEWLINES = re.compile("\r\n|[\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]")

_TYPOGRAPHY = str.maketrans(
    {
        "‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "“": '"', "”": '"', "„": '"', "‟": '"', "″": '"',
        "«": '"', "»": '"', "‹": "'", "›": "'", "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-",
        "−": "-", "…": "...", "•": "-", "·": "-", "→": "->", "←": "<-", "↔": "<->", "⇒": "=>", "≤": "<=",
        "≥": ">=", "≠": "!=", "≈": "~", "×": "x", "™": "(TM)", "©": "(c)", "®": "(R)", "½": "1/2", "¼": "1/4",
        "✓": "yes", "✔": "yes", "✗": "no", "✘": "no", "✅": "yes", "❌": "no", "\t": "    ",
    }
)  # fmt: skip

_PLAIN = re.compile(r"(?!\s*(?:[-+*_>#]|```|~~~|\d+[.)]))[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029\[<&\\]*")
"""One line that parsing would not change; parsing takes a hundred times as long."""

_SENTENCE_END = re.compile(r"(?<!\be\.g)(?<!\bi\.e)(?<!\betc)(?<!\bvs)[.!?](?=\s+[^a-z\s])")
_ALERT = re.compile(r"\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]")
_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)", re.IGNORECASE)
_HREF = re.compile(r"\shref=[\"']([^\"']*)", re.IGNORECASE)
_BULLET = re.compile(r"(?:[-*+]|(\d{1,3}[.)])) +")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a heading, an item of a list with its marker, or lines that must stay as they are."""

    lines: tuple[str, ...] = ()
    marker: str = ""
    indent: int = 0
    """The columns of the lists that it stands in."""
    verbatim: bool = False
    heading: bool = False

    @property
    def is_text(self) -> bool:
        return not (self.verbatim or self.heading)

    @property
    def is_paragraph(self) -> bool:
        return self.is_text and not (self.marker or self.indent)

    @property
    def text(self) -> str:
        return " ".join(self.lines)


_PARAGRAPH, _ITEM, _HEADING = Block(), Block(marker="- "), Block(heading=True)

_BLOCK_TAGS = {
    **dict.fromkeys(("p", "br", "div", "section", "blockquote", "pre", "hr", "center"), _PARAGRAPH),
    **dict.fromkeys(("ul", "ol", "dl", "details", "summary"), _PARAGRAPH),
    **dict.fromkeys(("table", "thead", "tbody", "tr"), _PARAGRAPH),
    **dict.fromkeys(("li", "dt", "dd"), _ITEM),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _HEADING),
}
"""Tags at which a block ends, and what begins there."""
_CODE_TAGS = {"code", "kbd", "samp", "tt", "var"}
_STYLE_TAGS = {
    *("a", "abbr", "b", "em", "font", "i", "img", "s", "small", "span", "strong", "sub", "sup", "u"),
    *("td", "th"),
}
_LINK_OR_HTML = re.compile(r"<|\]\(|&[a-z#]")


@lru_cache(maxsize=4096)
def blocks(text: str) -> tuple[Block, ...]:
    """The text as blocks of clean characters, none of them empty."""
    if _PLAIN.fullmatch(text):
        return (Block((squeezed(text),)),) if text.strip() else ()
    return _parsed(dedent(_NEWLINES.sub("\n", text)), _MARKDOWN)


def flat(text: str) -> str:
    """The whole text on one line."""
    return squeezed(" ".join(f"{block.marker}{block.text}" for block in blocks(text)))


def sentence_of(found: Sequence[Block]) -> str:
    """The first sentence of the first paragraph, or item of a list where there is no paragraph."""
    texts = [block.text for block in found if block.is_paragraph] or [b.text for b in found if b.is_text]
    end = _SENTENCE_END.search(texts[0]) if texts else None
    return "" if not texts else texts[0][: end.end()] if end else texts[0]


class _Parser(MarkdownIt):
    """CommonMark with tables, in which every link counts and none is rewritten, since none is followed."""

    def __init__(self) -> None:
        super().__init__("commonmark")
        self.enable("table")

    def validateLink(self, url: str) -> bool:  # noqa: N802, ARG002 - as MarkdownIt has it; any link counts
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - as MarkdownIt has it
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802 - as MarkdownIt has it
        return link


_MARKDOWN = _Parser()
_TEXT_ONLY = _Parser().disable(["html_block", "code"])


def _parsed(text: str, parser: MarkdownIt) -> tuple[Block, ...]:
    source = text.split("\n")
    tree = SyntaxTreeNode(parser.parse(text))
    return tuple(block for block in _children(tree, source, 0) if any(block.lines))


def _children(node: SyntaxTreeNode, source: list[str], indent: int) -> Iterator[Block]:
    for child in node.children:
        yield from _blocks(child, source, indent)


def _blocks(node: SyntaxTreeNode, source: list[str], indent: int) -> Iterator[Block]:
    match node.type:
        case "paragraph":
            yield from _texts(node.children[0], Block(indent=indent))
        case "heading":  # what is underlined may be a paragraph with a rule below it
            yield from _texts(node.children[0], Block(indent=indent, heading=node.markup.startswith("#")))
        case "bullet_list" | "ordered_list":
            for item in node.children:
                yield from _item(item, source, indent)
        case "blockquote":
            yield from _quoted(node, source, indent)
        case "fence":
            yield _verbatim([node.markup + node.info, node.content.rstrip("\n"), node.markup], indent)
        case "table":
            yield _verbatim([_row(line) for line in source[slice(*node.map or ())]], indent)
        case "html_block":
            yield from _reparsed(_without_comment(node.content), indent)
        case "code_block":
            yield from _code(node.content, indent)


def _code(text: str, indent: int) -> Iterator[Block]:
    """Indented code; a list or HTML there is meant as such."""
    tag = _TAG.match(text)
    if _BULLET.match(text) or (tag and tag[2].lower() in _BLOCK_TAGS):
        yield from _reparsed(text, indent)
    else:
        yield _verbatim(["    " + line for line in text.split("\n")], indent)


def _reparsed(text: str, indent: int) -> Iterator[Block]:
    """What the parser has left alone, read as Markdown with HTML among its text."""
    for block in _parsed(text, _TEXT_ONLY):
        yield replace(block, indent=block.indent + indent)


def _without_comment(html: str) -> str:
    comment, end, rest = html.partition("-->")
    return rest if end and comment.lstrip().startswith("<!--") else html


def _item(node: SyntaxTreeNode, source: list[str], indent: int) -> Iterator[Block]:
    marker = f"{node.info}{node.markup} " if node.info else "- "
    first, *rest = [*_children(node, source, indent + len(marker))] or [Block()]
    is_plain = first.is_text and not first.marker
    yield replace(first, marker=marker, indent=indent) if is_plain else first
    yield from rest


def _quoted(node: SyntaxTreeNode, source: list[str], indent: int) -> Iterator[Block]:
    """A quotation without its marks; GitHub's alerts begin with their kind."""
    for block in _children(node, source, indent):
        text = _ALERT.sub(lambda alert: f"{alert[1].capitalize()}:", block.text, count=1)
        yield block if block.verbatim else replace(block, lines=(text,))


def _row(line: str) -> str:
    """A row of a table as it stands, but for links and HTML in its cells."""
    bare = line.lstrip(" >")
    if not _LINK_OR_HTML.search(bare):
        return bare
    row = _Line()
    for token in _MARKDOWN.parseInline(bare)[0].children or ():
        row.add(token)
    return row.text


def _verbatim(lines: list[str], indent: int) -> Block:
    text = "\n".join(clean(line).rstrip() for line in "\n".join(lines).split("\n")).strip("\n")
    return Block(tuple(text.split("\n")), indent=indent, verbatim=True)


def _texts(node: SyntaxTreeNode, block: Block) -> Iterator[Block]:
    """A paragraph as one block, or several where HTML ends one and begins another."""
    line = _Line()
    for token in node.token.children or () if node.token else ():
        tag = _TAG.match(token.content) if token.type == "html_inline" else None
        if tag and (kind := _BLOCK_TAGS.get(tag[2].lower())):
            yield _with_text(block, line.text)
            closes = tag[1] == "/"
            block, line = replace(_PARAGRAPH if closes else kind, indent=block.indent), _Line()
        else:
            line.add(token)
    yield _with_text(block, line.text)


def _with_text(block: Block, text: str) -> Block:
    """The block with its text; after a tag, an item of a list looks like text to the parser."""
    bullet = _BULLET.match(text) if block.is_text and not block.marker else None
    if bullet is None:
        return replace(block, lines=(text,))
    return replace(block, lines=(text[bullet.end() :],), marker=f"{bullet[1] or '-'} ")


@dataclass(slots=True)
class _Line:
    """Text without what only a browser needs; emphasis and code stay as they are marked."""

    _pieces: list[str] = field(default_factory=list)
    _links: list[tuple[int, str]] = field(default_factory=list)
    """Of the links that are open, where the text begins and where they lead."""

    @property
    def text(self) -> str:
        return squeezed("".join(self._pieces))

    def add(self, token: Token) -> None:
        match token.type:
            case "link_open":
                self._links.append((len(self._pieces), str(token.attrs["href"])))
            case "link_close":
                self._close_link()
            case "html_inline":
                self._add_html(token.content)
            case "code_inline":
                self._pieces.append(f"{token.markup}{token.content}{token.markup}")
            case "softbreak" | "hardbreak":
                self._pieces.append(" ")
            case _:
                self._pieces.append(token.content or token.markup)

    def _add_html(self, html: str) -> None:
        tag = _TAG.match(html)
        name = tag[2].lower() if tag else ""
        closes = bool(tag and tag[1])
        if name in _CODE_TAGS:
            self._pieces.append("`")
        elif name == "a" and closes:
            self._close_link()
        elif name == "a" and (href := _HREF.search(html)):
            self._links.append((len(self._pieces), href[1]))
        elif name in ("td", "th") and not closes and self.text:
            self._pieces.append(" | ")
        elif name in _BLOCK_TAGS:
            self._pieces.append(" ")
        elif name not in _STYLE_TAGS and not html.startswith("<!--"):
            self._pieces.append(html)

    def _close_link(self) -> None:
        """A link with its text; one that leads nowhere from here is its text alone."""
        if self._links:
            start, target = self._links.pop()
            text = "".join(self._pieces[start:])
            if target.startswith(("https://", "http://")):
                text = target if text in ("", target) else f"{text} ({target})"
            self._pieces[start:] = [text]


def squeezed(text: str) -> str:
    return " ".join(clean(text).split())


def clean(text: str) -> str:
    """Characters that show themselves: no controls, no marks of direction, no surrogates, no pictures."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_shown(character) for character in text.translate(_TYPOGRAPHY))


def _shown(character: str) -> str:
    if " " <= character <= "~":
        return character
    category = unicodedata.category(character)
    if category[0] == "Z" or character in "\n\v\f\r\x85":
        return " "
    if category[0] == "C" or (category == "So" and character >= "\u2190"):
        return ""
    return character
