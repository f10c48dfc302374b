"""Syntax errors, explained by their cause where parsers only name what they did not expect."""

from __future__ import annotations

import re

from msgspec.structs import replace

from .printable import quoted
from .yaml_text import Flaw, flaw_at


def explained(text: str, flaw: Flaw) -> Flaw:
    """The same flaw, or one that says what was done."""
    if flaw.code not in ("yaml-syntax", "json-syntax"):
        return flaw
    return _conflict(text) or _tab(text, flaw) or _comma(text, flaw) or flaw


_CONFLICT = re.compile(r"^<{7}(?: .*)?$", re.MULTILINE)


def _conflict(text: str) -> Flaw | None:
    match = _CONFLICT.search(text)
    if match is None:
        return None
    message = f"the marks of a merge conflict: {quoted(match.group())}"
    hint = "keep one side of each, and remove the lines with <<<<<<<, ======= and >>>>>>>"
    return flaw_at(text, match.start(), "merge-conflict", message, hint)


def _tab(text: str, flaw: Flaw) -> Flaw | None:
    if flaw.code != "yaml-syntax":
        return None
    line = (text.split("\n", flaw.line)[flaw.line - 1 :] or [""])[0]
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" not in indent:
        return None
    message, hint = "not YAML: a tab in front of a value", "YAML indents with spaces"
    return replace(flaw, message=message, column=indent.index("\t") + 1, hint=hint)


def _comma(text: str, flaw: Flaw) -> Flaw | None:
    if flaw.code != "json-syntax":
        return None
    start = -1
    for _ in range(flaw.line - 1):
        start = text.index("\n", start + 1)
    place = start + flaw.column
    rest = text[place:].lstrip(",").lstrip()  # Python 3.13 points at the comma itself
    before = text[: place + 1 if text[place : place + 1] == "," else place].rstrip()
    if not before.endswith(",") or rest[:1] not in ("}", "]"):
        return None
    message = f'not JSON: a comma in front of "{rest[0]}"'
    return flaw_at(text, len(before) - 1, flaw.code, message, "remove the comma")
