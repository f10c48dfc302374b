from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .._runtime import OpenObject, wire

if TYPE_CHECKING:
    from . import AssociationCategory


@dataclass(slots=True, kw_only=True)
class PublicAssociationSpec(OpenObject):
    """An association type."""

    category: AssociationCategory
    type_id: int = field(metadata=wire("typeId"))
