"""The schemas of the API; each is loaded when it is first used."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # fmt: off
    # isort: off
    from .door import Door as Door
    from .door import DoorState as DoorState
    from .item import Item as Item
    from .kind import Kind as Kind
    from .order import Order as Order
    from .shop import Shop as Shop
    from .state import State as State
    # isort: on
    # fmt: on
else:
    from .._runtime import lazy_classes

    __getattr__, __dir__ = lazy_classes(__name__)
