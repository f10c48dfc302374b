"""What is raised and reported about data: the root of all errors, and drift."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NoReturn


class CallError(Exception):
    """The root of everything this package raises on purpose."""


class DecodeError(CallError):
    """A value from the server does not fit its description.

    ``path`` leads to the value (``$.errors[0].context``), ``reason`` says what is wrong with
    it. ``got`` is the JSON type of the received value, with a short piece of it; a value that may be a
    secret is not shown. ``call`` is the method and path template of the call, ``response`` the
    response, where a client made the call.
    """

    def __init__(
        self, path: str, reason: str, got: str = "", *, avoidable: bool = False
    ) -> None:
        super().__init__(path, reason, got)
        self.path = path
        self.reason = reason
        self.got = got
        self.call = ""
        self.response: Any = None
        self._avoidable = avoidable

    def __str__(self) -> str:
        place = f"{self.call}: {self.path}" if self.call else self.path
        hint = "; strict=False keeps it as received" if self._avoidable else ""
        return f"{place}: {told(self.reason, self.got)}{hint}"


class EncodeError(CallError, TypeError):
    """A Python value has no JSON form."""


def refuse(value: object) -> NoReturn:
    raise EncodeError(f"{type(value).__qualname__} has no JSON form")


@dataclass(frozen=True, slots=True)
class Drift:
    """One place where a response deviates from its description."""

    path: str
    reason: str
    call: str = field(default="", compare=False)
    """Method and path template of the call, where a client made it."""
    place: str = field(default="", compare=False)
    """The path without what differs from response to response: `$.pets[*].age`, `$.prices.*`."""
    got: str = field(default="", compare=False)
    """The JSON type and the size of the received value; nothing of the value itself."""
    status: int | None = field(default=None, compare=False)
    """The status of the response, where a client made the call."""
    value: str | int | None = field(default=None, compare=False, repr=False)
    """What came where one of a few values is described: an integer, or a short word that no
    property with the name of a secret holds."""

    def __post_init__(self) -> None:
        if not self.place:
            object.__setattr__(self, "place", self.path)

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"


def told(reason: str, got: str) -> str:
    """The reason, and the received value; a reason that ends in its type is made more precise."""
    kind = got.partition(" ")[0]
    start = reason.removesuffix(f", got {kind}")
    return reason if ", got " in start or not got else f"{start}, got {got}"
