from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .._runtime import OpenObject

if TYPE_CHECKING:
    from . import PublicAssociationDefinitionConfigurationCreateRequest


@dataclass(slots=True, kw_only=True)
class BatchInputPublicAssociationDefinitionConfigurationCreateRequest(OpenObject):
    """Limits to create."""

    inputs: list[PublicAssociationDefinitionConfigurationCreateRequest]
