from typing import TypeAlias

from .. import models

Contact: TypeAlias = "models.ByEmail | models.ByPhone"
