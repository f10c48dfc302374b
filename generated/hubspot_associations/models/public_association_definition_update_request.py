from __future__ import annotations

from dataclasses import dataclass, field

from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class PublicAssociationDefinitionUpdateRequest(OpenObject):
    """A label with its new text."""

    association_type_id: int = field(metadata=wire("associationTypeId"))
    label: str
    inverse_label: str | None = field(default=None, metadata=wire("inverseLabel"))
    """The text that people read from the other side, where it differs."""
