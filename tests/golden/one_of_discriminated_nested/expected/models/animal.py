from typing import Annotated, TypeAlias

from .. import models
from .._runtime import tagged

Animal: TypeAlias = Annotated[
    "models.Bird | models.Mammal",
    tagged("kind", {"Bird": "Bird", "cat": "Mammal", "dog": "Mammal"}),
]
