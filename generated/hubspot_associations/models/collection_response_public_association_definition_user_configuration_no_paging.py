from __future__ import annotations

from dataclasses import dataclass

from .. import models
from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class CollectionResponsePublicAssociationDefinitionUserConfigurationNoPaging(
    OpenObject
):
    """Limits, all on one page."""

    results: list[models.PublicAssociationDefinitionUserConfiguration]
