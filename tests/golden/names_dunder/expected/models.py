"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass, field

from ._runtime import OpenObject, wire

__all__ = ["Init", "Odd"]


@dataclass(slots=True, kw_only=True)
class Init(OpenObject):
    a: str | None = None


@dataclass(slots=True, kw_only=True)
class Odd(OpenObject):
    class_: str | None = field(default=None, metadata=wire("__class__"))
    dict: str | None = field(default=None, metadata=wire("__dict__"))
    init: Init | None = field(default=None, metadata=wire("__init__"))
    slots: list[str] | None = field(default=None, metadata=wire("__slots__"))
    post_init: str | None = field(default=None, metadata=wire("__post_init__"))
    private: str | None = field(default=None, metadata=wire("_private"))
    self_: str | None = field(default=None, metadata=wire("self"))
    cls: str | None = None
    mro: str | None = None
