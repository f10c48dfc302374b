from __future__ import annotations

from dataclasses import dataclass, field

from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class PublicAssociationDefinitionCreateRequest(OpenObject):
    """A label to create."""

    label: str
    name: str
    """The name by which programs refer to the label."""
    inverse_label: str | None = field(default=None, metadata=wire("inverseLabel"))
    """The text that people read from the other side, where it differs."""
