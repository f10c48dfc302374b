from __future__ import annotations

from dataclasses import dataclass

from .._runtime import Binary, OpenObject


@dataclass(slots=True, kw_only=True)
class PetsAddPhotoBody(OpenObject):
    """The schema of ``body`` in ``pets.add_photo``."""

    photo: Binary
    caption: str | None = None
