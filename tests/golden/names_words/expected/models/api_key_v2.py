from __future__ import annotations

from dataclasses import dataclass, field

from .._runtime import OpenObject, wire


@dataclass(slots=True, kw_only=True)
class ApiKeyV2(OpenObject):
    sha256: str | None = None
    utf8_text: str | None = field(default=None, metadata=wire("utf8Text"))
    i18n: str | None = None
    a_b: str | None = field(default=None, metadata=wire("aB"))
