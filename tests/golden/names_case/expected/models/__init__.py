"""The schemas of the API; each is loaded when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import lazy_classes

if TYPE_CHECKING:
    # fmt: off
    # isort: off
    from .holder import Holder as Holder
    from .pet import Pet as Pet
    from .pet_lower import PetLower as PetLower
    from .pet_upper import PETUpper as PETUpper
    from .user_name_156c52b3 import UserName_156c52b3 as UserName_156c52b3
    from .username_2f6f66fd import Username_2f6f66fd as Username_2f6f66fd
    # isort: on
    # fmt: on
else:
    __getattr__, __dir__ = lazy_classes(
        __name__,
        {
            "pet_upper": "PETUpper",
        },
    )
