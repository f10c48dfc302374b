"""A client of Selection."""

from ._runtime import ApiError, CallError, DecodeError, Drift, NotFound, RateLimited
from ._runtime import Response, Retry, Timeout, TransportError
from .client import AsyncClient, Client

__all__ = [
    "ApiError",
    "AsyncClient",
    "CallError",
    "Client",
    "DecodeError",
    "Drift",
    "NotFound",
    "RateLimited",
    "Response",
    "Retry",
    "Timeout",
    "TransportError",
]
