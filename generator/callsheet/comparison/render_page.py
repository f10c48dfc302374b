"""Renders reports as one HTML file that needs no other file."""

from __future__ import annotations

from collections.abc import Sequence

from jinja2 import Environment, PackageLoader, StrictUndefined

from ..document.text.printable import visible
from .render_text import headline, hits_of, overall, place_of, where, with_it
from .report import ChangeReport, Impact


def as_page(reports: Sequence[ChangeReport], impacts: Sequence[Impact] = tuple(Impact)) -> str:
    """Every text is escaped; the page loads nothing and runs nothing."""
    title = f"{reports[0].package}: {headline(reports[0])}" if len(reports) == 1 else overall(reports)
    jinja = Environment(
        loader=PackageLoader("callsheet", "comparison"),
        autoescape=True,
        finalize=_shown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    for function in (headline, hits_of, place_of, where, with_it):
        jinja.globals[function.__name__] = function
    return jinja.get_template("page.html.jinja").render(title=title, reports=reports, impacts=impacts)


def _shown(value: object) -> object:
    """What autoescaping leaves: characters that change the direction of a text."""
    return value if hasattr(value, "__html__") else visible(str(value))
