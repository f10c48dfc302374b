from __future__ import annotations

from dataclasses import dataclass, field

from .. import models
from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class PublicAssociationDefinitionUserConfiguration(OpenObject):
    """A limit as the account has set it."""

    category: models.AssociationCategory
    type_id: int = field(metadata=wire("typeId"))
    label: str | None = None
    user_enforced_max_to_object_ids: int | None = field(
        default=None, metadata=wire("userEnforcedMaxToObjectIds")
    )
    """How many records one record may be associated with."""
