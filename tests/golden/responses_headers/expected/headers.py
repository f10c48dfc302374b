"""The headers of responses that the API describes, as typed keys: ``response.header(headers.X)``."""

from __future__ import annotations

from datetime import date

from . import models
from ._runtime import JSON, Header

RETRY_AFTER: Header[int] = Header("Retry-After", "int")
X_DAY: Header[date | int] = Header("X-Day", "date | int")
X_LIMITS: Header[models.Limits] = Header("X-Limits", "Limits")
X_NAMES: Header[list[str]] = Header("X-Names", "list[str]", JSON)
X_SPREAD: Header[models.Limits] = Header("X-Spread", "Limits")
X_TAGS: Header[list[str]] = Header("X-Tags", "list[str]")
X_THING: Header[models.Thing] = Header("X-Thing", "Thing", JSON)
X_TOTAL: Header[int] = Header("X-Total", "int")
"""How many there are."""
