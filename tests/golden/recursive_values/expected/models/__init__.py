"""The schemas of the API; each is loaded when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import lazy_classes

if TYPE_CHECKING:
    # fmt: off
    # isort: off
    from .filter import Filter as Filter
    from .filter import FilterAll as FilterAll
    from .filter import FilterNot as FilterNot
    from .holder import Holder as Holder
    from .json import Json as Json
    from .lists import Lists as Lists
    from .tree import Tree as Tree
    # isort: on
    # fmt: on
else:
    __getattr__, __dir__ = lazy_classes(__name__)
