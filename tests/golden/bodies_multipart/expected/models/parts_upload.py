from __future__ import annotations

from dataclasses import dataclass

from .. import models
from .._runtime import Binary, OpenObject


@dataclass(slots=True, kw_only=True)
class PartsUploadBody(OpenObject):
    file: Binary
    more: list[Binary] | None = None
    name: str | None = None
    rows: list[list[int]] | None = None
    labels: list[str] | None = None
    address: models.Address | None = None
    addresses: list[models.Address] | None = None
    picture: Binary | None = None
    sticker: Binary | None = None
    text: str | None = None
