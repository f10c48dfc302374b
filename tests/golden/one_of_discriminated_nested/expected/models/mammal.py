from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, TypeAlias

from .._runtime import tagged

if TYPE_CHECKING:
    from . import Cat, Dog

Mammal: TypeAlias = Annotated["Cat | Dog", tagged("kind", {"cat": "Cat", "dog": "Dog"})]
"""The schema ``Mammal``."""
