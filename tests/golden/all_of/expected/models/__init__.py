"""The schemas of the API; each is loaded when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import lazy_classes

if TYPE_CHECKING:
    # fmt: off
    # isort: off
    from .entity import Entity as Entity
    from .named import Named as Named
    from .user import User as User
    # isort: on
    # fmt: on
else:
    __getattr__, __dir__ = lazy_classes(__name__)
