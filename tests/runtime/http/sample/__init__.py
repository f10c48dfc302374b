"""What a generated package looks like, written by hand."""

from ._runtime import ApiError, DecodeError
from .client import AsyncClient, Client

__all__ = ["ApiError", "AsyncClient", "Client", "DecodeError"]
