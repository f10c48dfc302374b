"""Header fields: what may stand in one, how those from several places meet, and media types."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, cast

from ..extras import found
from .errors import InvalidArgument, wrong_type

_CONTROLS = re.compile(r"[\x00-\x1f\x7f]")
_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")


def replace_header(headers: dict[str, str], name: str, text: str) -> None:
    """Set a header whatever the case of the one that is there."""
    if name not in headers:
        for other in [key for key in headers if key.lower() == name.lower()]:
            del headers[other]
    headers[name] = text


def set_header(headers: dict[str, str], name: str, text: str) -> None:
    """As `replace_header`; cookies stand beside those that are there, where an API has such."""
    cookies = found("cookies") if name.lower() == "cookie" else None
    if cookies is None:
        replace_header(headers, name, text)
    else:
        cookies.add_cookies(headers, text)


def plain(name: str, text: object) -> str:
    """The text, if it can be a header's value; it is not shown where it cannot.

    Blanks around a value are no part of it (RFC 9110, section 5.5): some libraries refuse them.
    """
    if not isinstance(text, str):
        raise wrong_type(f"header {name!r}", "a str", text)
    if not text.isascii():
        raise InvalidArgument(f"header {name!r} must be ASCII text")
    one_line(name, text)
    if text != text.strip():
        raise InvalidArgument(f"header {name!r} must not begin or end with a blank")
    return text


def mapping(name: str, value: object) -> Mapping[str, Any]:
    """The value, if it can be headers or a query: by name."""
    if not isinstance(value, Mapping):
        raise wrong_type(name, "a mapping", value)
    return cast("Mapping[str, Any]", value)


def one_line(name: str, text: str) -> str:
    if has_controls(text):
        raise InvalidArgument(f"header {name!r} must not hold control characters")
    token(name, "name of a header")
    return text


def essence(media_type: str) -> str:
    """The media type without its parameters, in lower case (RFC 9110, section 8.3.1)."""
    return media_type.partition(";")[0].strip().lower()


def has_controls(text: str) -> bool:
    return _CONTROLS.search(text) is not None


def token(text: str, what: str) -> str:
    """RFC 9110, section 5.6.2."""
    if not _TOKEN.fullmatch(text):
        raise InvalidArgument(f"{text!r} is no {what}")
    return text
