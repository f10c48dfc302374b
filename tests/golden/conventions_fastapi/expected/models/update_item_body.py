from __future__ import annotations

from dataclasses import dataclass

from .. import models
from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class UpdateItemBody(OpenObject):
    """The schema ``Body_update_item_items__item_id__put``."""

    item: models.ItemInput
