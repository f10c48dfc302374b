"""A client of Names of builtins."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import calls as calls
    from . import models as models
    from ._runtime.public import *
    from .client import AsyncClient as AsyncClient
    from .client import Client as Client
else:
    from ._runtime import lazy, public

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "": "calls models",
            "client": "AsyncClient Client",
            "_runtime": " ".join(public.__all__),
        },
    )
