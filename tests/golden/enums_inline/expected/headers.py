"""The headers of responses that the API describes, as typed keys: ``response.header(headers.X)``."""

from __future__ import annotations

from typing import Literal

from ._runtime import Header

X_CACHE: Header[Literal["hit", "miss"]] = Header("X-Cache", 'Literal["hit", "miss"]')
