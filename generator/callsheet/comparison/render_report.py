"""Rendering: reports in the format that was asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from .render_data import as_json
from .render_page import as_page
from .render_text import as_markdown, as_text, overall
from .report import ChangeReport

Format: TypeAlias = Literal["text", "markdown", "json", "html"]


def rendered(reports: Sequence[ChangeReport], style: Format) -> str:
    """All reports as one text."""
    several = [] if len(reports) == 1 else [overall(reports)]
    match style:
        case "text":
            return "\n".join([*(f"{line}\n" for line in several), *map(as_text, reports)])
        case "markdown":
            return "\n".join([*(f"**{line}**\n" for line in several), *map(as_markdown, reports)])
        case "json":
            return as_json(reports)
        case "html":
            return as_page(reports)
