from typing import Annotated, TypeAlias

from .. import models
from .._runtime import tagged

AnyAnimal: TypeAlias = Annotated[
    "models.Cat | models.Dog | models.Owl | models.Animal",
    tagged(
        "kind",
        {"cat": "Cat", "dog": "Dog", "hound": "Dog", "owl": "Owl", "Animal": "Animal"},
        base="Animal",
    ),
]
