from __future__ import annotations

from dataclasses import dataclass

from .._runtime import OpenObject, Untyped


@dataclass(slots=True, kw_only=True)
class Implied(OpenObject, Untyped):
    a: str | None = None
