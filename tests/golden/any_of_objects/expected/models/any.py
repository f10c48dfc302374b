from typing import TypeAlias

from .. import models

Any_: TypeAlias = "models.A | models.B"
