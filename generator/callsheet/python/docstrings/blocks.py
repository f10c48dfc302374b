"""Blocks: what a description is read into, paragraphs and items of plain text."""

from __future__ import annotations

import re
import unicodedata

from msgspec import Struct
from msgspec.structs import replace

_TYPOGRAPHY = str.maketrans(
    {
        "‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "“": '"', "”": '"', "„": '"', "‟": '"', "″": '"',
        "«": '"', "»": '"', "‹": "'", "›": "'", "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-",
        "−": "-", "…": "...", "•": "-", "·": "-", "→": "->", "←": "<-", "↔": "<->", "⇒": "=>", "≤": "<=",
        "≥": ">=", "≠": "!=", "≈": "~", "×": "x", "™": "(TM)", "©": "(c)", "®": "(R)", "½": "1/2", "¼": "1/4",
        "✓": "yes", "✔": "yes", "✗": "no", "✘": "no", "✅": "yes", "❌": "no", "\t": "    ",
    }
)  # fmt: skip

BULLET = re.compile(r"(?:[-*+]|(\d{1,3}[.)])) +")


class Block(Struct, frozen=True):
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


PARAGRAPH = Block()


def with_text(block: Block, text: str) -> Block:
    """The block with its text; after a tag, an item of a list looks like text to the parser."""
    bullet = BULLET.match(text) if block.is_text and not block.marker else None
    if bullet is None:
        return replace(block, lines=(text,))
    return replace(block, lines=(text[bullet.end() :],), marker=f"{bullet[1] or '-'} ")


def link_text(text: str, target: str) -> str:
    """A link with its text; one that leads nowhere from here is its text alone."""
    if not target.startswith(("https://", "http://")):
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
