"""Validating: everything that is wrong with a description, judged, at once and in order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from ..document.references.pointer import Pointer
from ..errors import Problem, Severity, Spot
from .findings import validator_name, verdict
from .findings_cache import recall, remember
from .problem_order import in_order
from .rules import Checked, check

if TYPE_CHECKING:
    from ..document.document import Document, SourceOptions


def validate(document: Document) -> tuple[Problem, ...]:
    """All problems of a description, by place; it can be used if none of them is an error.

    Our own checks come first, because they read every file that references lead to; the digest of
    what was read then says whether openapi-spec-validator has judged the same before.
    """
    checked = check(document)
    judged = _remembered_verdict(document, checked)
    found = [*document.files.problems, *checked.problems]
    found += document.overlaid.problems if document.overlaid is not None else ()
    found += document.tolerated.values()
    found += _not_told(judged, found)
    return judge(in_order(document, _once(found)), document.options)


def judge(problems: tuple[Problem, ...], options: SourceOptions) -> tuple[Problem, ...]:
    """Severities as the user wants them: strictness makes errors, what is allowed is not told."""
    return tuple(_strict(problem, options) for problem in problems if not _is_allowed(problem, options))


def _strict(problem: Problem, options: SourceOptions) -> Problem:
    is_strict = "all" in options.strict or problem.code in options.strict
    if is_strict and problem.severity is Severity.WARNING:
        return replace(problem, severity=Severity.ERROR)
    return problem


def _is_allowed(problem: Problem, options: SourceOptions) -> bool:
    if problem.severity is Severity.ERROR:
        return False
    for allowed in options.allow:
        code, _, place = allowed.partition("@")
        if problem.code == code and (not place or fnmatchcase(problem.at.fragment, place)):
            return True
    return False


def _remembered_verdict(document: Document, checked: Checked) -> tuple[Problem, ...]:
    if not document.options.cache:
        return verdict(document, checked)
    key = f"{document.digest} {document.dialect} {validator_name()}"
    known = recall(key)
    if known is None:
        known = verdict(document, checked)
        remember(key, known)
    return known


def _once(problems: list[Problem]) -> Iterator[Problem]:
    """A part that is referred to from several places is looked at from each."""
    seen: set[tuple[str, Pointer, str, Spot | None]] = set()
    for problem in problems:
        key = (problem.code, problem.at, problem.message, problem.spot)
        if key not in seen:
            seen.add(key)
            yield problem


def _not_told(judged: tuple[Problem, ...], told: list[Problem]) -> Iterator[Problem]:
    """The validator's problems without those whose place has one of ours, which says more."""
    places = {problem.at for problem in told}
    for problem in judged:
        if problem.at not in places:
            yield problem
