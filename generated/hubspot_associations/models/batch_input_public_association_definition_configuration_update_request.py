from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .._runtime import OpenObject

if TYPE_CHECKING:
    from . import PublicAssociationDefinitionConfigurationUpdateRequest


@dataclass(slots=True, kw_only=True)
class BatchInputPublicAssociationDefinitionConfigurationUpdateRequest(OpenObject):
    """Limits to change."""

    inputs: list[PublicAssociationDefinitionConfigurationUpdateRequest]
