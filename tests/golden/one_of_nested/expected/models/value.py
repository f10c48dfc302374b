from typing import TypeAlias

from .. import models

Value: TypeAlias = "models.Scalar | list[models.Scalar | None]"
