from typing import Annotated, TypeAlias

from .. import models
from .._runtime import tagged

Hunter: TypeAlias = Annotated[
    "models.Cat | models.Owl",
    tagged("hunts", {"mice": "Cat", "voles": "Owl"}),
]
"""In another union, where Cat has another value in another property, and Owl another
in the same.
"""
