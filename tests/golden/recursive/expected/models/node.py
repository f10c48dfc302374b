from __future__ import annotations

from dataclasses import dataclass

from .. import models
from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class Node(OpenObject):
    children: list[Node]
    owner: models.Owner | None = None
    value: models.Value | None = None
