"""Rendering for people: a report as lines for a terminal, or as Markdown for a pull request."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..document.text.printable import printable
from ..errors import Spot
from .report import Change, ChangeReport, Hit, Impact

_NOUNS = {Impact.BREAKING: "breaking", Impact.CAREFUL: "to be careful with", Impact.SAFE: "safe"}
_SHOWN_USES = 20


def as_text(report: ChangeReport) -> str:
    lines = [f"{report.package}: {headline(report)}", *_searched(report)]
    for impact in Impact:
        changes = report.of(impact)
        if changes:
            lines += ["", f"{_NOUNS[impact]} ({len(changes)})"]
            lines += [line for change in changes for line in _change(change)]
    return "\n".join(lines) + "\n"


def headline(report: ChangeReport) -> str:
    """The verdict in a few words."""
    counts = [f"{len(report.of(impact))} {_NOUNS[impact]}" for impact in Impact if report.of(impact)]
    return (
        f"a {report.verdict} version: {', '.join(counts)}"
        if counts
        else "nothing that callers can see has changed"
    )


def overall(reports: Sequence[ChangeReport]) -> str:
    """The verdict on several clients in a few words."""
    changes = tuple(change for report in reports for change in report.changes)
    whole = ChangeReport(package="", old="", new="", changes=changes)
    return f"{len(reports)} clients: {headline(whole)}"


def _searched(report: ChangeReport) -> Iterator[str]:
    if report.searched is not None:
        reached = sum(bool(change.hits) for change in report.of(Impact.BREAKING))
        places = len({(hit.path, hit.line) for c in report.of(Impact.BREAKING) for hit in c.hits})
        yield (
            f"{report.searched} files of callers' code: "
            f"{reached} of {len(report.of(Impact.BREAKING))} breaking changes reach {places} lines"
        )


def _change(change: Change) -> Iterator[str]:
    yield f"  {change.part}: {printable(change.message)}"
    yield f"      {where(change)}"
    for hit in change.hits[:_SHOWN_USES]:
        yield f"      used in {place_of(hit)}"
    if len(change.hits) > _SHOWN_USES:
        yield f"      and in {len(change.hits) - _SHOWN_USES} more places"


def where(change: Change) -> str:
    """Both places, the old one first."""
    return " -> ".join(_spot(spot) for spot in (change.old, change.new) if spot is not None)


def _spot(spot: Spot) -> str:
    return f"{printable(spot.path)}:{spot.line}"


def place_of(hit: Hit) -> str:
    return f"{printable(hit.path)}:{hit.line}" + ("" if hit.certain else " (possibly)")


# --- Markdown ------------------------------------------------------------------------------------


def as_markdown(report: ChangeReport) -> str:
    """Safe parts are folded away, as a reviewer has little to do with them."""
    lines = [f"### {code(report.package)}: {headline(report)}", ""]
    lines += [line + "\n" for line in _searched(report)]
    for impact in Impact:
        changes = report.of(impact)
        if not changes:
            continue
        folded = impact is Impact.SAFE
        title = f"{_NOUNS[impact].capitalize()} ({len(changes)})"
        lines += [f"<details><summary>{title}</summary>", ""] if folded else [f"#### {title}", ""]
        lines += [line for change in changes for line in _item(change)]
        lines += ["", "</details>", ""] if folded else [""]
    return "\n".join(lines).rstrip() + "\n"


def _item(change: Change) -> Iterator[str]:
    yield f"- {code(str(change.part))}: {escaped(change.message)}  "
    yield f"  {escaped(where(change))}"
    for hit in change.hits[:_SHOWN_USES]:
        yield f"  - used in {code(place_of(hit))}"
    if len(change.hits) > _SHOWN_USES:
        yield f"  - and in {len(change.hits) - _SHOWN_USES} more places"


def code(text: str) -> str:
    """Text between backticks, more of them than are in it (CommonMark, 6.1)."""
    text = printable(text, 500)
    fence = "`" * (max((len(run) for run in re.findall("`+", text)), default=0) + 1)
    padding = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{padding}{text}{padding}{fence}"


def escaped(text: str) -> str:
    """Text of a description says nothing in Markdown or HTML, and mentions nobody."""
    plain = re.sub(r"([\\`*_\[\]~])", r"\\\1", printable(text, 500))
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace("@", "@<!-- -->")
