from typing import TypeAlias

from .. import models

Either: TypeAlias = "models.Small | models.Large"
