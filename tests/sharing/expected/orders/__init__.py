"""A client of Orders."""

from typing import TYPE_CHECKING

from .._shared._runtime import lazy

if TYPE_CHECKING:
    from .._shared._runtime import QUOTA_FIELDS as QUOTA_FIELDS
    from .._shared._runtime import UNSET as UNSET
    from .._shared._runtime import ApiError as ApiError
    from .._shared._runtime import AuthError as AuthError
    from .._shared._runtime import BadRequest as BadRequest
    from .._shared._runtime import Call as Call
    from .._shared._runtime import CallError as CallError
    from .._shared._runtime import CallTimeout as CallTimeout
    from .._shared._runtime import ClientError as ClientError
    from .._shared._runtime import Conflict as Conflict
    from .._shared._runtime import ConnectionFailed as ConnectionFailed
    from .._shared._runtime import DecodeError as DecodeError
    from .._shared._runtime import Drift as Drift
    from .._shared._runtime import EncodeError as EncodeError
    from .._shared._runtime import Event as Event
    from .._shared._runtime import File as File
    from .._shared._runtime import Gone as Gone
    from .._shared._runtime import Headers as Headers
    from .._shared._runtime import InvalidArgument as InvalidArgument
    from .._shared._runtime import Limiter as Limiter
    from .._shared._runtime import MissingLibrary as MissingLibrary
    from .._shared._runtime import NotFound as NotFound
    from .._shared._runtime import OAuth2 as OAuth2
    from .._shared._runtime import PagingError as PagingError
    from .._shared._runtime import PermissionDenied as PermissionDenied
    from .._shared._runtime import PreconditionFailed as PreconditionFailed
    from .._shared._runtime import QuotaFields as QuotaFields
    from .._shared._runtime import RateLimited as RateLimited
    from .._shared._runtime import Recorder as Recorder
    from .._shared._runtime import Redirected as Redirected
    from .._shared._runtime import Request as Request
    from .._shared._runtime import Response as Response
    from .._shared._runtime import ResponseTooLarge as ResponseTooLarge
    from .._shared._runtime import Retry as Retry
    from .._shared._runtime import Secret as Secret
    from .._shared._runtime import ServerError as ServerError
    from .._shared._runtime import ServiceUnavailable as ServiceUnavailable
    from .._shared._runtime import Throttled as Throttled
    from .._shared._runtime import Timeout as Timeout
    from .._shared._runtime import TransportError as TransportError
    from .._shared._runtime import Unauthorized as Unauthorized
    from .._shared._runtime import UnprocessableEntity as UnprocessableEntity
    from .._shared._runtime import UnsupportedCoding as UnsupportedCoding
    from .._shared._runtime import is_missing as is_missing
    from .client import AsyncClient as AsyncClient
    from .client import Client as Client
else:
    __getattr__, __dir__ = lazy(
        __name__,
        {
            "._shared._runtime": (
                "QUOTA_FIELDS UNSET ApiError AuthError BadRequest Call CallError "
                "CallTimeout ClientError Conflict ConnectionFailed DecodeError "
                "Drift EncodeError Event File Gone Headers InvalidArgument Limiter "
                "MissingLibrary NotFound OAuth2 PagingError PermissionDenied "
                "PreconditionFailed QuotaFields RateLimited Recorder Redirected "
                "Request Response ResponseTooLarge Retry Secret ServerError "
                "ServiceUnavailable Throttled Timeout TransportError Unauthorized "
                "UnprocessableEntity UnsupportedCoding is_missing"
            ),
            "client": "AsyncClient Client",
        },
    )
