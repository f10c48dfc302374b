"""The schemas of the API; each is loaded when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import lazy_classes

if TYPE_CHECKING:
    # fmt: off
    # isort: off
    from .dannye import Dannye as Dannye
    from .epsilonnualpha import Epsilonnualpha as Epsilonnualpha
    from .grosse import Grosse as Grosse
    from .pet_dog_face import PetDogFace as PetDogFace
    from .u7528_u6237 import U7528U6237 as U7528U6237
    # isort: on
    # fmt: on
else:
    __getattr__, __dir__ = lazy_classes(__name__)
