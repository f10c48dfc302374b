"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime import OpenObject

__all__ = ["RawUpdateXmlBody"]


@dataclass(slots=True, kw_only=True)
class RawUpdateXmlBody(OpenObject):
    a: str | None = None
