"""The schemas of the API; each is loaded when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import lazy_classes

if TYPE_CHECKING:
    # fmt: off
    # isort: off
    from .animal import Animal as Animal
    from .base import Base as Base
    from .bird import Bird as Bird
    from .cat import Cat as Cat
    from .dog import Dog as Dog
    from .mammal import Mammal as Mammal
    from .numbered import Numbered as Numbered
    from .numbered import NumberedVersion1 as NumberedVersion1
    from .numbered import NumberedVersion2 as NumberedVersion2
    from .zoo import Zoo as Zoo
    # isort: on
    # fmt: on
else:
    __getattr__, __dir__ = lazy_classes(__name__)
