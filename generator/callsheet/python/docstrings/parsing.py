"""Parsing: Markdown with all that it can be, HTML included, as blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode
from msgspec import Struct, field
from msgspec.structs import replace

from .blocks import BULLET, PARAGRAPH, Block, clean, link_text, squeezed, with_text

_ALERT = re.compile(r"\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]")
_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)", re.IGNORECASE)
_HREF = re.compile(r"\shref=[\"']([^\"']*)", re.IGNORECASE)

_ITEM, _HEADING = Block(marker="- "), Block(heading=True)

_BLOCK_TAGS = {
    **dict.fromkeys(("p", "br", "div", "section", "blockquote", "pre", "hr", "center"), PARAGRAPH),
    **dict.fromkeys(("ul", "ol", "dl", "details", "summary"), PARAGRAPH),
    **dict.fromkeys(("table", "thead", "tbody", "tr"), PARAGRAPH),
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


MARKDOWN = _Parser()
_TEXT_ONLY = _Parser().disable(["html_block", "code"])


def parsed(text: str, parser: MarkdownIt) -> tuple[Block, ...]:
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
    if BULLET.match(text) or (tag and tag[2].lower() in _BLOCK_TAGS):
        yield from _reparsed(text, indent)
    else:
        yield _verbatim(["    " + line for line in text.split("\n")], indent)


def _reparsed(text: str, indent: int) -> Iterator[Block]:
    """What the parser has left alone, read as Markdown with HTML among its text."""
    for block in parsed(text, _TEXT_ONLY):
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
    for token in MARKDOWN.parseInline(bare)[0].children or ():
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
            yield with_text(block, line.text)
            closes = tag[1] == "/"
            block, line = replace(PARAGRAPH if closes else kind, indent=block.indent), _Line()
        else:
            line.add(token)
    yield with_text(block, line.text)


class _Line(Struct):
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
                self._closelink_text()
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
            self._closelink_text()
        elif name == "a" and (href := _HREF.search(html)):
            self._links.append((len(self._pieces), href[1]))
        elif name in ("td", "th") and not closes and self.text:
            self._pieces.append(" | ")
        elif name in _BLOCK_TAGS:
            self._pieces.append(" ")
        elif name not in _STYLE_TAGS and not html.startswith("<!--"):
            self._pieces.append(html)

    def _closelink_text(self) -> None:
        if self._links:
            start, target = self._links.pop()
            self._pieces[start:] = [link_text("".join(self._pieces[start:]), target)]
