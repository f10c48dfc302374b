"""Every built-in template is cut into blocks, and each of them can be taken as it is or replaced."""

from __future__ import annotations

from pathlib import Path

import pytest
from callsheet import pipeline
from callsheet.configuration.options import Options
from callsheet.configuration.rules import ProjectOptions
from callsheet.errors import OptionsError
from callsheet.output.catalog import Catalog, file_templates
from msgspec.structs import replace

GOLDEN = Path(__file__).parents[2] / "golden"
CATALOG = Catalog(None)
MACROS = {"parts/docs.jinja", "parts/usage.jinja"}


def built(options: Options) -> dict[str, str]:
    made = pipeline.build(options)
    return {file.path: file.text for file in (*made.files, *made.project) if file.template}


@pytest.mark.parametrize("name", sorted(set(CATALOG.built_in) - MACROS))
def test_a_template_has_blocks(name: str) -> None:
    blocks = CATALOG.blocks(name)
    assert "footer" in blocks or any(block.endswith("_after") for block in blocks)


@pytest.mark.parametrize("case", ["responses_headers", "auth", "deprecated", "enums", "unions", "webhooks"])
def test_blocks_that_are_taken_as_they_are_change_nothing(case: str, tmp_path: Path) -> None:
    options = Options(spec=str(GOLDEN / case / "spec.yaml"), output=tmp_path / case, project=ProjectOptions())
    for name in set(CATALOG.built_in) - MACROS:
        same = [f"{{% block {block} %}}{{{{ super() }}}}{{% endblock %}}" for block in CATALOG.blocks(name)]
        file = tmp_path / "mine" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("\n".join([f'{{% extends "builtin/{name}" %}}', *same]))
    assert built(replace(options, templates=tmp_path / "mine")) == built(options)


def test_a_block_that_nothing_has_is_refused(tmp_path: Path) -> None:
    (tmp_path / "mine/parts").mkdir(parents=True)
    text = '{% extends "builtin/parts/enum.jinja" %}\n\n{% block membre %}x{% endblock %}'
    (tmp_path / "mine/parts/enum.jinja").write_text(text)
    options = Options(
        spec=str(GOLDEN / "enums/spec.yaml"), output=tmp_path / "shop", templates=tmp_path / "mine"
    )
    with pytest.raises(OptionsError) as caught:
        pipeline.build(options)
    assert str(caught.value) == (
        "template parts/enum.jinja:3: builtin/parts/enum.jinja has no block 'membre'; did you mean 'member'? "
        "it has class_before, class, class_heading, class_docstring, member, class_body, class_after"
    )


def test_what_only_looks_like_a_block_is_none(tmp_path: Path) -> None:
    text = "{% raw %}{% block a %}{% endraw %}{# {% block b %} #}{{ '{% block c %}' }}"
    (tmp_path / "own.jinja").write_text("{% if vars %}" + text + "{%- block d -%}{% endblock %}{% endif %}")
    assert Catalog(tmp_path).blocks("own.jinja") == ("d",)


def test_a_template_that_does_not_parse_is_refused_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "own.jinja").write_text("{# per: package, to: own.txt #}\n{% block a %}\n")
    with pytest.raises(OptionsError, match=r"^template own\.jinja:2: Unexpected end of template\."):
        file_templates(tmp_path)
