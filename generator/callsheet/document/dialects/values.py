"""What rewrites read and write: mappings, and lists of strings in them."""

from __future__ import annotations

from typing import Any, TypeAlias

Value: TypeAlias = dict[str, Any]


def strings(value: Any) -> tuple[str, ...]:
    """The strings of a list, if it is one."""
    return tuple(item for item in value if isinstance(item, str)) if isinstance(value, list) else ()
