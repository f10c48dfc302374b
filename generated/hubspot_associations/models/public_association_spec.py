from __future__ import annotations

from dataclasses import dataclass, field

from .. import models
from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class PublicAssociationSpec(OpenObject):
    """An association type."""

    category: models.AssociationCategory
    type_id: int = field(metadata=wire("typeId"))
