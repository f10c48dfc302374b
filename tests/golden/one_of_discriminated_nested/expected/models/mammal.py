from typing import Annotated, TypeAlias

from .. import models
from .._runtime import tagged

Mammal: TypeAlias = Annotated[
    "models.Cat | models.Dog",
    tagged("kind", {"cat": "Cat", "dog": "Dog"}),
]
