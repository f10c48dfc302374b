"""The schemas of the API; each is loaded when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import lazy

if TYPE_CHECKING:
    from .pet import Pet as Pet
    from .pets_add_photo import PetsAddPhotoBody as PetsAddPhotoBody
else:
    __getattr__, __dir__ = lazy(
        __name__,
        {
            "pet": "Pet",
            "pets_add_photo": "PetsAddPhotoBody",
        },
    )
