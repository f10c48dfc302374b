"""Paths of attributes, which lead through models and maps: ``paging.next.after``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import is_dataclass, replace
from typing import Any, cast


def find(value: Any, path: str) -> Any:
    """What is at the end of a path; None where it leads nowhere."""
    for name in filter(None, path.split(".")):
        if isinstance(value, Mapping):
            value = cast("Mapping[str, Any]", value).get(name)
        else:  # text and lists have attributes too, which are no data
            value = getattr(value, name, None) if is_dataclass(value) else None
    return value


def put(body: Any, path: str, value: Any) -> Any:
    """A copy of a body with another value at a path; the original is unchanged."""
    name, _, rest = path.partition(".")
    here = find(body, name)
    if rest:
        value = put(here, rest, value)
    elif isinstance(here, int) and isinstance(value, str) and value.isdecimal():
        value = int(value)
    if is_dataclass(body) and not isinstance(body, type):
        return replace(body, **{name: value})
    return {**cast("dict[str, Any]", body or {}), name: value}
