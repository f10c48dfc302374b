from __future__ import annotations

from dataclasses import dataclass

from .._runtime import OpenObject, OpenStr


class BaseKind(OpenStr):
    """The schema of ``kind`` in ``Base``."""

    CAT = "cat"
    DOG = "dog"
    BIRD = "Bird"


@dataclass(slots=True, kw_only=True)
class Base(OpenObject):
    """The schema ``Base``."""

    kind: BaseKind
