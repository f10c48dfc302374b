from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .._runtime import OpenObject

if TYPE_CHECKING:
    from . import PublicAssociationDefinitionUserConfiguration


@dataclass(slots=True, kw_only=True)
class CollectionResponsePublicAssociationDefinitionUserConfigurationNoPaging(
    OpenObject
):
    """Limits, all on one page."""

    results: list[PublicAssociationDefinitionUserConfiguration]
