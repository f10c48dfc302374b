"""A client of Headers."""

from typing import TYPE_CHECKING

from ._runtime import lazy

if TYPE_CHECKING:
    from . import calls, models
    from ._runtime import *
    from .client import AsyncClient, Client

__all__ = [
    "UNSET",
    "ApiError",
    "AsyncClient",
    "BadRequest",
    "Call",
    "CallError",
    "CallTimeout",
    "Client",
    "ClientError",
    "Conflict",
    "ConnectionFailed",
    "DecodeError",
    "Drift",
    "EncodeError",
    "Gone",
    "Headers",
    "InvalidArgument",
    "MissingExtra",
    "MissingLibrary",
    "NotFound",
    "NotSent",
    "PermissionDenied",
    "PreconditionFailed",
    "RateLimited",
    "Redirected",
    "Request",
    "Response",
    "ResponseTooLarge",
    "Retry",
    "Secret",
    "ServerError",
    "ServiceUnavailable",
    "Timeout",
    "TransportError",
    "Unauthorized",
    "UnprocessableEntity",
    "UnsupportedCoding",
    "calls",
    "decode",
    "encode",
    "is_missing",
    "models",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy(
        __name__,
        {
            "": "calls models",
            "client": "AsyncClient Client",
            "_runtime": " ".join(__all__),
        },
    )
