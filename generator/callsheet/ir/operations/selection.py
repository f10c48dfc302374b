"""Selection: which operations a client has, by `include` and `exclude`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from functools import lru_cache

from ...configuration.options import Options
from ...configuration.rules import Selector, SelectorKind
from ...document.document import Document
from ...document.references.cursor import entry_of
from ...document.references.pointer import Pointer
from ...document.text.printable import printable
from ...errors import Problem, problem_of
from .operations import Facts


class OperationFilter:
    """The test for operations; it remembers the selectors that matched."""

    def __init__(self, options: Options) -> None:
        self._include, self._exclude = options.include, options.exclude
        self._used: set[Selector] = set()
        self._known: dict[SelectorKind, dict[str, None]] = {kind: {} for kind in _NOUNS}

    def __call__(self, facts: Facts) -> bool:
        self._note(facts)
        matches = {selector for selector in (*self._include, *self._exclude) if _fits(selector, facts)}
        self._used |= matches
        is_included = not self._include or not matches.isdisjoint(self._include)
        return is_included and matches.isdisjoint(self._exclude)

    def problems(self, at: Pointer, *, has_operations: bool = True) -> Iterator[Problem]:
        """Selectors that match no operation of a description, at its root; after each operation was tested.

        Without an operation (`has_operations`) there is no client.
        """
        for key, selectors in (("include", self._include), ("exclude", self._exclude)):
            for selector in selectors:
                if selector not in self._used:
                    message = f"{key}: '{selector.kind}:{selector.pattern}' matches no operation"
                    yield problem_of("rule-without-operation", message, at, self._hint(selector))
        if not has_operations:
            nothing = "include and exclude leave no operation"
            hint = self._list("tag" if self._known["tag"] else "path")
            yield problem_of("nothing-selected", nothing, at, hint)

    def _note(self, facts: Facts) -> None:
        self._known["tag"] |= dict.fromkeys(facts.tags)
        self._known["path"][facts.path] = None
        self._known["method"][facts.method] = None
        if facts.id:
            self._known["operation"][facts.id] = None

    def _hint(self, selector: Selector) -> str:
        close = get_close_matches(selector.pattern, list(self._known[selector.kind])[:_MOST], n=1)
        if close:
            return f"did you mean '{selector.kind}:{printable(close[0])}'?"
        return self._list(selector.kind)

    def _list(self, kind: SelectorKind) -> str:
        known = list(self._known[kind])
        if not known:
            return f"no operation has {_NOUNS[kind]}"
        rest = f" and {len(known) - _SHOWN} more" if len(known) > _SHOWN else ""
        return f"{_NOUNS[kind]} are: {', '.join(printable(name) for name in known[:_SHOWN])}{rest}"


_NOUNS: dict[SelectorKind, str] = {
    "tag": "tags",
    "operation": "operationIds",
    "path": "paths",
    "method": "methods",
}
_SHOWN = 10
_MOST = 2000
"""Comparing with more names than these takes longer than people wait for a hint."""


def selection(options: Options) -> OperationFilter | None:
    """A test for operations; None to select all, so that unused schemas are kept, too."""
    return OperationFilter(options) if options.include or options.exclude else None


def _fits(selector: Selector, facts: Facts) -> bool:
    match selector.kind:
        case "tag":
            return any(_expression(selector).fullmatch(tag) for tag in facts.tags)
        case "path":
            return bool(_expression(selector).fullmatch(facts.path))
        case "operation":
            return bool(facts.id and _expression(selector).fullmatch(facts.id))
        case "method":
            return selector.pattern.upper() == facts.method.upper()


@lru_cache
def _expression(selector: Selector) -> re.Pattern[str]:
    """``*`` is anything, but in a path it stays within one segment, and ``**`` does not."""
    star = "[^/]*" if selector.kind == "path" else ".*"
    parts = (part.replace(r"\*", star) for part in re.escape(selector.pattern).split(r"\*\*"))
    return re.compile(".*".join(parts), re.DOTALL)


def selectable(document: Document) -> Iterator[Selector]:
    """What can be selected of a description: its tags, operationIds, paths and methods."""
    operations = [
        (path, method, operation)
        for path, item in entry_of(document).api().mapping("paths").items()
        for method, operation in item.path_item().operations()
    ]
    kinds: dict[SelectorKind, list[str]] = {
        "tag": [
            str(tag.value) for _, _, operation in operations for tag in operation.sequence("tags").elements()
        ],
        "operation": [operation.text("operationId") for _, _, operation in operations],
        "path": [path for path, _, _ in operations],
        "method": [method for _, method, _ in operations],
    }
    for kind, patterns in kinds.items():
        yield from (Selector(kind=kind, pattern=pattern) for pattern in dict.fromkeys(patterns) if pattern)
