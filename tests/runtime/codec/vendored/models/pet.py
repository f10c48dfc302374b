"""Aliases."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, TypeAlias

from runtime import tagged

if TYPE_CHECKING:
    from . import Cat, Dog

Pet: TypeAlias = Annotated["Cat | Dog", tagged("petType", {"cat": "Cat", "dog": "Dog"})]
"""Told apart by ``petType``."""

Ids: TypeAlias = "list[int]"
"""Numbers."""

Json: TypeAlias = "dict[str, Json | None] | list[Json | None] | str | int"
"""Recursive."""
