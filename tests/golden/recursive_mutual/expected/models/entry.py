from typing import TypeAlias, Union

from .. import models

Entry: TypeAlias = Union["models.File", "models.Folder"]
