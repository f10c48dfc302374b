"""Renders a report for people: as lines for a terminal, or as Markdown for a pull request."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from ..document.text.printable import printable
from ..errors import Spot
from ..wording import listed
from .report import Change, ChangeReport, Hit, Impact

_NOUNS = {Impact.BREAKING: "breaking", Impact.CAREFUL: "to be careful with", Impact.SAFE: "safe"}
_SHOWN_USES = 20

MOST_MARKDOWN = 65_536
"""The most characters in a comment on GitHub."""

_ROOM_FOR_THE_REST = 300


def as_text(report: ChangeReport, impacts: Sequence[Impact] = tuple(Impact)) -> str:
    lines = [f"{report.package}: {headline(report)}", *_searched(report)]
    for impact in impacts:
        edits = report.edits(impact)
        if edits:
            lines += ["", f"{_NOUNS[impact]} ({len(edits)})"]
            lines += [line for edit in edits for line in _edit(edit, report.following(edit))]
    return "\n".join(lines) + "\n"


def headline(report: ChangeReport) -> str:
    """The kind of version and the number of changes."""
    counts = [f"{len(report.edits(impact))} {_NOUNS[impact]}" for impact in Impact if report.edits(impact)]
    return (
        f"a {report.bump} version: {', '.join(counts)}"
        if counts
        else "nothing that callers can see has changed"
    )


def overall(reports: Sequence[ChangeReport]) -> str:
    """The headline of several clients."""
    changes = tuple(change for report in reports for change in report.changes)
    whole = ChangeReport(package="", old="", new="", changes=changes)
    return f"{len(reports)} clients: {headline(whole)}"


def _searched(report: ChangeReport) -> Iterator[str]:
    if report.searched is None:
        return
    broken = report.of(Impact.BREAKING)
    places = len({(hit.path, hit.line) for change in broken for hit in change.hits})
    edits = report.edits(Impact.BREAKING)
    reached = sum(any(change.hits for change in (edit, *report.following(edit))) for edit in edits)
    result = f"{reached} of {len(edits)} breaking changes reach {places} lines" if edits else "nothing breaks"
    yield f"{report.searched} files of callers' code: {result}"


def _edit(edit: Change, following: Sequence[Change]) -> Iterator[str]:
    """An edit, the changes that follow from it, and the places where callers use them."""
    yield f"  {edit.symbol}: {printable(edit.message)}"
    if where(edit):
        yield f"      {where(edit)}"
    if following:
        yield f"      and so {with_it(following)}"
    hits = hits_of(edit, following)
    for hit in hits[:_SHOWN_USES]:
        yield f"      used in {place_of(hit)}"
    if len(hits) > _SHOWN_USES:
        yield f"      and in {len(hits) - _SHOWN_USES} more places"


def hits_of(edit: Change, following: Sequence[Change]) -> list[Hit]:
    hits = {hit: None for change in (edit, *following) for hit in change.hits}
    return sorted(hits, key=lambda hit: (hit.path, hit.line, hit.column))


def with_it(following: Sequence[Change], shown: Callable[[str], str] = str) -> str:
    """The symbols that change with another one: the first few, and the number of the others."""
    parts = {str(change.symbol): _presence(change) for change in following}
    return listed([shown(symbol) + presence for symbol, presence in parts.items()])


def _presence(change: Change) -> str:
    return " (new)" if not change.in_old else " (gone)" if not change.in_new else ""


def where(change: Change) -> str:
    """Both locations, the old one first."""
    return " -> ".join(_spot(spot) for spot in (change.old, change.new) if spot is not None)


def _spot(spot: Spot) -> str:
    return f"{printable(spot.path)}:{spot.line}"


def place_of(hit: Hit) -> str:
    return f"{printable(hit.path)}:{hit.line}" + ("" if hit.certain else " (possibly)")


# --- Markdown ------------------------------------------------------------------------------------


def as_markdown(
    report: ChangeReport, impacts: Sequence[Impact] = tuple(Impact), most: int = MOST_MARKDOWN
) -> str:
    """Safe changes are folded, since reviewers rarely need them; what exceeds `most` is only counted."""
    text = "\n".join([f"### {code(report.package)}: {headline(report)}", "", *_paragraphs(report)])
    left_out: list[str] = []
    for impact in impacts:
        edits = report.edits(impact)
        items = ["\n".join(_item(edit, report.following(edit))) for edit in edits]
        section, shown = _section(impact, items, most - len(text) - _ROOM_FOR_THE_REST)
        text += section
        if shown < len(items):
            left_out.append(f"{len(items) - shown} {_NOUNS[impact]}")
    if left_out:
        text += f"\nToo much to show here: {', '.join(left_out)}. {code('--format json')} has all of it.\n"
    return text.rstrip() + "\n"


def _paragraphs(report: ChangeReport) -> Iterator[str]:
    yield from (line + "\n" for line in _searched(report))
    yield ""


def _section(impact: Impact, items: Sequence[str], most: int) -> tuple[str, int]:
    """A section with as many items as fit, and the number of these."""
    folded = impact is Impact.SAFE
    title = f"{_NOUNS[impact].capitalize()} ({len(items)})"
    head = f"<details><summary>{title}</summary>\n\n" if folded else f"#### {title}\n\n"
    tail = "\n</details>\n\n" if folded else "\n"
    size, shown = len(head) + len(tail), 0
    for item in items:
        size += len(item) + 1
        if size > most:
            break
        shown += 1
    return (head + "".join(f"{item}\n" for item in items[:shown]) + tail if shown else ""), shown


def _item(edit: Change, following: Sequence[Change]) -> Iterator[str]:
    place = f"  \n  {escaped(where(edit))}" if where(edit) else ""
    yield f"- {code(str(edit.symbol))}: {escaped(edit.message)}{place}"
    if following:
        yield f"  - and so {with_it(following, code)}"
    hits = hits_of(edit, following)
    yield from (f"  - used in {code(place_of(hit))}" for hit in hits[:_SHOWN_USES])
    if len(hits) > _SHOWN_USES:
        yield f"  - and in {len(hits) - _SHOWN_USES} more places"


def code(text: str) -> str:
    """Text between backticks, one more than the text has in a row (CommonMark, 6.1)."""
    text = printable(text, 500)
    fence = "`" * (max((len(run) for run in re.findall("`+", text)), default=0) + 1)
    padding = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{padding}{text}{padding}{fence}"


def escaped(text: str) -> str:
    """Text in which nothing is Markdown, HTML, or a mention of a user."""
    plain = re.sub(r"([\\`*_\[\]~])", r"\\\1", printable(text, 500))
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace("@", "@<!-- -->")
