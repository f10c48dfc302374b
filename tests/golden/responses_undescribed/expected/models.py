"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime import OpenObject

__all__ = ["Job"]


@dataclass(slots=True, kw_only=True)
class Job(OpenObject):
    name: str
