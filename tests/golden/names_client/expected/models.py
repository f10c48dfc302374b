"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass, field

from ._runtime import OpenObject, wire

__all__ = ["AsyncClient", "Client", "Models", "ModelsLower", "NotFound_"]


@dataclass(slots=True, kw_only=True)
class AsyncClient(OpenObject):
    models_: list[ModelsLower] | None = field(default=None, metadata=wire("models"))


@dataclass(slots=True, kw_only=True)
class Client(OpenObject):
    id: str
    client: AsyncClient | None = None


@dataclass(slots=True, kw_only=True)
class Models(OpenObject):
    b: str | None = None


@dataclass(slots=True, kw_only=True)
class ModelsLower(OpenObject):
    """The schema ``models``."""

    a: str | None = None


@dataclass(slots=True, kw_only=True)
class NotFound_(OpenObject):
    message: str | None = None
