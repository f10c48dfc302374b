"""The schemas of the API; each is loaded when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import lazy_classes

if TYPE_CHECKING:
    # fmt: off
    # isort: off
    from .closed import Closed as Closed
    from .list_things import ListThingsItem as ListThingsItem
    from .list_things import ListThingsPosition as ListThingsPosition
    from .list_things import ListThingsResponse as ListThingsResponse
    from .typed import Typed as Typed
    # isort: on
    # fmt: on
else:
    __getattr__, __dir__ = lazy_classes(__name__)
