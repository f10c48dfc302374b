from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, TypeAlias

from .._runtime import tagged

if TYPE_CHECKING:
    from . import Cat, Dog, Unknown

Pet: TypeAlias = Annotated[
    "Cat | Dog | Unknown",
    tagged("kind", {"dog": "Dog", "cat": "Cat", "tomcat": "Cat"}, "Unknown"),
]
"""The schema ``Pet``."""
