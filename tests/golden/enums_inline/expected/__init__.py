"""A client of Inline enums stand where they are used."""

from typing import TYPE_CHECKING

from ._runtime import lazy

if TYPE_CHECKING:
    from ._runtime import QUOTA_FIELDS as QUOTA_FIELDS
    from ._runtime import UNSET as UNSET
    from ._runtime import ApiError as ApiError
    from ._runtime import AuthError as AuthError
    from ._runtime import BadRequest as BadRequest
    from ._runtime import Call as Call
    from ._runtime import CallError as CallError
    from ._runtime import CallTimeout as CallTimeout
    from ._runtime import ClientError as ClientError
    from ._runtime import Conflict as Conflict
    from ._runtime import ConnectionFailed as ConnectionFailed
    from ._runtime import DecodeError as DecodeError
    from ._runtime import Drift as Drift
    from ._runtime import EncodeError as EncodeError
    from ._runtime import Event as Event
    from ._runtime import File as File
    from ._runtime import Gone as Gone
    from ._runtime import Headers as Headers
    from ._runtime import InvalidArgument as InvalidArgument
    from ._runtime import Limiter as Limiter
    from ._runtime import MissingLibrary as MissingLibrary
    from ._runtime import NotFound as NotFound
    from ._runtime import OAuth2 as OAuth2
    from ._runtime import PagingError as PagingError
    from ._runtime import PermissionDenied as PermissionDenied
    from ._runtime import PreconditionFailed as PreconditionFailed
    from ._runtime import QuotaFields as QuotaFields
    from ._runtime import RateLimited as RateLimited
    from ._runtime import Recorder as Recorder
    from ._runtime import Redirected as Redirected
    from ._runtime import Request as Request
    from ._runtime import Response as Response
    from ._runtime import ResponseTooLarge as ResponseTooLarge
    from ._runtime import Retry as Retry
    from ._runtime import Secret as Secret
    from ._runtime import ServerError as ServerError
    from ._runtime import ServiceUnavailable as ServiceUnavailable
    from ._runtime import Throttled as Throttled
    from ._runtime import Timeout as Timeout
    from ._runtime import TransportError as TransportError
    from ._runtime import Unauthorized as Unauthorized
    from ._runtime import UnprocessableEntity as UnprocessableEntity
    from ._runtime import UnsupportedCoding as UnsupportedCoding
    from ._runtime import is_missing as is_missing
    from .client import AsyncClient as AsyncClient
    from .client import Client as Client
else:
    __getattr__, __dir__ = lazy(
        __name__,
        {
            "_runtime": (
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
