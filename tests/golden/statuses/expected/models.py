"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime import OpenObject

__all__ = ["Conflict_", "Job", "Result", "Wrong"]


@dataclass(slots=True, kw_only=True)
class Conflict_(OpenObject):
    running: Job | None = None


@dataclass(slots=True, kw_only=True)
class Job(OpenObject):
    id: str


@dataclass(slots=True, kw_only=True)
class Result(OpenObject):
    value: float


@dataclass(slots=True, kw_only=True)
class Wrong(OpenObject):
    detail: str | None = None
