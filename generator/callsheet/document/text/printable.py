"""Printing: text of a description that is safe for a terminal."""

from __future__ import annotations

import unicodedata

_LIMIT = 200


def printable(text: str, limit: int = _LIMIT) -> str:
    """For messages: ASCII only, everything else as escapes, and cut.

    Escape sequences, bidirectional marks and look-alikes could make a message say something else.
    """
    escaped = "".join(
        character if " " <= character <= "~" else ascii(character)[1:-1] for character in text[: limit + 1]
    )
    return escaped if len(escaped) <= limit else escaped[: limit - 3] + "..."


def quoted(value: object, limit: int = 80) -> str:
    """A name or value of a description, in double quotes where it is text."""
    if isinstance(value, str):
        return f'"{printable(value, limit)}"'
    return printable(str(value), limit)


def visible(line: str) -> str:
    """For excerpts: a line as it is, but with what is invisible or moves the text as escapes."""
    if line.isascii() and line.isprintable():
        return line
    return "".join(_shown(character) for character in line)


def _shown(character: str) -> str:
    if character == "\t":
        return " "
    if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"):
        return ascii(character)[1:-1]
    return character
