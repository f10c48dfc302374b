from typing import Annotated, TypeAlias

from .. import models
from .._runtime import tagged

Machine: TypeAlias = Annotated[
    "models.Car | models.Boat",
    tagged("type", {"car": "Car", "boat": "Boat"}),
]
