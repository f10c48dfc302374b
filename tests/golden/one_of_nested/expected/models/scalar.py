from typing import TypeAlias

from .. import models

Scalar: TypeAlias = "str | models.Number"
