from typing import Annotated, TypeAlias

from .. import models
from .._runtime import tagged

Pet: TypeAlias = Annotated[
    "models.Cat | models.Dog | models.Unknown",
    tagged("kind", {"dog": "Dog", "cat": "Cat", "tomcat": "Cat"}, "Unknown"),
]
