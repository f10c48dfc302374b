"""Selection: which operations a client has, by `include` and `exclude`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ...configuration.options import Options
from ...configuration.rules import Selector
from ...document.references.pointer import Pointer
from ...errors import Problem, problem_of
from .operations import Facts


class Chosen:
    """The test for operations; it remembers the selectors that fitted one."""

    def __init__(self, options: Options) -> None:
        self._include, self._exclude = options.include, options.exclude
        self._used: set[Selector] = set()

    def __call__(self, facts: Facts) -> bool:
        fitting = {selector for selector in (*self._include, *self._exclude) if _fits(selector, facts)}
        self._used |= fitting
        wanted = not self._include or not fitting.isdisjoint(self._include)
        return wanted and fitting.isdisjoint(self._exclude)

    def problems(self, at: Pointer) -> Iterator[Problem]:
        """Selectors that fit no operation of a description, at its root; after all of it was asked."""
        for key, selectors in (("include", self._include), ("exclude", self._exclude)):
            for selector in selectors:
                if selector not in self._used:
                    message = f"{key}: '{selector.kind}:{selector.pattern}' fits no operation"
                    yield problem_of("rule-without-operation", message, at)


def selection(options: Options) -> Chosen | None:
    """A test for operations; None where all are wanted, so that schemas without a use are kept too."""
    return Chosen(options) if options.include or options.exclude else None


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
