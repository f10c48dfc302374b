"""Selecting operations."""

from __future__ import annotations

import pytest
from callsheet.configuration.options import Options
from callsheet.configuration.rules import parse_selector
from callsheet.document.references.pointer import Pointer
from callsheet.ir.operations.operations import Facts
from callsheet.ir.operations.selection import selection

FACTS = Facts(
    id="get-/crm/{id}_getAll", method="GET", path="/crm/v4/{id}/labels", tags=("Labels", "Core API")
)


@pytest.mark.parametrize(
    ("include", "exclude", "expected"),
    [
        (["tag:Labels"], [], True),
        (["tag:Core*"], [], True),
        (["tag:labels"], [], False),
        (["path:/crm/**"], [], True),
        (["path:/crm/*"], [], False),
        (["path:/crm/*/{id}/labels"], [], True),
        (["operation:*_getAll"], [], True),
        (["operation:getAll"], [], False),
        (["method:get"], [], True),
        (["tag:Limits", "method:GET"], [], True),
        ([], ["tag:Labels"], False),
        ([], ["tag:Limits"], True),
        (["tag:Labels"], ["method:GET"], False),
    ],
)
def test_an_operation_is_included_by_any_and_excluded_by_any(
    include: list[str], exclude: list[str], expected: bool
) -> None:
    options = Options(
        spec="a.yaml",
        include=tuple(map(parse_selector, include)),
        exclude=tuple(map(parse_selector, exclude)),
    )
    chosen = selection(options)
    assert chosen is not None
    assert chosen(FACTS) is expected


def test_without_a_choice_there_is_no_test() -> None:
    assert selection(Options(spec="a.yaml")) is None


def test_selectors_without_an_operation_are_told() -> None:
    include = ("path:/crm/**", "tag:Labls")
    options = Options(
        spec="a.yaml",
        include=tuple(map(parse_selector, include)),
        exclude=tuple(map(parse_selector, ("method:PUT", "tag:Labels"))),
    )
    chosen = selection(options)
    assert chosen is not None
    chosen(FACTS)
    told = [(problem.message, problem.hint) for problem in chosen.problems(Pointer("a.yaml"))]
    assert told == [
        ("include: 'tag:Labls' matches no operation", "did you mean 'tag:Labels'?"),
        ("exclude: 'method:PUT' matches no operation", "methods are: GET"),
    ]
    *_, nothing = chosen.problems(Pointer("a.yaml"), has_operations=False)
    assert (nothing.code, nothing.hint) == ("nothing-selected", "tags are: Labels, Core API")
