from typing import Annotated, TypeAlias

from .. import models
from .._runtime import tagged

Payment: TypeAlias = Annotated[
    "models.Card | models.Transfer",
    tagged("kind", {"card": "Card", "iban": "Transfer"}),
]
