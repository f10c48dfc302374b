"""A user name and a password in the Authorization header."""

from __future__ import annotations

from base64 import b64decode, b64encode

from ..http.arguments import check_text
from ..http.auth import Authorization, Secret
from ..http.errors import InvalidArgument


def basic(
    login: tuple[str, str] | str | None, *, argument: str = "login"
) -> Authorization | None:
    """Name and password, or both as one text with a colon (RFC 7617).

    One of them may be empty: many an API takes a key for the name.
    """
    if login is None:
        return None
    pair = login.partition(":")[::2] if isinstance(login, str) else login
    name, password = (check_text(argument, text) for text in pair)
    if not name and not password:
        raise InvalidArgument(f"{argument} must not be empty")
    if ":" in name:
        raise InvalidArgument(f"{argument} must have a user name without a colon")
    text = b64encode(f"{name}:{password}".encode()).decode("ascii")
    return Basic("Basic", Secret(text), argument)


class Basic(Authorization):
    """A login, of which requests have name and password in base64."""

    __slots__ = ()

    @property
    def parts(self) -> tuple[str, ...]:
        assert isinstance(self.token, Secret)
        return tuple(b64decode(self.token.reveal()).decode().split(":", 1))
