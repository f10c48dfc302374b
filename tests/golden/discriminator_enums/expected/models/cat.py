from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .. import models
from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class Cat(OpenObject):
    kind: Literal[models.Kind.TOMCAT] = models.Kind.TOMCAT
    name: str | None = None
    lives: int | None = None
