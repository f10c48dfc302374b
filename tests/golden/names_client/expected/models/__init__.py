"""The schemas of the API; each is loaded when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import lazy

if TYPE_CHECKING:
    from .async_client import AsyncClient_ as AsyncClient_
    from .client import Client_ as Client_
    from .models_ import Models as Models
    from .models_lower import ModelsLower as ModelsLower
    from .not_found import NotFound_ as NotFound_
else:
    __getattr__, __dir__ = lazy(
        __name__,
        {
            "async_client": "AsyncClient_",
            "client": "Client_",
            "models_": "Models",
            "models_lower": "ModelsLower",
            "not_found": "NotFound_",
        },
    )
