from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, TypeAlias

from .._runtime import tagged

if TYPE_CHECKING:
    from . import Cat, Dog, Pet, Poodle

AnyPet: TypeAlias = Annotated[
    "Cat | Dog | Poodle | Pet",
    tagged("petType", {"dog": "Dog", "Cat": "Cat", "Poodle": "Poodle", "Pet": "Pet"}),
]
"""A pet of any kind.

The schema ``Any.Pet``.
"""
