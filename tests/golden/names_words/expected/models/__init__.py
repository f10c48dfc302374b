"""The schemas of the API; each is loaded when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import lazy_classes

if TYPE_CHECKING:
    # fmt: off
    # isort: off
    from .api_key_v2 import ApiKeyV2 as ApiKeyV2
    from .http_server_error import HTTPServerError as HTTPServerError
    from .shouted_name import ShoutedName as ShoutedName
    # isort: on
    # fmt: on
else:
    __getattr__, __dir__ = lazy_classes(
        __name__,
        {
            "http_server_error": "HTTPServerError",
        },
    )
