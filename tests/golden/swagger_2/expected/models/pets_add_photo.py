from __future__ import annotations

from dataclasses import dataclass

from .._runtime import Binary, OpenObject


@dataclass(slots=True, kw_only=True)
class PetsAddPhotoBody(OpenObject):
    photo: Binary
    caption: str | None = None
