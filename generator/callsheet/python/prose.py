"""Prose: Markdown and HTML of descriptions as blocks of plain text."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from textwrap import dedent

from ..frozen import dataclass

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

_BLOCK_TAGS = re.compile(
    r"</?(?:p|br|div|ul|ol|dl|table|tbody|thead|tr|h[1-6]|hr|blockquote|pre|section)\b[^<>]*>", re.IGNORECASE
)
_ITEM_TAGS = re.compile(r"<(?:li|dt|dd)\b[^<>]*>", re.IGNORECASE)
_CELL_TAGS = re.compile(r"</t[dh]>\s{0,20}<t[dh]\b[^<>]*>", re.IGNORECASE)
_INLINE_TAGS = re.compile(
    r"</?(?:a|abbr|b|em|font|i|img|li|dt|dd|s|small|span|strong|sub|sup|td|th|u)\b[^<>]*>", re.IGNORECASE
)
_CODE_TAGS = re.compile(r"</?(?:code|kbd|samp|tt|var)\b[^<>]*>", re.IGNORECASE)
_ANCHOR = re.compile(r"<a\b[^<>]*?href=[\"']([^\"'<>]*)[\"'][^<>]*>([^<>]*)</a>", re.IGNORECASE)
_COMMENT = re.compile(r"<!--[^>]*-->")
_TARGET = r"\(((?:[^()\s]|\([^()\s]*\))*)(?:\s+[\"'][^\"'()]*[\"'])?\)"
_LINK = re.compile(r"(!?)\[([^\[\]]*)\]" + _TARGET)
_CODE_LINK = re.compile(r"(!?)\[([^\[\]`]*(?:`[^`]*`[^\[\]`]*)+)\]" + _TARGET)
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_ITEM = re.compile(r"([ ]{0,8})([-*+]|\d{1,3}[.)])[ ]+(?=\S)")
_SENTENCE_END = re.compile(r"(?<!\be\.g)(?<!\bi\.e)(?<!\betc)(?<!\bvs)[.!?](?=\s+[^a-z\s])")
_SIMPLE = re.compile(r"[\w ,.;:()'/=-]*")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a heading, an item of a list with its marker, or lines that must stay as they are."""

    lines: tuple[str, ...]
    marker: str = ""
    verbatim: bool = False
    heading: bool = False

    @property
    def is_text(self) -> bool:
        return not (self.verbatim or self.heading)

    @property
    def is_paragraph(self) -> bool:
        return self.is_text and not self.marker

    @property
    def text(self) -> str:
        return " ".join(self.lines)


def blocks(text: str) -> list[Block]:
    """The text as blocks of clean characters, none of them empty."""
    if text.isascii() and _SIMPLE.fullmatch(text):
        return [Block((squeezed(text),))] if text.strip() else []
    found: list[Block] = []
    for is_code, lines in _fenced(dedent(_NEWLINES.sub("\n", text)).split("\n")):
        if is_code:
            found.append(_verbatim(lines))
        else:
            found += (_block(chunk) for chunk in _chunks(_marked_down("\n".join(lines)).split("\n")))
    return [block for block in found if any(block.lines)]


def flat(text: str) -> str:
    """The whole text on one line."""
    return squeezed(" ".join(f"{block.marker}{block.text}" for block in blocks(text)))


def sentence_of(found: Sequence[Block]) -> str:
    """The first sentence of the first paragraph, or item of a list where there is no paragraph."""
    texts = [block.text for block in found if block.is_paragraph] or [b.text for b in found if b.is_text]
    end = _SENTENCE_END.search(texts[0]) if texts else None
    return "" if not texts else texts[0][: end.end()] if end else texts[0]


def _fenced(lines: Iterable[str]) -> Iterator[tuple[bool, list[str]]]:
    """Runs of lines, each with whether it is code between fences (CommonMark 4.5)."""
    fence, run = "", list[str]()
    for line in lines:
        mark = line.strip()[:3]
        if not fence and mark in ("```", "~~~") and mark[0] not in line.strip().lstrip(mark[0]):
            yield False, run
            fence, run = mark, [line]
        elif fence and line.strip().startswith(fence):
            yield True, [*run, line]
            fence, run = "", []
        else:
            run.append(line)
    yield bool(fence), run


def _marked_down(text: str) -> str:
    """HTML as the Markdown that looks like it; tags that nobody knows stay."""
    if "<" not in text:
        return text
    text = _ANCHOR.sub(r"[\2](\1)", _COMMENT.sub("", text))
    text = _CODE_TAGS.sub("`", _CELL_TAGS.sub(" | ", text))
    text = _ITEM_TAGS.sub("\n- ", text)
    return _INLINE_TAGS.sub("", _BLOCK_TAGS.sub("\n\n", text))


def _chunks(lines: Iterable[str]) -> Iterator[list[str]]:
    """Lines that belong together: a paragraph, an item, a heading, a table, indented code."""
    chunk: list[str] = []
    for line in lines:
        kind = _kind(line, chunk)
        if chunk and kind != "more":
            yield chunk
            chunk = []
        if kind != "blank":
            chunk.append(line)
    if chunk:
        yield chunk


def _kind(line: str, before: list[str]) -> str:
    bare = line.strip()
    if not bare.strip("-=_*"):
        return "blank"
    if bare.startswith("#") or _ITEM.match(line):
        return "new"
    is_verbatim = _is_verbatim(line, before)
    if before and is_verbatim == _is_verbatim(before[0], []) and not before[0].lstrip().startswith("#"):
        return "more"
    return "new"


def _is_verbatim(line: str, before: list[str]) -> bool:
    """A row of a table, or indented code, which cannot follow a paragraph (CommonMark 4.4)."""
    return line.lstrip().startswith("|") or (line.startswith("    ") and not before and not _ITEM.match(line))


def _block(chunk: list[str]) -> Block:
    first = chunk[0]
    if first.lstrip().startswith("#"):
        return Block((_inline(first.strip().strip("#")),), heading=True)
    if item := _ITEM.match(first):
        marker = " " * (len(item[1]) // 2 * 2) + (item[2] if item[2][0].isdigit() else "-") + " "
        return Block((_inline(" ".join([first[item.end() :], *chunk[1:]])),), marker=marker)
    if _is_verbatim(first, []):
        return _verbatim(chunk)
    return Block((_inline(" ".join(line.strip().lstrip(">") for line in chunk)),))


def _verbatim(lines: list[str]) -> Block:
    text = "\n".join(clean(line).rstrip() for line in lines).strip("\n")
    return Block(tuple(text.split("\n")), verbatim=True)


def _inline(text: str) -> str:
    """Text without what only a browser needs; code between backticks stays."""
    spans = re.split(r"(`[^`]*`)", _CODE_LINK.sub(_link, text) if "[" in text else text)
    return squeezed("".join(span if span.startswith("`") else _unmarked(span) for span in spans))


def _unmarked(text: str) -> str:
    return html.unescape(_ESCAPE.sub(r"\1", _LINK.sub(_link, text)))


def _link(found: re.Match[str]) -> str:
    """A link with its text; one that leads nowhere from here, or an image, is its text alone."""
    image, text, target = found.groups()
    if image or not target.startswith(("https://", "http://")):
        return text
    return target if text in ("", target) else f"{text} ({target})"


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
