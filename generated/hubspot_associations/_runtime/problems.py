"""What is raised and reported about data: the root of all errors, and drift."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


class CallError(Exception):
    """The root of everything this package raises on purpose."""


class DecodeError(CallError):
    """A value from the server does not fit its description.

    ``path`` leads to the value (``$.errors[0].context``), ``reason`` says what is wrong with
    it. Neither holds the value itself. ``response`` is the answer it came with, if any.
    """

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason
        self.response: Any = None

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"


class EncodeError(CallError, TypeError):
    """A Python value has no JSON form."""


@dataclass(frozen=True, slots=True)
class Drift:
    """One place where an answer deviates from its description."""

    path: str
    reason: str
    call: str = field(default="", compare=False)
    """Method and path template of the call, where a client made it."""

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"
