"""The headers of responses that the API describes, as typed keys: ``response.header(headers.X)``."""

from __future__ import annotations

from ._runtime import Header

LINK: Header[str] = Header("Link", "str")
