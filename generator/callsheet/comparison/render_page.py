"""Renders reports as one HTML file that needs no other file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from ..document.text.printable import visible
from .render_text import headline, hits_of, overall, place_of, where, with_it
from .report import Change, ChangeReport, Impact

_TITLES = {Impact.BREAKING: "Breaking", Impact.CAREFUL: "Careful", Impact.SAFE: "Safe"}
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"

_STYLE = """\
:root{color-scheme:light dark;
--text:#1d2025;--dim:#5b636e;--back:#fff;--card:#f5f6f8;--line:#dde1e6;--breaking:#b3261e;--careful:#8a5a00;--safe:#1b6e3c}
@media (prefers-color-scheme:dark){:root{
--text:#e7e9ec;--dim:#a3abb6;--back:#15181c;--card:#1f2328;--line:#343a42;--breaking:#ff8a80;--careful:#f2c063;--safe:#7fd6a0}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:56rem;padding:1rem;background:var(--back);color:var(--text);
font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.4rem;margin:.5rem 0}
h2{font-size:1.1rem;margin:1.5rem 0 .5rem}
p{margin:.25rem 0}
code{font:.9em/1.4 ui-monospace,monospace}
ul{list-style:none;margin:0;padding:0}
li.change{background:var(--card);border-left:.25rem solid var(--line);border-radius:.25rem}
li.change{margin:.5rem 0;padding:.5rem .75rem}
.breaking li.change{border-color:var(--breaking)}
.careful li.change{border-color:var(--careful)}
.safe li.change{border-color:var(--safe)}
.breaking h2,.breaking summary{color:var(--breaking)}
.careful h2,.careful summary{color:var(--careful)}
.safe h2,.safe summary{color:var(--safe)}
.where,.note{color:var(--dim);font-size:.875rem}
nav li{margin:.25rem 0}
article{border-top:1px solid var(--line);margin-top:2rem}
a{color:inherit}
summary{cursor:pointer;font-weight:600;padding:.5rem 0}
"""


def as_page(reports: Sequence[ChangeReport], impacts: Sequence[Impact] = tuple(Impact)) -> str:
    """Every text is escaped; the page loads nothing and runs nothing."""
    title = f"{reports[0].package}: {headline(reports[0])}" if len(reports) == 1 else overall(reports)
    return "\n".join(
        (
            "<!DOCTYPE html>",
            '<html lang="en">',
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{_safe(title)}</title>",
            f"<style>\n{_STYLE}</style>",
            "<main>",
            *(_client(reports[0], impacts) if len(reports) == 1 else _clients(reports, impacts)),
            "</main>",
            "</html>",
            "",
        )
    )


def _clients(reports: Sequence[ChangeReport], impacts: Sequence[Impact]) -> Iterator[str]:
    """A summary of all reports, a list of links, and the reports."""
    yield f"<h1>{_safe(overall(reports))}</h1>"
    yield "<nav><ul>"
    for number, report in enumerate(reports, 1):
        name = f'<a href="#client-{number}"><code>{_safe(report.package)}</code></a>'
        yield f"<li>{name}: {_safe(headline(report))}</li>"
    yield "</ul></nav>"
    for number, report in enumerate(reports, 1):
        yield f'<article id="client-{number}">'
        yield from _client(report, impacts)
        yield "</article>"


def _client(report: ChangeReport, impacts: Sequence[Impact]) -> Iterator[str]:
    yield f"<h1><code>{_safe(report.package)}</code></h1>"
    yield f"<p>{_safe(headline(report)).capitalize()}.</p>"
    yield f'<p class="note">From {_safe(report.old)} to {_safe(report.new)}</p>'
    yield from _searched(report)
    for impact in impacts:
        yield from _section(impact, report)


def _searched(report: ChangeReport) -> Iterator[str]:
    if report.searched is not None:
        yield f'<p class="note">{report.searched} files of callers\' code were read.</p>'


def _section(impact: Impact, report: ChangeReport) -> Iterator[str]:
    """The changes of one impact; safe ones are folded."""
    edits = report.edits(impact)
    if not edits:
        return
    title = f"{_TITLES[impact]} ({len(edits)})"
    folded = impact is Impact.SAFE
    yield f'<section class="{impact.value}">'
    yield f"<details><summary>{title}</summary>" if folded else f"<h2>{title}</h2>"
    yield "<ul>"
    for edit in edits:
        yield from _item(edit, report.following(edit))
    yield "</ul>"
    if folded:
        yield "</details>"
    yield "</section>"


def _item(change: Change, following: Sequence[Change]) -> Iterator[str]:
    yield '<li class="change">'
    yield f"<p><code>{_safe(str(change.symbol))}</code></p>"
    yield f"<p>{_safe(change.message)}</p>"
    if where(change):
        yield f'<p class="where"><code>{_safe(where(change))}</code></p>'
    if following:
        yield f"<p>And so <code>{_safe(with_it(following))}</code></p>"
    hits = hits_of(change, following)
    if hits:
        places = f"{len(hits)} place{'s' * (len(hits) > 1)}"
        yield f"<details><summary>Used in {places}</summary><ul>"
        yield from (f"<li><code>{_safe(place_of(hit))}</code></li>" for hit in hits)
        yield "</ul></details>"
    yield "</li>"


def _safe(text: str) -> str:
    """Text without anything that a browser would take for markup or for a change of direction."""
    return escape(visible(text))
