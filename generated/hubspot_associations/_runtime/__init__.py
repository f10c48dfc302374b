"""What is the same in every generated client; everything public here has its own docstring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .lazy import lazy as lazy
from .lazy import lazy_classes as lazy_classes

__all__ = [  # what packages export
    "QUOTA_FIELDS",
    "UNSET",
    "ApiError",
    "AuthError",
    "BadRequest",
    "Call",
    "CallError",
    "CallTimeout",
    "ClientError",
    "Conflict",
    "ConnectionFailed",
    "DecodeError",
    "Drift",
    "EncodeError",
    "File",
    "Gone",
    "Headers",
    "InvalidArgument",
    "Limiter",
    "MissingLibrary",
    "NotFound",
    "OAuth2",
    "PermissionDenied",
    "PreconditionFailed",
    "QuotaFields",
    "RateLimited",
    "Recorder",
    "Redirected",
    "Request",
    "Response",
    "ResponseTooLarge",
    "Retry",
    "Secret",
    "ServerError",
    "ServiceUnavailable",
    "Throttled",
    "Timeout",
    "TransportError",
    "Unauthorized",
    "UnprocessableEntity",
    "UnsupportedCoding",
    "decode",
    "encode",
    "is_missing",
]

if TYPE_CHECKING:
    from .codec.codec import decode as decode
    from .codec.codec import dumps as dumps
    from .codec.codec import encode as encode
    from .codec.codec import loads as loads
    from .codec.codec_errors import CallError as CallError
    from .codec.codec_errors import DecodeError as DecodeError
    from .codec.codec_errors import Drift as Drift
    from .codec.codec_errors import EncodeError as EncodeError
    from .codec.datetimes import NAIVE as NAIVE
    from .codec.datetimes import NAIVE_IS_UTC as NAIVE_IS_UTC
    from .codec.formats import BASE64URL as BASE64URL
    from .codec.formats import DECIMAL_NUMBER as DECIMAL_NUMBER
    from .codec.models import EXTRA as EXTRA
    from .codec.models import UNSET as UNSET
    from .codec.models import Format as Format
    from .codec.models import OpenInt as OpenInt
    from .codec.models import OpenObject as OpenObject
    from .codec.models import OpenStr as OpenStr
    from .codec.models import Unset as Unset
    from .codec.models import Untyped as Untyped
    from .codec.models import is_missing as is_missing
    from .codec.models import tagged as tagged
    from .codec.models import wire as wire
    from .extras.limiter import Limiter as Limiter
    from .extras.oauth import OAuth2 as OAuth2
    from .extras.rate_limit_headers import QUOTA_FIELDS as QUOTA_FIELDS
    from .extras.rate_limit_headers import QuotaFields as QuotaFields
    from .extras.recorder import Recorder as Recorder
    from .http.auth import Token as Token
    from .http.auth import api_key as api_key
    from .http.auth import basic as basic
    from .http.auth import bearer as bearer
    from .http.bodies import Part as Part
    from .http.client import AsyncClient as AsyncClient
    from .http.client import SyncClient as SyncClient
    from .http.credentials import Secret as Secret
    from .http.errors import ApiError as ApiError
    from .http.errors import AuthError as AuthError
    from .http.errors import BadRequest as BadRequest
    from .http.errors import CallTimeout as CallTimeout
    from .http.errors import ClientError as ClientError
    from .http.errors import Conflict as Conflict
    from .http.errors import ConnectionFailed as ConnectionFailed
    from .http.errors import Gone as Gone
    from .http.errors import InvalidArgument as InvalidArgument
    from .http.errors import MissingLibrary as MissingLibrary
    from .http.errors import NotFound as NotFound
    from .http.errors import PermissionDenied as PermissionDenied
    from .http.errors import PreconditionFailed as PreconditionFailed
    from .http.errors import RateLimited as RateLimited
    from .http.errors import Redirected as Redirected
    from .http.errors import ResponseTooLarge as ResponseTooLarge
    from .http.errors import ServerError as ServerError
    from .http.errors import ServiceUnavailable as ServiceUnavailable
    from .http.errors import Throttled as Throttled
    from .http.errors import TransportError as TransportError
    from .http.errors import Unauthorized as Unauthorized
    from .http.errors import UnprocessableEntity as UnprocessableEntity
    from .http.errors import UnsupportedCoding as UnsupportedCoding
    from .http.functions import call as call
    from .http.functions import deprecated as deprecated
    from .http.functions import operation as operation
    from .http.http_types import AsyncReply as AsyncReply
    from .http.http_types import AsyncTransport as AsyncTransport
    from .http.http_types import Headers as Headers
    from .http.http_types import Reply as Reply
    from .http.http_types import Request as Request
    from .http.http_types import Response as Response
    from .http.http_types import Timeout as Timeout
    from .http.http_types import Transport as Transport
    from .http.operation import DEFAULT as DEFAULT
    from .http.operation import C as C
    from .http.operation import Call as Call
    from .http.operation import Operation as Operation
    from .http.operation import Resource as Resource
    from .http.operation import Resources as Resources
    from .http.parameters import COMMA as COMMA
    from .http.parameters import COOKIE as COOKIE
    from .http.parameters import DEEP_OBJECT as DEEP_OBJECT
    from .http.parameters import FORM as FORM
    from .http.parameters import JSON as JSON
    from .http.parameters import LABEL as LABEL
    from .http.parameters import MATRIX as MATRIX
    from .http.parameters import PIPE as PIPE
    from .http.parameters import SIMPLE as SIMPLE
    from .http.parameters import SPACE as SPACE
    from .http.parameters import Style as Style
    from .http.response_headers import Header as Header
    from .http.retries import Retry as Retry
    from .http.settings import AsyncOptions as AsyncOptions
    from .http.settings import CallOptions as CallOptions
    from .http.settings import Options as Options
    from .http.settings import filled_url as filled_url
    from .http.uploads import Binary as Binary
    from .http.uploads import File as File
else:
    __getattr__, __dir__ = lazy(
        __name__,
        {
            "http.auth": "Token api_key basic bearer",
            "http.bodies": "Part",
            "http.client": "AsyncClient SyncClient",
            "codec.codec": "decode dumps encode loads",
            "http.credentials": "Secret",
            "codec.datetimes": "NAIVE NAIVE_IS_UTC",
            "http.response_headers": "Header",
            "http.errors": (
                "ApiError AuthError BadRequest CallTimeout ClientError Conflict "
                "ConnectionFailed Gone InvalidArgument MissingLibrary NotFound "
                "PermissionDenied PreconditionFailed RateLimited Redirected "
                "ResponseTooLarge ServerError ServiceUnavailable Throttled "
                "TransportError Unauthorized UnprocessableEntity UnsupportedCoding"
            ),
            "http.http_types": (
                "AsyncReply AsyncTransport Headers Reply Request Response Timeout "
                "Transport"
            ),
            "codec.formats": "BASE64URL DECIMAL_NUMBER",
            "http.functions": "call deprecated operation",
            "extras.limiter": "Limiter",
            "codec.models": (
                "EXTRA UNSET Format OpenInt OpenObject OpenStr Unset Untyped is_missing "
                "tagged wire"
            ),
            "extras.oauth": "OAuth2",
            "http.operation": "DEFAULT C Call Operation Resource Resources",
            "http.parameters": (
                "COMMA COOKIE DEEP_OBJECT FORM JSON LABEL MATRIX PIPE SIMPLE SPACE "
                "Style"
            ),
            "codec.codec_errors": "CallError DecodeError Drift EncodeError",
            "extras.rate_limit_headers": "QUOTA_FIELDS QuotaFields",
            "extras.recorder": "Recorder",
            "http.retries": "Retry",
            "http.settings": "AsyncOptions CallOptions Options filled_url",
            "http.uploads": "Binary File",
        },
    )
