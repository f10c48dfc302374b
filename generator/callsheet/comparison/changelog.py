"""Changelog: a report becomes an entry of the package's own CHANGELOG.md."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .render_text import code, escaped, headline, with_it
from .report import Change, ChangeReport, Impact

NAME = "CHANGELOG.md"

_HEAD = "# Changelog\n\nWhat changed for callers of this package, newest first. Kept by callsheet.\n"
_TITLES = {Impact.BREAKING: "Breaking", Impact.CAREFUL: "Careful", Impact.SAFE: "Also"}


def render_changelog(report: ChangeReport, *, version: str, date: str) -> str:
    """One entry; the version and the date are the caller's, since output knows no clock."""
    lines = [f"## {escaped(version)} - {escaped(date)}", "", f"{headline(report).capitalize()}.", ""]
    for impact in Impact:
        items = [_item(edit, report.following(edit)) for edit in report.edits(impact)]
        if items:
            lines += [f"### {_TITLES[impact]}", "", *items, ""]
    return "\n".join(lines).rstrip() + "\n"


def first_entry(version: str, date: str) -> str:
    """The first entry of a changelog, of a package that has no older version."""
    return f"## {escaped(version)} - {escaped(date)}\n\nThe first version in this changelog.\n"


def quiet_entry(version: str, date: str) -> str:
    """The entry of a version without changes for callers."""
    heading = f"## {escaped(version)} - {escaped(date)}"
    return f"{heading}\n\nNothing changes for callers: texts, or what they do not see.\n"


def _item(edit: Change, following: Sequence[Change]) -> str:
    so = f"; and so {with_it(following, code)}" if following else ""
    return f"- {code(str(edit.symbol))}: {escaped(edit.message)}{so}"


def with_entry(text: str, entry: str) -> str:
    """A changelog with one more entry at its top; an empty text starts a new one."""
    head, older = _parted(text)
    return "\n".join(symbol.strip("\n") + "\n" for symbol in (head or _HEAD, entry, *older))


def with_more(text: str, entry: str) -> str:
    """A changelog whose first entry also has the text of another entry.

    It has it already if a run ended before everything was written, or if a person wrote it.
    """
    lines, body = text.splitlines(), entry.partition("\n")[2].strip("\n")
    _, end = [*_starts(lines), len(lines), len(lines)][:2]
    first, older = "\n".join(lines[:end]).rstrip("\n"), lines[end:]
    if body in first:
        return text
    return "\n".join([first, "", body, *([""] if older else []), *older]) + "\n"


def _parted(text: str) -> tuple[str, list[str]]:
    """The text above the entries, and the entries."""
    lines = text.splitlines()
    starts = list(_starts(lines))
    if not starts:
        return text.strip(), []
    return "\n".join(lines[: starts[0]]).strip(), ["\n".join(lines[starts[0] :])]


def _starts(lines: list[str]) -> Iterator[int]:
    return (index for index, line in enumerate(lines) if line.startswith("## "))
