"""Templates print Code and nothing else, and say where and why they do not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import black
import pytest
from callsheet.errors import OptionsError
from callsheet.output.catalog import file_templates
from callsheet.output.files import File
from callsheet.output.render import render
from callsheet.output.runtime import transport_source
from callsheet.output.templates import environment
from callsheet.python.code.code import Code, symbol
from callsheet.python.views.package import Package
from callsheet.roots import templates_root

Make = Callable[..., Package]
HEADER = "{# per: package, to: extra.txt #}\n"


def rendered(folder: Path, package: Package, text: str, name: str = "extra.txt.jinja") -> dict[str, File]:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text)
    others = {t.name for t in file_templates()} - {name}
    for other in others:
        (folder / other).parent.mkdir(parents=True, exist_ok=True)
        (folder / other).write_text(" ")  # prints nothing, so that only the one in question counts
    return {file.path: file for file in render(package, templates=folder) if file.template}


def test_code_is_printed(tmp_path: Path, package: Make) -> None:
    greeting = package(vars={"greeting": Code('"hi"')})
    made = rendered(tmp_path, greeting, HEADER + "Hello {{ package.name }}, {{ vars.greeting }}")
    assert made["extra.txt"].text == 'Hello shop, "hi"\n'
    assert made["extra.txt"].custom


@pytest.mark.parametrize(
    "hole",
    [
        '"text"',
        "1",
        "none",
        "package.name | upper",
        'package.name ~ "x"',
        "package",
        "vars",
        "package.models",
    ],
)
def test_everything_else_is_refused(tmp_path: Path, package: Make, hole: str) -> None:
    with pytest.raises(OptionsError) as caught:
        rendered(tmp_path, package(), HEADER + "first line\n{{ " + hole + " }}")
    assert "template extra.txt.jinja:3, for package shop:" in str(caught.value)


def test_the_refusal_names_the_remedy(tmp_path: Path, package: Make) -> None:
    with pytest.raises(OptionsError, match=r"got str; .* print a field .* \{\{ value \| literal \}\}"):
        rendered(tmp_path, package(), HEADER + '{{ "raw" }}')


def test_a_misspelt_field_suggests_the_right_one(tmp_path: Path, package: Make) -> None:
    with pytest.raises(OptionsError, match="has no attribute 'modles'; did you mean 'models'"):
        rendered(tmp_path, package(), HEADER + "{{ package.modles }}")


def test_a_mistake_in_a_template_is_named(tmp_path: Path, package: Make) -> None:
    with pytest.raises(OptionsError, match=r"template extra.txt.jinja:2: Expected"):
        rendered(tmp_path, package(), HEADER + "{% if %}{% endfor %}")


def test_macros_includes_and_blocks_give_code(tmp_path: Path, package: Make) -> None:
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts/one.jinja").write_text("{% macro shout(word) %}{{ word }}!{% endmacro %}")
    (tmp_path / "parts/base.jinja").write_text("{% block body %}base{% endblock %}")
    text = (
        HEADER + '{% extends "parts/base.jinja" %}{% from "parts/one.jinja" import shout %}'
        "{% block body %}{{ super() }} {{ shout(package.name) }}{% endblock %}"
    )
    assert rendered(tmp_path, package(), text)["extra.txt"].text == "base shop!\n"


def test_filters_keep_code(tmp_path: Path, package: Make) -> None:
    text = HEADER + '{{ package.calls | join(", ", attribute="name") }}\n'
    text += "    {{ package.docstring | indent }}{{ 5 | literal }}"
    made = rendered(tmp_path, package(docstring=Code("a\n\nb")), text)
    assert made["extra.txt"].text == "pets, owners\n    a\n\n    b5\n"


def test_join_takes_punctuation_only(tmp_path: Path, package: Make) -> None:
    text = """{{ package.calls | join("'; import os", attribute="name") }}"""
    with pytest.raises(OptionsError, match="a template can print only Code"):
        rendered(tmp_path, package(), HEADER + text)


def test_text_of_the_description_is_never_a_template(tmp_path: Path, package: Make) -> None:
    text = package(docstring=Code("{{ 7 * 7 }}{% raw %}"))
    made = rendered(tmp_path, text, HEADER + "{{ package.docstring }}")
    assert made["extra.txt"].text == "{{ 7 * 7 }}{% raw %}\n"


@pytest.mark.parametrize(
    ("per", "to", "paths"),
    [
        ("tag", "docs/{name}.md", ["docs/owners.md", "docs/pets.md"]),
        ("module", "{name}.md", ["pet.md"]),
        ("operation", "{tag}/{name}.md", ["pets/list_pets.md"]),
        ("package", "{package}.md", ["shop.md"]),
    ],
)
def test_a_template_makes_a_file_for_each_occasion(
    tmp_path: Path, package: Make, per: str, to: str, paths: list[str]
) -> None:
    made = rendered(tmp_path, package(), f"{{# per: {per}, to: {to} #}}\ntext\n")
    assert list(made) == paths


@pytest.mark.parametrize("to", ["../x", "/x", "a/../b", "{nothing}", "{name.__class__}", ".hidden", "a//b"])
def test_a_template_cannot_leave_the_package(tmp_path: Path, package: Make, to: str) -> None:
    with pytest.raises(OptionsError, match="template extra"):
        rendered(tmp_path, package(), f"{{# per: tag, to: {to} #}}\ntext\n")


@pytest.mark.parametrize("header", ["", "{# per: nothing, to: x #}", "{# to: x #}"])
def test_a_template_says_what_it_is_for(tmp_path: Path, package: Make, header: str) -> None:
    with pytest.raises(OptionsError, match="per"):
        rendered(tmp_path, package(), header + "\ntext\n")


def test_a_template_can_extend_the_one_it_replaces(tmp_path: Path, package: Make) -> None:
    name = "package/calls_init.py.jinja"
    text = '{% extends "builtin/package/calls_init.py.jinja" %}'
    made = rendered(tmp_path, package(), text, name=name)["calls/__init__.py"]
    assert made.custom
    assert made.text == '"""The calls of the API, one module per tag."""\n'


def test_the_built_in_templates_compile_and_declare_their_files() -> None:
    jinja = environment()
    found = file_templates()
    assert {template.name for template in found} >= {"package/client.py.jinja", "package/calls.py.jinja"}
    for path in templates_root().rglob("*.jinja"):
        jinja.get_template(path.relative_to(templates_root()).as_posix())


def test_the_runtime_is_copied_byte_for_byte(tmp_path: Path, package: Make) -> None:
    root = templates_root()
    (tmp_path / "none.jinja").write_text(HEADER)
    files = {file.path: file for file in render(package(), templates=_silent(tmp_path))}
    assert files["_runtime/codec/codec.py"].content == (root / "runtime/codec/codec.py").read_bytes()
    assert files["_runtime/http/transport.py"].content == (root / "transports/httpx2.py").read_bytes()
    assert files["py.typed"].text == ""


def test_one_file_serves_httpx_and_httpx2() -> None:
    text = transport_source("httpx")
    assert "import httpcore\n    import httpx\n" in text
    assert "httpx2" not in text
    assert black.format_str(text, mode=black.Mode()) == text


def _silent(folder: Path) -> Path:
    for template in file_templates():
        (folder / template.name).parent.mkdir(parents=True, exist_ok=True)
        (folder / template.name).write_text(" ")
    return folder


def test_a_file_imports_what_it_prints_wherever_that_stands(tmp_path: Path, package: Make) -> None:
    said = {
        "date": symbol("datetime", "date"),
        "model": symbol("package", "models") + Code(".Pet"),
        "own": symbol("own", "Cat"),
        "call": symbol("_runtime", "Call"),
    }
    text = (
        "{# per: package, to: a/b.txt #}\n"
        '{{ imports("typing.Any", "typing.Unpack" if vars.model, "typing.Never" if not vars.model) }}\n'
        "{% macro kept(code) %}{{ code | indent }}{% endmacro %}"
        "{{ [kept(vars.date), vars.model, vars.own, vars.call] | join(', ') }}"
    )
    made = rendered(tmp_path, package(vars=said), text, "a.txt.jinja")
    assert made["a/b.txt"].text == (
        "from datetime import date\nfrom typing import Any, Unpack\n\n"
        "from .. import models\nfrom .._runtime import Call\nfrom ..models import Cat\n"
        "date, models.Pet, Cat, Call\n"
    )


def test_what_one_file_prints_no_other_imports(tmp_path: Path, package: Make) -> None:
    vars_ = {"date": symbol("datetime", "date")}
    rendered(tmp_path, package(vars=vars_), HEADER + "{{ vars.date }}", "a.txt.jinja")
    made = rendered(
        tmp_path, package(vars=vars_), "{# per: package, to: b.txt #}\n{{ imports() }}x", "b.txt.jinja"
    )
    assert made["b.txt"].text == "x\n"
