"""Code knows what it needs to be imported, however it is put together."""

from __future__ import annotations

import pickle
from copy import deepcopy

import pytest
from callsheet.output.filters import indent, join, layout
from callsheet.python.code.builtin_names import in_full
from callsheet.python.code.code import NOTHING, Code, Need, code, joined, symbol, united
from callsheet.python.code.expressions import call, dict_of, keyword, subscript, tuple_of

DATE, UUID = symbol("datetime", "date"), symbol("uuid", "UUID")
BOTH = DATE.needs | UUID.needs


def test_a_symbol_needs_itself_and_other_code_needs_nothing() -> None:
    assert DATE == "date"
    assert DATE.needs == {Need("datetime", Code("date"))}
    assert code("str").needs == Code().needs == NOTHING


@pytest.mark.parametrize(
    "made",
    [
        DATE + code(" | ") + UUID,
        joined(", ", (DATE, code("str"), UUID)),
        subscript(DATE, (UUID, code("str"))),
        call(code("f"), (keyword("a", DATE), UUID)),
        dict_of([(DATE, tuple_of([UUID]))]),
        layout(call(code("f" * 80), (DATE, UUID, code("12345")))),
        join([DATE, UUID], ", "),
        indent(DATE + code("\n") + UUID),
        deepcopy(DATE + UUID),
        pickle.loads(pickle.dumps(DATE + UUID)),
    ],
    ids=repr,
)
def test_code_needs_what_its_pieces_need(made: Code) -> None:
    assert isinstance(made, Code)
    assert made.needs == BOTH


def test_code_is_equal_by_its_text() -> None:
    assert code("date") == DATE
    assert {DATE: 1}[code("date")] == 1


def test_needs_are_shared_where_nothing_is_added() -> None:
    """A description has a hundred thousand annotations, and few of them need two things."""
    assert (DATE + code("")).needs is DATE.needs is (code("") + DATE).needs
    assert joined(" | ", (DATE, code("None"))).needs is DATE.needs
    assert united((DATE, DATE, code("None"))) is DATE.needs
    assert united(()) is NOTHING


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("list[str]", "builtins.list[str]"),
        ("dict[str, list[list[int]]] | None", "dict[str, builtins.list[builtins.list[int]]] | None"),
        ("Annotated[bytes, BASE64URL]", "Annotated[bytes, BASE64URL]"),
        ('Literal["list", "a\\"list"] | list[Any]', 'Literal["list", "a\\"list"] | builtins.list[Any]'),
        ("Literal['list']", "Literal['list']"),
        ("models.list", "models.list"),
        ("list_of: models.Checklist = list_", "list_of: models.Checklist = list_"),
        ("to: list[models.Pet], list_: str", "to: builtins.list[models.Pet], list_: str"),
    ],
)
def test_builtins_stand_in_full_where_a_class_hides_them(text: str, full: str) -> None:
    made = in_full(DATE + code(" | " + text), frozenset({"list"}))
    assert made == f"date | {full}"
    assert (Need("", Code("builtins")) in made.needs) == (full != text)
    assert DATE.needs <= made.needs


def test_only_code_can_be_added_to_code() -> None:
    with pytest.raises(TypeError, match="only Code"):
        DATE + "x"
