from typing import TypeAlias

from .. import models

Entry: TypeAlias = "models.File | models.Folder"
