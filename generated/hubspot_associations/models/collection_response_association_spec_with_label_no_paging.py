from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .._runtime import OpenObject

if TYPE_CHECKING:
    from . import AssociationSpecWithLabel


@dataclass(slots=True, kw_only=True)
class CollectionResponseAssociationSpecWithLabelNoPaging(OpenObject):
    """Association types with their labels, all on one page."""

    results: list[AssociationSpecWithLabel]
