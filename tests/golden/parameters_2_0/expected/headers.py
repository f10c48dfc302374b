"""The headers of responses that the API describes, as typed keys: ``response.header(headers.X)``."""

from __future__ import annotations

from ._runtime import PIPE, Header

X_SIZES: Header[list[int]] = Header("X-Sizes", "list[int]", PIPE)
