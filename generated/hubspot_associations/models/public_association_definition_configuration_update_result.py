from __future__ import annotations

from dataclasses import dataclass, field

from .. import models
from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class PublicAssociationDefinitionConfigurationUpdateResult(OpenObject):
    """A limit as it is after the update."""

    category: models.AssociationCategory
    type_id: int = field(metadata=wire("typeId"))
    user_enforced_max_to_object_ids: int | None = field(
        default=None, metadata=wire("userEnforcedMaxToObjectIds")
    )
    """How many records one record may be associated with."""
