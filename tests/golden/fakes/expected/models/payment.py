from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, TypeAlias

from .._runtime import tagged

if TYPE_CHECKING:
    from . import Card, Transfer

Payment: TypeAlias = Annotated[
    "Card | Transfer",
    tagged("kind", {"card": "Card", "iban": "Transfer"}),
]
"""The schema ``Payment``."""
