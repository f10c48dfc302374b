"""Code knows what it needs to be imported, however it is put together."""

from __future__ import annotations

import pickle
from copy import deepcopy

import pytest
from callsheet.output.filters import indent, join
from callsheet.python.code.code import NOTHING, Code, Need, symbol, united
from callsheet.python.code.layout import Bracket, Prefixed, Sequence, code, flat, joined, lay

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
        flat(Bracket(DATE + code("["), (UUID, code("str")), code("]"))),
        lay(Bracket(code("f("), (Prefixed(code("a="), DATE), UUID), code(")")), explode=True),
        lay(Bracket(code("("), (code("1"),), code(",)")), explode=True) + DATE + UUID,
        lay(Sequence((DATE, code(" = "), UUID))),
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


def test_only_code_can_be_added_to_code() -> None:
    with pytest.raises(TypeError, match="only Code"):
        DATE + "x"
