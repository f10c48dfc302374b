"""Formats of the configuration: where a module ends, and whether it has what is named."""

from __future__ import annotations

from pathlib import Path

import pytest
from callsheet.configuration.options import Options
from callsheet.configuration.rules import Format
from callsheet.errors import OptionsError
from callsheet.ir.identity.lock_content import LockContent
from callsheet.python.options import python_options


def _annotation(type_: str, parse: str, dump: str = "str", sample: str = "") -> tuple[str, set[str]]:
    formats = {"x": Format(type=type_, parse=parse, dump=dump, sample=sample)}
    code = python_options(Options(spec="-", formats=formats), LockContent()).formats["x"].annotation
    imported = {f"{need.module}:{need.name}" for need in code.needs}
    return str(code), {need for need in imported if not need.startswith(("typing", "_runtime"))}


@pytest.mark.parametrize(
    ("type_", "parse", "dump", "code", "imported"),
    [
        (
            "datetime.datetime",
            "datetime.datetime.fromisoformat",
            "datetime.datetime.isoformat",
            "Annotated[datetime, Format(datetime.fromisoformat, datetime.isoformat)]",
            {"datetime:datetime"},
        ),
        ("uuid.UUID", "uuid.UUID", "str", "Annotated[UUID, Format(UUID, str)]", {"uuid:UUID"}),
        (
            "not_here.text.Slug",
            "not_here.text.Slug.parse",
            "not_here.dump.plain",
            "Annotated[Slug, Format(Slug.parse, plain)]",
            {"not_here.text:Slug", "not_here.dump:plain"},
        ),
        (
            "not_here.text.slug",
            "not_here.text.slug.parse",
            "not_here.text.dump",
            "Annotated[slug, Format(slug.parse, dump)]",
            {"not_here.text:slug", "not_here.text:dump"},
        ),
    ],
)
def test_the_type_says_where_the_module_ends(
    type_: str, parse: str, dump: str, code: str, imported: set[str]
) -> None:
    assert _annotation(type_, parse, dump) == (code, imported)


def test_a_format_may_say_what_fakes_make() -> None:
    code, imported = _annotation("not_here.Slug", "not_here.Slug", sample="not_here.fakes.slug")
    assert code == "Annotated[Slug, Format(Slug, str, sample=slug)]"
    assert imported == {"not_here:Slug", "not_here.fakes:slug"}


@pytest.mark.parametrize(
    ("type_", "parse", "message"),
    [
        ("datetime.datetime", "datetime.datetime.fromiso", "'datetime' has no 'datetime.fromiso'"),
        ("datetime.datetme", "str", "'datetime' has no 'datetme'"),
        ("datetime.nope.Day", "str", "there is no module 'datetime.nope'"),
        ("Slug.parse", "str", "must include the module"),
        ("a-b.C", "str", "must be a dotted name"),
    ],
)
def test_what_is_not_there_is_an_error(type_: str, parse: str, message: str) -> None:
    with pytest.raises(OptionsError, match=message):
        _annotation(type_, parse)


@pytest.fixture
def modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.syspath_prepend(tmp_path)
    return tmp_path


def test_a_module_that_needs_what_is_generated_is_no_error(modules: Path) -> None:
    (modules / "needs_client_first.py").write_text("import client_of_tomorrow")
    assert _annotation("needs_client_first.Day", "needs_client_first.Day")


def test_a_module_that_fails_is_told(modules: Path) -> None:
    (modules / "fails_at_once.py").write_text("1 / 0")
    with pytest.raises(OptionsError, match="'fails_at_once' cannot be imported: ZeroDivisionError"):
        _annotation("fails_at_once.Day", "str")
