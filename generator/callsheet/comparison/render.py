"""Renders reports as text, Markdown, HTML or JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, Literal, TypeAlias

from ..errors import Spot
from .render_page import as_page
from .render_text import MOST_MARKDOWN, as_markdown, as_text, overall
from .report import Change, ChangeReport, Impact

Format: TypeAlias = Literal["text", "markdown", "json", "html"]


def rendered(reports: Sequence[ChangeReport], style: Format, only: Impact | None = None) -> str:
    """All reports as one text; `only` leaves out the changes of other classes, and still counts them."""
    impacts = tuple(Impact) if only is None else (only,)
    several = [] if len(reports) == 1 else [overall(reports)]
    match style:
        case "text":
            lines = [f"{line}\n" for line in several]
            return "\n".join([*lines, *(as_text(report, impacts) for report in reports)])
        case "markdown":
            return _joined_markdown([f"**{line}**\n" for line in several], reports, impacts)
        case "json":
            return _as_json(reports, impacts)
        case "html":
            return as_page(reports, impacts)


def _joined_markdown(lines: Sequence[str], reports: Sequence[ChangeReport], impacts: Sequence[Impact]) -> str:
    """All of them in one comment: what one leaves of the room, the others have."""
    texts = list(lines)
    left = MOST_MARKDOWN - len(reports) - sum(len(line) + 1 for line in lines)
    for index, report in enumerate(reports):
        texts.append(as_markdown(report, impacts, left // (len(reports) - index)))
        left -= len(texts[-1])
    return "\n".join(texts)


def _as_json(reports: Sequence[ChangeReport], impacts: Sequence[Impact]) -> str:
    """An object for each client."""
    clients = [_report(report, impacts) for report in reports]
    return json.dumps({"format": 1, "clients": clients}, indent=2) + "\n"


def _report(report: ChangeReport, impacts: Sequence[Impact]) -> dict[str, Any]:
    return {
        "package": report.package,
        "old": report.old,
        "new": report.new,
        "bump": report.bump,
        "counts": {impact.value: len(report.of(impact)) for impact in Impact},
        "searched": report.searched,
        "changes": [_change(change) for change in report.changes if change.impact in impacts],
    }


def _change(change: Change) -> dict[str, Any]:
    return {
        "code": change.code,
        "class": change.impact.value,
        "name": str(change.symbol),
        "message": change.message,
        "typed": change.typed,
        "cause": None if change.cause is None else str(change.cause[0]),
        "old": _spot(change.old),
        "new": _spot(change.new),
        "uses": [
            {"path": hit.path, "line": hit.line, "column": hit.column, "certain": hit.certain}
            for hit in change.hits
        ],
    }


def _spot(spot: Spot | None) -> dict[str, Any] | None:
    return None if spot is None else {"path": spot.path, "line": spot.line, "column": spot.column}
