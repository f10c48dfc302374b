"""Rules of operations: identifiers, paths and their parameters, security."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct, field
from msgspec.structs import replace

from ..document.references.cursor import Cursor, entry_of
from ..document.references.pointer import Pointer
from ..document.text.printable import printable, quoted
from ..errors import Problem, Severity, UnresolvedReference

if TYPE_CHECKING:
    from ..document.document import Document

_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")
"""What no path has, and what would move a terminal that is told of a call."""


def check_operations(document: Document) -> Iterator[Problem]:
    """What is wrong with operations as wholes; broken references in them are reported elsewhere."""
    api = entry_of(document).api()
    checks = _Operations(schemes=_schemes(api))
    yield from checks.requirements(api)
    for section in ("paths", "webhooks"):
        items = api.get(section)
        for path, item in items.items() if items is not None else ():
            if path.startswith("x-"):
                continue
            try:
                yield from checks.path_item(path if section == "paths" else None, item, item.path_item())
            except UnresolvedReference:
                continue


def _schemes(api: Cursor) -> frozenset[str] | None:
    try:
        return frozenset(name for name, _ in api.mapping("components").mapping("securitySchemes").items())
    except UnresolvedReference:
        return None


class _Operations(Struct, kw_only=True):
    schemes: frozenset[str] | None
    ids: dict[str, Pointer] = field(default_factory=dict)

    def path_item(self, path: str | None, raw: Cursor, item: Cursor) -> Iterator[Problem]:
        holes: list[str] = []
        if path is not None:
            path_names = path_holes(path)
            if _CONTROLS.search(path):
                message = f"path {quoted(path, 200)} must not contain control characters"
                yield raw.problem("bad-path", message)
            elif path_names is None:
                message = f"path {quoted(path, 200)} must have pairs of braces"
                yield raw.problem("bad-path", message)
            elif not path.startswith("/"):
                hint = f"it is sent as {quoted('/' + path)}"
                message = f"path {quoted(path)} must start with a slash"
                yield replace(raw.problem("bad-path", message, hint), severity=Severity.WARNING)
            holes = path_names or []
        shared = _parameters(item)
        yield from _placed(shared)
        yield from _repeated(shared)
        for _, operation in item.operations():
            yield from self.operation(operation)
            parameters = _parameters(operation)
            yield from _placed(parameters)
            yield from _repeated(parameters)
            if path is not None:
                yield from _path_parameters(operation, holes, parameters, shared)

    def operation(self, operation: Cursor) -> Iterator[Problem]:
        name = operation.get("operationId")
        if name is not None and isinstance(name.value, str):
            first = self.ids.setdefault(name.value, name.pointer)
            if first != name.pointer:
                message = (
                    f"operationId {quoted(name.value)} is also that of {printable(first.parent.fragment)}"
                )
                yield name.problem("duplicate-operation-id", message)
        yield from self.requirements(operation)

    def requirements(self, holder: Cursor) -> Iterator[Problem]:
        alternatives = holder.get("security")
        for alternative in alternatives.elements() if alternatives is not None else ():
            for name, requirement in alternative.items():
                if self.schemes is not None and name not in self.schemes:
                    message = f"there is no security scheme {quoted(name)}"
                    yield requirement.problem(
                        "unknown-security-scheme", message, _meant(requirement, name, self.schemes)
                    )


def path_holes(path: str) -> list[str] | None:
    """The names in the braces of a path, its fragment left out; None where braces do not match."""
    holes: list[str] = []
    rest = path.partition("#")[0]
    while "{" in rest or "}" in rest:
        before, opened, after = rest.partition("{")
        name, closed, rest = after.partition("}")
        if not opened or not closed or "}" in before or "{" in name or not name:
            return None
        holes.append(name)
    return holes


class _Parameters(NamedTuple):
    pairs: list[tuple[Cursor, Cursor]]
    """Each parameter as it is listed and as it is described."""
    is_complete: bool
    """Whether no reference in the list is broken."""


def _parameters(holder: Cursor) -> _Parameters:
    pairs = []
    is_complete = True
    for parameter in holder.sequence("parameters").elements():
        try:
            pairs.append((parameter, parameter.parameter()))
        except UnresolvedReference:
            is_complete = False
    return _Parameters(pairs, is_complete)


def _placed(parameters: _Parameters) -> Iterator[Problem]:
    for _, parameter in parameters.pairs:
        where = parameter.value.get("in")
        if where not in ("path", "query", "querystring", "header", "cookie"):
            got = "nothing" if where is None else quoted(where, 40)
            name = quoted(parameter.value.get("name"))
            message = f"parameter {name}: `in` must be path, query, header or cookie, got {got}"
            at = parameter.get("in") or parameter
            yield at.problem("parameter-location", message, "the parameter is left out")
        elif not isinstance(parameter.value.get("name"), str):
            yield parameter.problem("missing-property", "a parameter must have a `name`", "it is left out")


def _repeated(parameters: _Parameters) -> Iterator[Problem]:
    seen: set[tuple[str, str]] = set()
    for listed, parameter in parameters.pairs:
        key = (str(parameter.value.get("in")), str(parameter.value.get("name")))
        if key in seen:
            message = f"duplicate {key[0]} parameter {quoted(key[1])}"
            yield listed.problem("duplicate-parameter", message)
        seen.add(key)


def _path_parameters(
    operation: Cursor, holes: list[str], parameters: _Parameters, shared: _Parameters
) -> Iterator[Problem]:
    described = {
        str(parameter.value.get("name")): listed
        for listed, parameter in [*shared.pairs, *parameters.pairs]
        if parameter.value.get("in") == "path"
    }
    if parameters.is_complete and shared.is_complete:
        yield from _undescribed(operation, holes, described)
    known = frozenset(holes)
    for listed, parameter in parameters.pairs:
        name = str(parameter.value.get("name"))
        if parameter.value.get("in") == "path" and name not in known:
            message = f"the path has no parameter {quoted(name)}"
            hint = _meant(listed, name, holes, "the path has") or "the parameter is left out"
            yield listed.problem("path-parameter-unused", message, hint)


def _undescribed(operation: Cursor, holes: list[str], described: dict[str, Cursor]) -> Iterator[Problem]:
    for hole in dict.fromkeys(holes):
        if hole not in described:
            message = f"path parameter {quoted(hole)} is not described"
            hint = _meant(operation, hole, described, "the description has") or "it becomes a string"
            yield operation.problem("path-parameter-undescribed", message, hint)


def _meant(at: Cursor, name: str, known: object, words: str = "did you mean") -> str | None:
    names = (
        [item for item in known if isinstance(item, str)]
        if isinstance(known, dict | list | frozenset)
        else []
    )
    close = at.document.effort.similar(name, sorted(names))
    if close is None:
        return None
    return f"{words} {quoted(close)}" + ("?" if words == "did you mean" else "")
