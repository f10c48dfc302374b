"""Markdown: what descriptions say, HTML included, as blocks of plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from .blocks import PARAGRAPH, Block, link_text, squeezed, with_text

_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n)+")
_EMPTY_LINE = re.compile(r"^[ \t]+$", re.MULTILINE)
_MARGIN = re.compile(r"^[ \t]*(?=[^ \t\n])", re.MULTILINE)
_NEWLINES = re.compile("\r\n|[\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]")

_PLAIN = re.compile(r"(?!\s*(?:[-+*_>#]|```|~~~|\d+[.)]))[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029\[<&\\]*")
"""One line that parsing would not change; parsing takes a hundred times as long."""

_LINK = re.compile(r"(?<!!)\[(?P<text>[^\[\]`<&\\\n]*)\]\((?P<target>[^\x00-\x20()\[\]<>&\\`]+)\)")
_CODE = re.compile(r"(?P<marks>``?)[^`\n ](?:[^`\n]*[^`\n ])?(?P=marks)(?!`)")
_CODE_OR_LINK = re.compile(rf"(?P<code>{_CODE.pattern})|{_LINK.pattern}")
_BLOCK_START = r" {4}| {0,3}(?:(?!\*\*[^\s*])[-+*_>#=|:\t]|```|~~~|\d+[.)])"
_PROSE = re.compile(rf"(?!{_BLOCK_START})(?:[^[<&\\`]|{_CODE_OR_LINK.pattern})*")
"""A line of a paragraph with nothing in it but text, code and links, which needs no parser either."""

_SENTENCE_END = re.compile(r"(?<!\be\.g)(?<!\bi\.e)(?<!\betc)(?<!\bvs)[.!?](?=\s+[^a-z\s])")


@lru_cache(maxsize=4096)
def blocks(text: str) -> tuple[Block, ...]:
    """The text as blocks of clean characters, none of them empty."""
    if _PLAIN.fullmatch(text):
        return (Block((squeezed(text),)),) if text.strip() else ()
    text = _dedented(_NEWLINES.sub("\n", text))
    if all(map(_PROSE.fullmatch, text.split("\n"))):
        return tuple(_paragraphs(text))
    from .parsing import MARKDOWN, parsed  # takes a while to load, and few descriptions need it

    return parsed(text, MARKDOWN)


def _dedented(text: str) -> str:
    """As `textwrap.dedent`, which since Python 3.14 empties lines of other spaces, too."""
    text = _EMPTY_LINE.sub("", text)
    margins = _MARGIN.findall(text)
    margin = min(margins, key=len, default="")
    while not all(other.startswith(margin) for other in margins):
        margin = margin[:-1]
    return re.sub(f"^{margin}", "", text, flags=re.MULTILINE)


def _paragraphs(prose: str) -> Iterator[Block]:
    for paragraph in _BLANK_LINES.split(prose):
        block = with_text(PARAGRAPH, squeezed(_CODE_OR_LINK.sub(_read_out, paragraph)))
        if any(block.lines):
            yield block


def _read_out(match: re.Match[str]) -> str:
    return match["code"] or link_text(match["text"], match["target"])


def flat(text: str) -> str:
    """The whole text on one line."""
    return squeezed(" ".join(f"{block.marker}{block.text}" for block in blocks(text)))


def sentence_of(blocks: Sequence[Block]) -> str:
    """The first sentence of the first paragraph, or item of a list where there is no paragraph."""
    texts = [block.text for block in blocks if block.is_paragraph] or [b.text for b in blocks if b.is_text]
    end = _SENTENCE_END.search(texts[0]) if texts else None
    return "" if not texts else texts[0][: end.end()] if end else texts[0]
