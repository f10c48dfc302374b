"""Validating a description before it is used, or in parallel if that takes long."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import copy
from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace

from ..errors import InvalidDocument, Problem, Severity
from ..processes import beside, can_work_beside
from .validate import validate

if TYPE_CHECKING:
    from ..document.document import Document

LONG = 1_000_000
"""Characters of descriptions that are worth a process."""


@contextmanager
def validating(document: Document) -> Iterator[Callable[[], tuple[Problem, ...]]]:
    """Meanwhile the document can be used; what is given has its problems at the end.

    Raises `InvalidDocument` if one of them is an error, even if the use failed: it may have failed for that.
    """
    is_long = sum(len(file.parsed.text) for file in document.files) >= LONG
    if not (is_long and can_work_beside()):
        problems = validate(document)
        refuse_errors(problems)
        yield lambda: problems
        return
    as_it_was = replace(document, tolerated=dict(document.tolerated), effort=copy(document.effort))
    with beside(partial(_validated, as_it_was), worth=True) as validated:
        try:
            yield lambda: found[0]
        finally:
            found = validated()
            refuse_errors(found[0])
    for uri in found[1]:  # validating reads all files, as the lock lists them
        document.files.load(uri)


def _validated(document: Document) -> tuple[tuple[Problem, ...], tuple[str, ...]]:
    """The problems, and the files in which they were looked for."""
    return validate(document), tuple(document.files.loaded)


def refuse_errors(problems: tuple[Problem, ...]) -> None:
    """Raise errors together with the warnings: authors of a description want to see all at once."""
    if any(problem.severity is Severity.ERROR for problem in problems):
        raise InvalidDocument(*problems)
