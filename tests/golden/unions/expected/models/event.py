from typing import TypeAlias

from .. import models

Event: TypeAlias = "models.Created | models.Moved | str | list[int]"
