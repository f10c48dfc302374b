from __future__ import annotations

from dataclasses import dataclass

from .. import models
from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class CollectionResponseAssociationSpecWithLabelNoPaging(OpenObject):
    """Association types with their labels, all on one page."""

    results: list[models.AssociationSpecWithLabel]
