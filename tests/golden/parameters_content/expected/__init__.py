"""A client of Content."""

from typing import TYPE_CHECKING

from ._runtime import lazy

if TYPE_CHECKING:
    from ._runtime import ApiError as ApiError
    from ._runtime import AuthError as AuthError
    from ._runtime import CallError as CallError
    from ._runtime import DecodeError as DecodeError
    from ._runtime import Drift as Drift
    from ._runtime import File as File
    from ._runtime import InvalidArgument as InvalidArgument
    from ._runtime import Limiter as Limiter
    from ._runtime import NotFound as NotFound
    from ._runtime import OAuth2 as OAuth2
    from ._runtime import RateLimited as RateLimited
    from ._runtime import Recorder as Recorder
    from ._runtime import Response as Response
    from ._runtime import Retry as Retry
    from ._runtime import Timeout as Timeout
    from ._runtime import TransportError as TransportError
    from ._runtime import is_missing as is_missing
    from .client import AsyncClient as AsyncClient
    from .client import Client as Client
else:
    __getattr__, __dir__ = lazy(
        __name__,
        {
            "_runtime": "ApiError AuthError CallError DecodeError Drift File "
            "InvalidArgument Limiter NotFound OAuth2 RateLimited Recorder Response Retry "
            "Timeout TransportError is_missing",
            "client": "AsyncClient Client",
        },
    )
