"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime import Binary, OpenObject

__all__ = ["FilesUploadBody", "SessionLogInBody"]


@dataclass(slots=True, kw_only=True)
class FilesUploadBody(OpenObject):
    file: Binary
    name: str | None = None
    labels: list[str] | None = None


@dataclass(slots=True, kw_only=True)
class SessionLogInBody(OpenObject):
    user: str
    password: str
