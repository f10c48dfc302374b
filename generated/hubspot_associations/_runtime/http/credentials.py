"""What a text must be to be sent as a credential; no message shows it."""

from __future__ import annotations

from typing import Any

from .errors import InvalidArgument
from .headers import has_controls


class Secret:
    """A text that is not shown."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def reveal(self) -> str:
        return self._text

    def __repr__(self) -> str:
        return "Secret('***')"

    def __reduce__(self) -> Any:
        raise TypeError("a secret is not pickled")


def check_text(argument: str, value: object) -> str:
    """What may be any text on one line; `argument` is what a message calls it."""
    if not isinstance(value, str):
        kind = type(value).__name__
        raise InvalidArgument(f"{argument} must be a str, got {kind}")
    if value.endswith(("\n", "\r")):
        raise InvalidArgument(f"{argument} must not end with a line end")
    if has_controls(value):
        raise InvalidArgument(f"{argument} must not hold control characters")
    return value


def check_password(argument: str, value: object) -> str:
    """Any text on one line that is not empty."""
    if not check_text(argument, value):
        raise InvalidArgument(f"{argument} must not be empty")
    return str(value)


def check_secret(argument: str, value: object) -> str:
    """A key or a token: no blank belongs to it that stands around it."""
    text = check_password(argument, value)
    if text != text.strip():
        raise InvalidArgument(f"{argument} must not begin or end with a blank")
    return text


def check_bearer(argument: str, value: object, scheme: str = "Bearer") -> str:
    """What follows the scheme in the Authorization header (RFC 6750, section 2.1)."""
    text = check_secret(argument, value)
    if not text.isascii():
        raise InvalidArgument(f"{argument} must be ASCII text")
    if scheme == "Bearer" and " " in text:
        raise InvalidArgument(f"{argument} must not hold blanks, nor begin with Bearer")
    return text
