"""Rules of ours: what matters to a client and openapi-spec-validator does not report or locate."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from ..document.references.node import kind_of
from ..document.references.walk import Broken, Found, PartKind, Walk
from ..document.text.printable import quoted
from ..errors import Problem, Severity, problem_of
from .operation_rules import check_operations
from .schema_rules import check_schema, check_typed_parameter, is_plain

if TYPE_CHECKING:
    from ..document.document import Document


class Checked(Struct, frozen=True, kw_only=True):
    problems: tuple[Problem, ...]
    broken: tuple[Broken, ...]
    schemas: tuple[Found, ...]
    """Every schema, in the order of the walk."""
    defaulted: tuple[Found, ...]
    """Every schema and parameter that has a default."""


def check(document: Document) -> Checked:
    """Walk over a description with all of its files, and collect the problems."""
    problems: list[Problem] = []
    broken: list[Broken] = []
    schemas: list[Found] = []
    defaulted: list[Found] = []
    for step in Walk(document):
        if isinstance(step, Broken):
            broken.append(step)
            problems.append(_broken(step))
            continue
        if (
            step.part in (PartKind.SCHEMA, PartKind.PARAMETER)
            and type(step.value) is dict
            and "default" in step.value
        ):
            defaulted.append(step)
        if step.part is PartKind.SCHEMA:
            schemas.append(step)
            if is_plain(step.value):
                continue
        for rule in _CHECKS.get(step.part, ()):
            problems += rule(document, step)
    problems += check_operations(document)
    return Checked(
        problems=tuple(problems), broken=tuple(broken), schemas=tuple(schemas), defaulted=tuple(defaulted)
    )


_NEEDED = (PartKind.PATH_ITEM, PartKind.OPERATION, PartKind.PARAMETER, PartKind.BODY, PartKind.PATHS)
"""Parts that an operation cannot be called without."""


def _broken(step: Broken) -> Problem:
    """What is not there is a warning where something honest can stand for it; what is forbidden never is.

    A name that nearly exists (which is the hint) was misspelt, and a client without it is not what is meant.
    """
    problem = step.error.problems[0]
    is_missing = problem.code == "unresolved-reference" and problem.hint is None
    tolerable = is_missing and step.part not in _NEEDED
    return replace(problem, severity=Severity.WARNING) if tolerable else problem


def _root(_: Document, step: Found) -> Iterator[Problem]:
    parts = [key for key in ("paths", "webhooks", "components") if key in step.value]
    if not parts:
        message = "the description must have `paths`, `webhooks` or `components`"
        yield problem_of("missing-paths", message, step.pointer)
    elif all(step.value[key] == {} for key in parts):
        message, at = "the description is empty", step.pointer / parts[0]
        yield Problem(code="missing-paths", message=message, at=at, severity=Severity.WARNING)
    for key, kind in (("paths", dict), ("components", dict), ("webhooks", dict), ("info", dict)):
        value = step.value.get(key, {})
        if not isinstance(value, kind):
            severity = Severity.WARNING if key == "info" else Severity.ERROR
            message = f"expected object, got {kind_of(value)}"
            yield Problem(code="wrong-type", message=message, at=step.pointer / key, severity=severity)
    yield from _tags(step)


def _tags(step: Found) -> Iterator[Problem]:
    seen: set[str] = set()
    tags = step.value.get("tags")
    for index, tag in enumerate(tags if isinstance(tags, list) else ()):
        name = tag.get("name") if isinstance(tag, dict) else None
        if isinstance(name, str) and name in seen:
            message = f"duplicate tag {quoted(name)}"
            at = step.pointer / "tags" / index / "name"
            yield problem_of("duplicate-tag", message, at)
        seen.add(str(name))


def _object(_: Document, step: Found) -> Iterator[Problem]:
    if not isinstance(step.value, dict):
        message = f"expected object, got {kind_of(step.value)}"
        yield Problem(code="wrong-type", message=message, at=step.pointer, severity=Severity.ERROR)


_CHECKS: dict[PartKind, tuple[Callable[[Document, Found], Iterator[Problem]], ...]] = {
    PartKind.ROOT: (_root,),
    PartKind.PATH_ITEM: (_object,),
    PartKind.OPERATION: (_object,),
    PartKind.PARAMETER: (_object, check_typed_parameter),
    PartKind.HEADER: (check_typed_parameter,),
    PartKind.SCHEMA: (check_schema,),
}
