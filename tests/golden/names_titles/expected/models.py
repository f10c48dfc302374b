"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias, Union

from ._runtime import OpenObject

__all__ = [
    "Either",
    "EitherOptionC",
    "EitherOptionD",
    "First",
    "FirstResponse",
    "Second",
    "SecondResponse",
]

Either: TypeAlias = Union["EitherOptionC", "EitherOptionD"]


@dataclass(slots=True, kw_only=True)
class EitherOptionC(OpenObject):
    """Option."""

    c: str


@dataclass(slots=True, kw_only=True)
class EitherOptionD(OpenObject):
    """Option."""

    d: str


@dataclass(slots=True, kw_only=True)
class First(OpenObject):
    response: FirstResponse | None = None


@dataclass(slots=True, kw_only=True)
class FirstResponse(OpenObject):
    a: str | None = None


@dataclass(slots=True, kw_only=True)
class Second(OpenObject):
    response: SecondResponse | None = None


@dataclass(slots=True, kw_only=True)
class SecondResponse(OpenObject):
    b: str | None = None
