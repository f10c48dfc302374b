from __future__ import annotations

from dataclasses import dataclass

from .._runtime import OpenObject, OpenStr


class CatKind(OpenStr):
    """The schema of ``kind`` in ``Cat``."""

    CAT = "cat"
    TOMCAT = "tomcat"


@dataclass(slots=True, kw_only=True)
class Cat(OpenObject):
    """The schema ``Cat``."""

    kind: CatKind
    lives: int | None = None
