from typing import Annotated, TypeAlias

from .. import models
from .._runtime import tagged

Bird: TypeAlias = Annotated[
    "models.Owl | models.Hen | models.Hatched",
    tagged("hunts", {"rabbits": "Owl", "worms": "Hen", "Hatched": "Hatched"}),
]
