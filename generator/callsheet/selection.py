"""Selection: which operations a client has, by `include` and `exclude`."""

from __future__ import annotations

import re
from functools import lru_cache

from .ir.operations import Facts, Selection
from .options import Options, Selector


def selection(options: Options) -> Selection | None:
    """A test for operations; None where all are wanted, so that schemas without a use are kept too."""
    if not options.include and not options.exclude:
        return None
    included, excluded = options.include, options.exclude

    def selected(facts: Facts) -> bool:
        wanted = not included or any(_fits(selector, facts) for selector in included)
        return wanted and not any(_fits(selector, facts) for selector in excluded)

    return selected


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
