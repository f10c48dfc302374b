from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, TypeAlias

from .._runtime import tagged

if TYPE_CHECKING:
    from . import Bird, Mammal

Animal: TypeAlias = Annotated[
    "Bird | Mammal",
    tagged("kind", {"Bird": "Bird", "cat": "Mammal", "dog": "Mammal"}),
]
"""The schema ``Animal``."""
