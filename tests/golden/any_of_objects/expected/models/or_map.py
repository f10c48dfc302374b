from typing import TypeAlias

from .. import models

OrMap: TypeAlias = "models.A | dict[str, int]"
