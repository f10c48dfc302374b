"""Validation: all problems of a description, in the order of the text, with their severities."""

from __future__ import annotations

from collections.abc import Iterator
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from msgspec.structs import replace

from ..document.references.pointer import Pointer
from ..errors import Problem, Severity, Spot
from .findings import validator_name, validator_problems
from .findings_cache import recall, remember
from .problem_order import in_order
from .rules import Checked, check

if TYPE_CHECKING:
    from ..configuration.options import Options
    from ..document.document import Document


def validate(document: Document) -> tuple[Problem, ...]:
    """All problems of a description, in order; it can be used if none of them is an error.

    Our own checks come first, because they read every file that references lead to; the digest of
    these files is then the key to the cached findings of openapi-spec-validator.
    """
    checked = check(document)
    validator = _cached_problems(document, checked)
    problems = [*document.files.problems, *checked.problems]
    problems += document.overlaid.problems if document.overlaid is not None else ()
    problems += document.tolerated.values()
    problems += _elsewhere(validator, problems)
    return with_severities(in_order(document, _once(problems)), document.options)


def with_severities(problems: tuple[Problem, ...], options: Options) -> tuple[Problem, ...]:
    """The problems with the severities that the options give them, without the allowed ones."""
    return tuple(_strict(problem, options) for problem in problems if not _is_allowed(problem, options))


def _strict(problem: Problem, options: Options) -> Problem:
    is_strict = "all" in options.strict or problem.code in options.strict
    if is_strict and problem.severity is Severity.WARNING:
        return replace(problem, severity=Severity.ERROR)
    return problem


def _is_allowed(problem: Problem, options: Options) -> bool:
    if problem.severity is Severity.ERROR:
        return False
    for allowed in options.allow:
        code, _, place = allowed.partition("@")
        if problem.code == code and (not place or fnmatchcase(problem.at.fragment, place)):
            return True
    return False


def _cached_problems(document: Document, checked: Checked) -> tuple[Problem, ...]:
    if not document.options.cache:
        return validator_problems(document, checked)
    key = f"{document.digest} {document.dialect} {validator_name()}"
    problems = recall(key)
    if problems is None:
        problems = validator_problems(document, checked)
        remember(key, problems)
    return problems


def _once(problems: list[Problem]) -> Iterator[Problem]:
    """Each problem once: a part is checked from each place that refers to it."""
    seen: set[tuple[str, Pointer, str, Spot | None]] = set()
    for problem in problems:
        key = (problem.code, problem.at, problem.message, problem.spot)
        if key not in seen:
            seen.add(key)
            yield problem


def _elsewhere(validator: tuple[Problem, ...], ours: list[Problem]) -> Iterator[Problem]:
    """The validator's problems, except where we have a problem of our own, which says more."""
    places = {problem.at for problem in ours}
    yield from (problem for problem in validator if problem.at not in places)
