"""The schemas of the API; each is loaded when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import lazy_classes

if TYPE_CHECKING:
    from .get_v1_pets import GetV1PetsResponse as GetV1PetsResponse
    from .path_items_hook_post import PathItemsHookPostBody as PathItemsHookPostBody
else:
    __getattr__, __dir__ = lazy_classes(
        __name__,
        {
            "get_v1_pets": "GetV1PetsResponse",
            "path_items_hook_post": "PathItemsHookPostBody",
        },
    )
