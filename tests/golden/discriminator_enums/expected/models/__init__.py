"""The schemas of the API; each is loaded when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import lazy_classes

if TYPE_CHECKING:
    # fmt: off
    # isort: off
    from .animal import Animal as Animal
    from .any_animal import AnyAnimal as AnyAnimal
    from .boat import Boat as Boat
    from .car import Car as Car
    from .cat import Cat as Cat
    from .dog import Dog as Dog
    from .farm import Farm as Farm
    from .kind import Kind as Kind
    from .machine import Machine as Machine
    from .owl import Owl as Owl
    # isort: on
    # fmt: on
else:
    __getattr__, __dir__ = lazy_classes(__name__)
