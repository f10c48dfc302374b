"""Rendering: reports in the format that was asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from .render_data import as_json
from .render_page import as_page
from .render_text import MOST_MARKDOWN, as_markdown, as_text, overall
from .report import ChangeReport, Impact

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
            return as_json(reports, impacts)
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
