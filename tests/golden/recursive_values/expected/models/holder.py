from __future__ import annotations

from dataclasses import dataclass

from .. import models
from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class Holder(OpenObject):
    json: models.Json | None = None
    tree: models.Tree | None = None
    lists: models.Lists | None = None
    filter: models.Filter | None = None
