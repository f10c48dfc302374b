from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .._runtime import OpenObject

if TYPE_CHECKING:
    from . import PublicAssociationSpec


@dataclass(slots=True, kw_only=True)
class BatchInputPublicAssociationSpec(OpenObject):
    """The association types to act on."""

    inputs: list[PublicAssociationSpec]
