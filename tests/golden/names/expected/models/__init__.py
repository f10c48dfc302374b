"""The schemas of the API; each is loaded when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import lazy

if TYPE_CHECKING:
    from .class_ import Class as Class
    from .pet_9caf0b40 import (
        Pet_9caf0b40 as Pet_9caf0b40,
        PetStatus_af4c6b9f as PetStatus_af4c6b9f,
    )
    from .pet_9d4561dc import (
        Pet_9d4561dc as Pet_9d4561dc,
        PetStatus_f591848d as PetStatus_f591848d,
    )
else:
    __getattr__, __dir__ = lazy(
        __name__,
        {
            "Class": "class_",
            "PetStatus_af4c6b9f": "pet_9caf0b40",
            "PetStatus_f591848d": "pet_9d4561dc",
            "Pet_9caf0b40": "pet_9caf0b40",
            "Pet_9d4561dc": "pet_9d4561dc",
        },
    )
