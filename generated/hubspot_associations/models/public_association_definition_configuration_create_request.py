from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .._runtime import OpenObject, wire

if TYPE_CHECKING:
    from . import AssociationCategory


@dataclass(slots=True, kw_only=True)
class PublicAssociationDefinitionConfigurationCreateRequest(OpenObject):
    """A limit to create."""

    category: AssociationCategory
    max_to_object_ids: int = field(metadata=wire("maxToObjectIds"))
    """How many records one record may be associated with."""
    type_id: int = field(metadata=wire("typeId"))
