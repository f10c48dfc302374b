"""Ordering: problems in the order of the text, without looking at the text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, TypeAlias

from ..document.references.pointer import Pointer, child
from ..document.text.local import RefusalError
from ..errors import Problem, ReadError

if TYPE_CHECKING:
    from ..document.document import Document

_Key: TypeAlias = tuple[bool, str, tuple[int, ...], tuple[int, int], str]


def in_order(document: Document, problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The entry file first, then the others by name; in a file from top to bottom.

    Mappings keep the order of the text, so that a place needs no line to be compared; only a problem
    whose line is known and whose place is not stands where its file begins.
    """
    positions: dict[int, dict[str, int]] = {}

    def key(problem: Problem) -> _Key:
        line = (problem.spot.line, problem.spot.column) if problem.spot is not None else (0, 0)
        is_other = problem.at.uri != document.root.uri
        return is_other, problem.at.uri, _steps(document, problem.at, positions), line, problem.code

    return tuple(sorted(problems, key=key))


def _steps(document: Document, at: Pointer, positions: dict[int, dict[str, int]]) -> tuple[int, ...]:
    """The index of each key among its neighbours, as far as the pointer leads into the text."""
    try:
        value: Any = document.data(at.uri)
    except (RefusalError, ReadError):
        return ()
    steps: list[int] = []
    for token in at.tokens:
        step = child(value, token)
        if step is None:
            break
        if isinstance(value, dict):
            known = positions.get(id(value))
            if known is None:
                known = {name: index for index, name in enumerate(value)}
                positions[id(value)] = known
            steps.append(known[token])
        else:
            steps.append(int(token))
        value = step[0]
    return tuple(steps)
