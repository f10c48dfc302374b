"""Tokens: names that HTTP allows, so that no name of a description can end a line of a request."""

from __future__ import annotations

import re

_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_MEDIA_TYPE = re.compile(rf"{_TOKEN.pattern}/{_TOKEN.pattern}([ \t]*;[\t -~]*)?")


def is_token(text: str) -> bool:
    """Whether a text can be a method, the name of a header or an authentication scheme (RFC 9110, 5.6.2)."""
    return _TOKEN.fullmatch(text) is not None


def is_media_type(text: str) -> bool:
    """Whether a text is a media type or a range of them, perhaps with parameters (RFC 9110, 8.3.1)."""
    return _MEDIA_TYPE.fullmatch(text) is not None
