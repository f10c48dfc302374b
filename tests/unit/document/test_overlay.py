"""Overlays mend a description before anything is judged."""

from collections.abc import Callable
from pathlib import Path

import pytest
from callsheet.configuration.options import Options
from callsheet.document.document import Document
from callsheet.errors import ReadError
from callsheet.validation.validate import validate

Describe = Callable[..., Document]

BASE = """\
openapi: 3.1.0
info: {title: t, version: "1"}
tags: [{name: a}, {name: b}, {name: c}]
paths:
  /pets/{id}:
    get:
      operationId: wrong
      parameters:
        - {name: gone, in: query, schema: {type: string}}
        - {name: id, in: path, required: true, schema: {type: intger}}
      responses: {200: {description: ok}}
"""


@pytest.fixture
def mend(describe: Describe, tmp_path: Path) -> Callable[[str], Document]:
    def with_actions(actions: str, *, top: str = "overlay: 1.0.0") -> Document:
        overlay = tmp_path / "fixes.yaml"
        overlay.write_text(f"{top}\ninfo: {{title: o, version: '1'}}\nactions:\n{actions}")
        return describe(Options(spec="", cache=False, overlays=(str(overlay),)), a_yaml=BASE)

    return with_actions


def test_update_merges_objects_and_joins_lists(mend: Callable[[str], Document]) -> None:
    document = mend("- {target: '$', update: {info: {title: new}, tags: [{name: d}], x-added: [1]}}")
    data = document.data("a.yaml")
    assert data["info"] == {"title": "new", "version": "1"}
    assert [tag["name"] for tag in data["tags"]] == ["a", "b", "c", "d"]
    assert data["x-added"] == [1]


def test_update_of_a_list_appends(mend: Callable[[str], Document]) -> None:
    document = mend("- {target: '$.tags', update: {name: d}}")
    assert [tag["name"] for tag in document.data("a.yaml")["tags"]] == ["a", "b", "c", "d"]


def test_update_replaces_scalars(mend: Callable[[str], Document]) -> None:
    document = mend("- {target: \"$..parameters[?@.name == 'id'].schema\", update: {type: integer}}")
    assert validate(document) == ()


def test_remove(mend: Callable[[str], Document]) -> None:
    document = mend("- {target: '$.tags[?@.name != \"b\"]', remove: true}\n- {target: $.info, remove: true}")
    assert document.data("a.yaml")["tags"] == [{"name": "b"}]
    assert "info" not in document.data("a.yaml")


def test_places_are_those_of_the_text(mend: Callable[[str], Document]) -> None:
    """What an overlay removes before a part does not move the part."""
    document = mend("- {target: '$.paths.*.get.parameters[0]', remove: true}")
    (problem,) = validate(document)
    assert problem.at.fragment == "#/paths/~1pets~1{id}/get/parameters/0/schema/type"
    spot = document.locate(problem.at)
    assert (spot.line, spot.excerpt.strip()) == (10, BASE.splitlines()[9].strip())


def test_what_is_added_stands_at_its_nearest_ancestor(mend: Callable[[str], Document]) -> None:
    document = mend("- {target: '$.tags', update: {name: b}}\n- {target: $.info, update: {x-a: {b: 1}}}")
    assert document.locate(document.root / "tags" / 3 / "name").line == 3
    assert document.locate(document.root / "info" / "x-a" / "b").line == 2


def test_an_action_without_a_match_is_a_warning_in_the_overlay(mend: Callable[[str], Document]) -> None:
    document = mend("- {target: $.info, update: {title: n}}\n- {target: '$.nothing.here', remove: true}")
    problem = validate(document)[-1]
    assert problem.code == "overlay-no-match"
    assert problem.message == '`target` "$.nothing.here" matches nothing'
    spot = document.locate(problem.at)
    assert (Path(spot.path).name, spot.line) == ("fixes.yaml", 5)


@pytest.mark.parametrize(
    ("top", "actions", "words"),
    [
        ("openapi: 3.0.0", "- {target: $}", "not an OpenAPI Overlay"),
        ("overlay: 1.0.0", "  a: 1", "an overlay must have `actions`, a list"),
        ("overlay: 1.0.0", "- {update: {}}", "an action must have a `target`, a JSONPath"),
        ("overlay: 1.0.0", "- {target: '$.[', remove: true}", "must be a JSONPath"),
        ("overlay: 1.0.0", "- {target: $, update: 1}", "must be an object"),
    ],
)
def test_bad_overlays(mend: Callable[..., Document], top: str, actions: str, words: str) -> None:
    with pytest.raises(ReadError) as caught:
        mend(actions, top=top)
    assert words in caught.value.problems[0].message


def test_a_missing_overlay_is_named(describe: Describe) -> None:
    with pytest.raises(ReadError) as caught:
        describe(Options(spec="", overlays=("nowhere.yaml",)), a_yaml=BASE)
    spot = caught.value.problems[0].spot
    assert spot is not None
    assert spot.path == "nowhere.yaml"


def test_the_digest_knows_overlays(mend: Callable[[str], Document]) -> None:
    one = mend("- {target: $.info, update: {title: a}}").digest
    two = mend("- {target: $.info, update: {title: b}}").digest
    assert one != two
