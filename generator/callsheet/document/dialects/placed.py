"""What rewrites are made of: mappings, and parts that stand somewhere else in the text."""

from __future__ import annotations

from typing import Any, TypeAlias

from ...frozen import dataclass
from ..references.pointer import Pointer

Value: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Placed:
    """A part that stands somewhere else in the text than in the normal form."""

    at: Pointer
    value: Any


def strings(value: Any) -> tuple[str, ...]:
    """The strings of a list, if it is one."""
    return tuple(item for item in value if isinstance(item, str)) if isinstance(value, list) else ()
