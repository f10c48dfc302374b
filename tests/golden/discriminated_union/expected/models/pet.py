from typing import Annotated, TypeAlias

from .. import models
from .._runtime import tagged

Pet: TypeAlias = Annotated[
    "models.Cat | models.Dog",
    tagged("petType", {"cat": "Cat", "dog": "Dog", "hound": "Dog"}),
]
