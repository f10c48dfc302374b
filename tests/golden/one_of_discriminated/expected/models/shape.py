from typing import Annotated, TypeAlias

from .. import models
from .._runtime import tagged

Shape: TypeAlias = Annotated[
    "models.Circle | models.Square",
    tagged("type", {"Circle": "Circle", "square": "Square"}),
]
