"""A client of Orders."""

from typing import TYPE_CHECKING

from .._shared._runtime import lazy

if TYPE_CHECKING:
    from .._shared._runtime import ApiError as ApiError
    from .._shared._runtime import AuthError as AuthError
    from .._shared._runtime import CallError as CallError
    from .._shared._runtime import DecodeError as DecodeError
    from .._shared._runtime import Drift as Drift
    from .._shared._runtime import File as File
    from .._shared._runtime import InvalidArgument as InvalidArgument
    from .._shared._runtime import Limiter as Limiter
    from .._shared._runtime import NotFound as NotFound
    from .._shared._runtime import OAuth2 as OAuth2
    from .._shared._runtime import RateLimited as RateLimited
    from .._shared._runtime import Recorder as Recorder
    from .._shared._runtime import Response as Response
    from .._shared._runtime import Retry as Retry
    from .._shared._runtime import Timeout as Timeout
    from .._shared._runtime import TransportError as TransportError
    from .._shared._runtime import is_missing as is_missing
    from .client import AsyncClient as AsyncClient
    from .client import Client as Client
else:
    __getattr__, __dir__ = lazy(
        __name__,
        {
            "._shared._runtime": "ApiError AuthError CallError DecodeError Drift File "
            "InvalidArgument Limiter NotFound OAuth2 RateLimited Recorder Response Retry "
            "Timeout TransportError is_missing",
            "client": "AsyncClient Client",
        },
    )
