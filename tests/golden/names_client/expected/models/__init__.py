"""The schemas of the API; each is loaded when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import lazy_classes

if TYPE_CHECKING:
    # fmt: off
    # isort: off
    from .async_client import AsyncClient as AsyncClient
    from .client import Client as Client
    from .models_ import Models as Models
    from .models_lower import ModelsLower as ModelsLower
    from .not_found import NotFound_ as NotFound_
    # isort: on
    # fmt: on
else:
    __getattr__, __dir__ = lazy_classes(
        __name__,
        {
            "models_": "Models",
        },
    )
