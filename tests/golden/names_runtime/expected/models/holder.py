from __future__ import annotations

from dataclasses import dataclass, field

from .. import models
from .._runtime import UNSET, OpenObject, Unset
from .._runtime import wire as _wire


@dataclass(slots=True, kw_only=True)
class Holder(OpenObject):
    extra_: str | None = field(default=None, metadata=_wire("extra"))
    wire: str | None = None
    decode: models.OpenObject_ | None = None
    unset: models.Unset_ | None = field(default=None, metadata=_wire("UNSET"))
    extra_upper: str | None | Unset = field(default=UNSET, metadata=_wire("EXTRA"))
    dataclass: models.Call | None = None
    annotations: models.TypeAlias_ | None = None
    format: models.Format_ | None = None
    error: models.ApiError_ | None = None
    optional: models.Optional | None = None
