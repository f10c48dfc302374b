"""Reports as people and programs see them."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from callsheet import pipeline
from callsheet.comparison.changelog import render_changelog, with_entry
from callsheet.comparison.render import Format, rendered
from callsheet.comparison.render_page import as_page
from callsheet.comparison.render_text import as_markdown, as_text
from callsheet.comparison.report import Change, ChangeReport, Hit, Impact, breaking, careful, safe
from callsheet.comparison.surface import Symbol
from callsheet.configuration.options import Options
from callsheet.errors import Spot
from callsheet.freshness import check
from callsheet.upgrade import changes
from msgspec.structs import replace

from .pairs import PAIRS

HOSTILE = "</style><script>alert(1)</script> `x` **b** [a](javascript:1) @team \u202e <!-- & \" '"


def shown(pair: str) -> ChangeReport:
    """The report with places as they are beside the descriptions."""
    found = changes(*(Options(spec=str(path)) for path in reversed(PAIRS[pair])))
    return replace(
        found,
        old="old.yaml",
        new="new.yaml",
        changes=tuple(replace(c, old=_beside(c.old), new=_beside(c.new)) for c in found.changes),
    )


def _beside(spot: Spot | None) -> Spot | None:
    return None if spot is None else replace(spot, path=Path(spot.path).name)


def hostile() -> ChangeReport:
    part = Symbol("type", "Pet", "name")
    change = replace(
        breaking("field-removed", part, HOSTILE),
        old=Spot(path=HOSTILE, line=1, column=1),
        hits=(Hit(path=HOSTILE, line=2, column=1, certain=False),),
    )
    return ChangeReport(package="shop", old=HOSTILE, new=HOSTILE, changes=(change,), searched=1)


def a_report(*found: Change) -> ChangeReport:
    return ChangeReport(package="shop", old="a", new="b", changes=found)


# --- text ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("pair", PAIRS)
def test_the_report_reads_as_expected(pair: str, update_golden: bool) -> None:
    expected = PAIRS[pair][0].parent / "report.txt"
    text = as_text(shown(pair))
    if update_golden:
        expected.write_text(text, "utf-8")
    assert text == expected.read_text("utf-8")


@pytest.mark.parametrize("pair", PAIRS)
def test_every_change_has_a_place(pair: str) -> None:
    for change in shown(pair).changes:
        assert change.new is not None or not change.in_new, change
        assert change.old is not None or not change.in_old, change


def test_the_bump_is_the_part_of_the_version_to_increase() -> None:
    part = Symbol("function", "things.get")
    assert a_report(breaking("x", part, "m"), safe("y", part, "m")).bump == "major"
    assert a_report(careful("x", part, "m")).bump == "minor"
    assert a_report(safe("x", part, "m", adds=True)).bump == "minor"
    assert a_report(safe("x", part, "m")).bump == "patch"
    assert a_report().bump == "patch"


def test_a_report_without_changes_says_so() -> None:
    assert as_text(a_report()) == "shop: nothing that callers can see has changed\n"


def test_markdown_says_nothing_but_what_we_say() -> None:
    text = re.sub(r"(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)", "", as_markdown(hostile()))
    assert "<script" not in text
    assert "@team" not in text
    assert "\\*\\*b\\*\\*" in text
    assert "\u202e" not in text


def test_json_is_for_programs() -> None:
    data = json.loads(rendered([shown("calls")], "json"))
    (client,) = data["clients"]
    assert client["bump"] == "major"
    first = client["changes"][0]
    assert set(first) == {"code", "class", "name", "message", "typed", "cause", "old", "new", "uses"}
    assert first["old"]["line"] > 0


# --- the page ------------------------------------------------------------------------------------


class _Page(HTMLParser):
    VOID = ("meta", "link", "img", "br")

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += attrs
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("report", [hostile(), a_report()], ids=["hostile", "empty"])
def test_the_page_stands_alone_and_escapes_everything(report: ChangeReport) -> None:
    text = as_page([report])
    page = _Page()
    page.feed(text)
    assert not page.open
    assert page.tags <= {
        *("html", "meta", "title", "style", "main", "section", "details", "summary"),
        *("h1", "h2", "p", "ul", "li", "code"),
    }
    assert not {"src", "href", "onclick", "onload"} & {name for name, _ in page.attributes}
    assert "url(" not in text
    assert "\u202e" not in text


def _browser() -> str | None:
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


@pytest.mark.slow
@pytest.mark.skipif(_browser() is None, reason="no chromium on this machine")
def test_the_page_fits_a_phone_in_a_real_browser(tmp_path: Path) -> None:
    """The browser lays the page out at the width of a phone; nothing may be wider than the screen."""
    report = replace(shown("models"), changes=(*hostile().changes, *shown("models").changes))
    width = "document.documentElement.scrollWidth <= innerWidth"
    probe = f"<script>document.title = innerWidth + ({width} ? ' fits' : ' is too narrow')</script></html>"
    text = as_page([report]).replace("default-src 'none'", "script-src 'unsafe-inline'")
    page = tmp_path / "page.html"
    # A window of the browser is never narrower than 500 pixels, so the page is looked at through a frame.
    page.write_text(text.replace("</html>", probe), "utf-8")
    frame = tmp_path / "frame.html"
    frame.write_text(
        '<!DOCTYPE html><title>-</title><iframe style="width:360px;height:640px" src="page.html"></iframe>'
        "<style>iframe {border: 0}</style>"
        "<script>onload = () => {const d = document.querySelector('iframe').contentDocument;"
        "document.title = d.title + ' ' + d.querySelectorAll('.change').length}</script>",
        "utf-8",
    )
    edits = sum(len(report.edits(impact)) for impact in Impact)  # what follows from one stands with it
    assert [*_titles(frame)] == [f"360 fits {edits}"]


def _titles(page: Path) -> Iterator[str]:
    browser = _browser()
    assert browser is not None
    flags = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--allow-file-access-from-files",
        "--virtual-time-budget=5000",
    ]
    run = subprocess.run(
        [browser, *flags, "--dump-dom", page.as_uri()], capture_output=True, text=True, timeout=120
    )
    parser = _Title()
    parser.feed(run.stdout)
    yield from parser.found


class _Title(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.inside = False
        self.found: list[str] = []

    def handle_starttag(self, tag: str, _: list[tuple[str, str | None]]) -> None:
        self.inside = tag == "title"

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.found.append(data)
            self.inside = False


# --- the changelog -------------------------------------------------------------------------------


def test_a_changelog_grows_at_its_top() -> None:
    part = Symbol("function", "things.get")
    first = render_changelog(
        a_report(safe("function-added", part, "is new", adds=True)), version="1.0.0", date="2026-01-02"
    )
    second = render_changelog(
        a_report(breaking("function-removed", part, "is gone")), version="2.0.0", date="2026-02-03"
    )
    text = with_entry(with_entry("", first), second)
    assert text.splitlines() == [
        "# Changelog",
        "",
        "What changed for callers of this package, newest first. Kept by callsheet.",
        "",
        "## 2.0.0 - 2026-02-03",
        "",
        "A major version: 1 breaking.",
        "",
        "### Breaking",
        "",
        "- `things.get`: is gone",
        "",
        "## 1.0.0 - 2026-01-02",
        "",
        "A minor version: 1 safe.",
        "",
        "### Also",
        "",
        "- `things.get`: is new",
    ]


def test_a_changelog_of_somebody_elses_keeps_its_head() -> None:
    text = with_entry("# History\n\nOurs.\n", "## 1\n\nFirst.\n")
    assert text == "# History\n\nOurs.\n\n## 1\n\nFirst.\n"


# --- against a package ---------------------------------------------------------------------------


def test_a_package_that_lies_there_tells_what_callers_have(tmp_path: Path) -> None:
    """The old description is not needed, and its places are lines of the package."""
    old, new = (Options(spec=str(path), output=tmp_path / "client") for path in PAIRS["models"])
    pipeline.generate(old)
    against_package = changes(new)
    against_description = changes(new, old)
    assert [(c.code, c.symbol, c.message) for c in against_package.changes] == [
        (c.code, c.symbol, c.message) for c in against_description.changes
    ]
    gone = next(change for change in against_package.changes if str(change.symbol) == "models.Read.gone")
    assert gone.old is not None
    assert (
        (tmp_path / "client/models.py")
        .read_text()
        .splitlines()[gone.old.line - 1]
        .strip()
        .startswith("gone:")
    )


def test_two_packages_can_be_compared(tmp_path: Path) -> None:
    old, new = (Options(spec=str(path), output=tmp_path / path.stem / "shop") for path in PAIRS["calls"])
    for options in (old, new):
        pipeline.generate(options)
    found = changes(new.required_output, old.required_output)
    assert found.package == "shop"
    assert len(found.of(Impact.BREAKING)) == len(shown("calls").of(Impact.BREAKING))


def test_an_unchanged_description_changes_nothing(tmp_path: Path) -> None:
    options = Options(spec=str(PAIRS["aliases"][0]), output=tmp_path / "client")
    pipeline.generate(options)
    assert not changes(options).changes


def test_another_meaning_of_datetimes_is_told_once(tmp_path: Path) -> None:
    spec = Path(__file__).parents[1] / "golden" / "datetimes_naive" / "spec.yaml"
    aware = Options(spec=str(spec), output=tmp_path / "events")
    pipeline.generate(aware)
    utc = replace(aware, datetimes="utc")
    assert check(utc)[0].startswith("the options have changed")
    found = changes(utc)
    assert [str(change.symbol) for change in found.of(Impact.CAREFUL)] == ["Client"]
    assert found.of(Impact.CAREFUL)[0].code == "datetimes-changed"
    assert not found.of(Impact.BREAKING)
    assert {change.code for change in found.of(Impact.SAFE)} == {"sent-otherwise"}


# --- much, and little ----------------------------------------------------------------------------


def _removed(count: int) -> ChangeReport:
    part = Symbol("type", "Pet")
    gone = [breaking("model-removed", replace(part, owner=f"Pet{i}"), f"{i} is gone") for i in range(count)]
    return a_report(*gone, careful("deprecated", part, "is deprecated"))


@pytest.mark.parametrize("reports", [1, 3])
def test_markdown_is_cut_to_what_a_comment_holds_and_counts_the_rest(reports: int) -> None:
    text = rendered([_removed(5_000)] * reports, "markdown")
    assert len(text) <= 65_536
    shown = len(re.findall(r"^- `models\.Pet\d+`", text, re.MULTILINE))
    left_out = [int(count) for count in re.findall(r"Too much to show here: (\d+) breaking", text)]
    assert shown + sum(left_out) == 5_000 * reports
    assert len(left_out) == reports


def test_what_fits_is_not_cut() -> None:
    assert "Too much" not in rendered([_removed(300)], "markdown")


@pytest.mark.parametrize("style", ["text", "markdown", "json", "html"])
def test_one_class_of_changes_can_be_shown_alone(style: Format) -> None:
    report = a_report(
        breaking("x", Symbol("function", "a.b"), "breaks"), safe("y", Symbol("function", "c.d"), "is new")
    )
    text = rendered([report], style, Impact.BREAKING)
    assert "breaks" in text
    assert "is new" not in text
    assert "c.d" not in text


def test_one_edit_is_told_of_once() -> None:
    pair = shown("verbs")
    told = {
        str(edit.symbol): [str(one.symbol) for one in pair.following(edit)]
        for edit in pair.edits(Impact.BREAKING)
    }
    assert told["verbs.pages_lost(cursor)"] == ["verbs.pages_lost"]
    assert told["models.Others.data"] == ["verbs.other_items"]
    assert told["verbs.variable_renamed(thing_id)"] == []


def test_nothing_is_told_of_nothing() -> None:
    report = replace(a_report(safe("y", Symbol("function", "c.d"), "is new")), searched=14)
    assert as_text(report).splitlines()[1] == "14 files of callers' code: nothing breaks"
