"""Rendering: reports in the format that was asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from ..errors import OptionsError
from .render_data import as_json
from .render_page import as_page
from .render_text import as_markdown, as_text
from .report import ChangeReport

Format: TypeAlias = Literal["text", "markdown", "json", "html"]


def rendered(reports: Sequence[ChangeReport], style: Format) -> str:
    """All reports as one text."""
    match style:
        case "text":
            return "\n".join(map(as_text, reports))
        case "markdown":
            return "\n".join(map(as_markdown, reports))
        case "json":
            return as_json(reports)
        case "html":
            if len(reports) != 1:
                raise OptionsError("--format html shows one client: name its description and its --output")
            return as_page(reports[0])
