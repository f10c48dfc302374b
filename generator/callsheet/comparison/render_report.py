"""Rendering: reports in the format that was asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from ..errors import OptionsError
from .render_data import as_json
from .render_page import as_page
from .render_text import MOST_MARKDOWN, as_markdown, as_text
from .report import ChangeReport, Impact

Format: TypeAlias = Literal["text", "markdown", "json", "html"]


def rendered(reports: Sequence[ChangeReport], style: Format, only: Impact | None = None) -> str:
    """All reports as one text; `only` leaves out the changes of other classes, and still counts them."""
    impacts = tuple(Impact) if only is None else (only,)
    match style:
        case "text":
            return "\n".join(as_text(report, impacts) for report in reports)
        case "markdown":
            return _joined_markdown(reports, impacts)
        case "json":
            return as_json(reports, impacts)
        case "html":
            if len(reports) != 1:
                raise OptionsError("--format html shows one client: name its description and its --output")
            return as_page(reports[0], impacts)


def _joined_markdown(reports: Sequence[ChangeReport], impacts: Sequence[Impact]) -> str:
    """All of them in one comment: what one leaves of the room, the others have."""
    texts: list[str] = []
    left = MOST_MARKDOWN - len(reports)
    for index, report in enumerate(reports):
        texts.append(as_markdown(report, impacts, left // (len(reports) - index)))
        left -= len(texts[-1])
    return "\n".join(texts)
