from typing import TypeAlias

from .. import models

Lists: TypeAlias = "list[models.A] | list[models.B]"
