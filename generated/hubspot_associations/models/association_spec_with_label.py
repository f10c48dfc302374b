from __future__ import annotations

from dataclasses import dataclass, field

from .. import models
from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class AssociationSpecWithLabel(OpenObject):
    """An association type with its label."""

    category: models.AssociationCategory
    type_id: int = field(metadata=wire("typeId"))
    label: str | None = None
    from_object_type_id: str | None = field(
        default=None, metadata=wire("fromObjectTypeId")
    )
    to_object_type_id: str | None = field(default=None, metadata=wire("toObjectTypeId"))
