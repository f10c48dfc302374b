from typing import Annotated, TypeAlias

from .. import models
from .._runtime import tagged

AnyPet: TypeAlias = Annotated[
    "models.Cat | models.Dog | models.Fish | models.Poodle | models.Pet",
    tagged(
        "petType",
        {"dog": "Dog", "Cat": "Cat", "Fish": "Fish", "Poodle": "Poodle", "Pet": "Pet"},
        base="Pet",
    ),
]
"""A pet of any kind."""
