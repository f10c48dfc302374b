"""The schemas of the API; each is loaded when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import lazy

if TYPE_CHECKING:
    from .closed import Closed as Closed
    from .list_things import (
        ListThingsItem as ListThingsItem,
        ListThingsPosition as ListThingsPosition,
        ListThingsResponse as ListThingsResponse,
    )
    from .typed import Typed as Typed
else:
    __getattr__, __dir__ = lazy(
        __name__,
        {
            "Closed": "closed",
            "ListThingsItem": "list_things",
            "ListThingsPosition": "list_things",
            "ListThingsResponse": "list_things",
            "Typed": "typed",
        },
    )
