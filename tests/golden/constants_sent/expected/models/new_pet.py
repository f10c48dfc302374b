from typing import Annotated, TypeAlias

from .. import models
from .._runtime import tagged

NewPet: TypeAlias = Annotated[
    "models.NewCat | models.NewDog",
    tagged("kind", {"cat": "NewCat", "dog": "NewDog"}),
]
"""As FastAPI describes a union of two models, whose tags have defaults."""
