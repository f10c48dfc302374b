from __future__ import annotations

from dataclasses import dataclass, field

from .. import models
from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class PublicAssociationDefinitionConfigurationCreateRequest(OpenObject):
    """A limit to create."""

    category: models.AssociationCategory
    max_to_object_ids: int = field(metadata=wire("maxToObjectIds"))
    """How many records one record may be associated with."""
    type_id: int = field(metadata=wire("typeId"))
