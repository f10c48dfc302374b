"""What is the same in every generated client; everything public here has its own docstring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .lazy import lazy as lazy
from .lazy import lazy_classes as lazy_classes

if TYPE_CHECKING:
    from typing_extensions import deprecated as deprecated

    from .auth import Token as Token
    from .auth import api_key as api_key
    from .auth import basic as basic
    from .auth import bearer as bearer
    from .batches import BatchedCall as BatchedCall
    from .batches import BatchedOperation as BatchedOperation
    from .bodies import Part as Part
    from .client import AsyncClient as AsyncClient
    from .client import SyncClient as SyncClient
    from .codec import decode as decode
    from .codec import dumps as dumps
    from .codec import encode as encode
    from .codec import loads as loads
    from .credentials import Secret as Secret
    from .datetimes import NAIVE as NAIVE
    from .datetimes import NAIVE_IS_UTC as NAIVE_IS_UTC
    from .described import Header as Header
    from .errors import ApiError as ApiError
    from .errors import AuthError as AuthError
    from .errors import BadRequest as BadRequest
    from .errors import CallTimeout as CallTimeout
    from .errors import ClientError as ClientError
    from .errors import Conflict as Conflict
    from .errors import ConnectionFailed as ConnectionFailed
    from .errors import Gone as Gone
    from .errors import InvalidArgument as InvalidArgument
    from .errors import MissingLibrary as MissingLibrary
    from .errors import NotFound as NotFound
    from .errors import PagingError as PagingError
    from .errors import PermissionDenied as PermissionDenied
    from .errors import PreconditionFailed as PreconditionFailed
    from .errors import RateLimited as RateLimited
    from .errors import Redirected as Redirected
    from .errors import ResponseTooLarge as ResponseTooLarge
    from .errors import ServerError as ServerError
    from .errors import ServiceUnavailable as ServiceUnavailable
    from .errors import Throttled as Throttled
    from .errors import TransportError as TransportError
    from .errors import Unauthorized as Unauthorized
    from .errors import UnprocessableEntity as UnprocessableEntity
    from .errors import UnsupportedCoding as UnsupportedCoding
    from .events import Event as Event
    from .exchange import AsyncReply as AsyncReply
    from .exchange import AsyncTransport as AsyncTransport
    from .exchange import Headers as Headers
    from .exchange import Reply as Reply
    from .exchange import Request as Request
    from .exchange import Response as Response
    from .exchange import Timeout as Timeout
    from .exchange import Transport as Transport
    from .formats import BASE64URL as BASE64URL
    from .formats import DECIMAL_NUMBER as DECIMAL_NUMBER
    from .incoming import Incoming as Incoming
    from .incoming import ParseOptions as ParseOptions
    from .limiter import Limiter as Limiter
    from .models import EXTRA as EXTRA
    from .models import UNSET as UNSET
    from .models import Format as Format
    from .models import OpenInt as OpenInt
    from .models import OpenObject as OpenObject
    from .models import OpenStr as OpenStr
    from .models import Unset as Unset
    from .models import Untyped as Untyped
    from .models import is_missing as is_missing
    from .models import tagged as tagged
    from .models import wire as wire
    from .oauth import OAuth2 as OAuth2
    from .operation import DEFAULT as DEFAULT
    from .operation import C as C
    from .operation import Call as Call
    from .operation import Operation as Operation
    from .operation import Resource as Resource
    from .operation import Resources as Resources
    from .operation import Stream as Stream
    from .operation import bound as bound
    from .outcomes import Batching as Batching
    from .outcomes import Outcome as Outcome
    from .outcomes import Report as Report
    from .paging import PagedCall as PagedCall
    from .paging import PagedOperation as PagedOperation
    from .paging import Paging as Paging
    from .parameters import COMMA as COMMA
    from .parameters import COOKIE as COOKIE
    from .parameters import DEEP_OBJECT as DEEP_OBJECT
    from .parameters import FORM as FORM
    from .parameters import JSON as JSON
    from .parameters import LABEL as LABEL
    from .parameters import MATRIX as MATRIX
    from .parameters import PIPE as PIPE
    from .parameters import SIMPLE as SIMPLE
    from .parameters import SPACE as SPACE
    from .parameters import Style as Style
    from .problems import CallError as CallError
    from .problems import DecodeError as DecodeError
    from .problems import Drift as Drift
    from .problems import EncodeError as EncodeError
    from .quotas import QUOTA_FIELDS as QUOTA_FIELDS
    from .quotas import QuotaFields as QuotaFields
    from .recorder import Recorder as Recorder
    from .retries import Retry as Retry
    from .settings import AsyncOptions as AsyncOptions
    from .settings import CallOptions as CallOptions
    from .settings import Options as Options
    from .settings import filled_url as filled_url
    from .streams import AsyncStreamed as AsyncStreamed
    from .streams import Streamed as Streamed
    from .uploads import Binary as Binary
    from .uploads import File as File
else:
    __getattr__, __dir__ = lazy(
        __name__,
        {
            "auth": "Token api_key basic bearer",
            "batches": "BatchedCall BatchedOperation",
            "bodies": "Part",
            "client": "AsyncClient SyncClient",
            "codec": "decode dumps encode loads",
            "credentials": "Secret",
            "datetimes": "NAIVE NAIVE_IS_UTC",
            "described": "Header",
            "errors": (
                "ApiError AuthError BadRequest CallTimeout ClientError Conflict "
                "ConnectionFailed Gone InvalidArgument MissingLibrary NotFound PagingError "
                "PermissionDenied PreconditionFailed RateLimited Redirected "
                "ResponseTooLarge ServerError ServiceUnavailable Throttled "
                "TransportError Unauthorized UnprocessableEntity UnsupportedCoding"
            ),
            "events": "Event",
            "exchange": (
                "AsyncReply AsyncTransport Headers Reply Request Response Timeout "
                "Transport"
            ),
            "formats": "BASE64URL DECIMAL_NUMBER",
            "incoming": "Incoming ParseOptions",
            "limiter": "Limiter",
            "models": "EXTRA UNSET Format OpenInt OpenObject OpenStr Unset Untyped is_missing tagged wire",
            "oauth": "OAuth2",
            "operation": (
                "DEFAULT C Call Operation Resource Resources Stream bound " "deprecated"
            ),
            "outcomes": "Batching Outcome Report",
            "paging": "PagedCall PagedOperation Paging",
            "parameters": (
                "COMMA COOKIE DEEP_OBJECT FORM JSON LABEL MATRIX PIPE SIMPLE SPACE "
                "Style"
            ),
            "problems": "CallError DecodeError Drift EncodeError",
            "quotas": "QUOTA_FIELDS QuotaFields",
            "recorder": "Recorder",
            "retries": "Retry",
            "settings": "AsyncOptions CallOptions Options filled_url",
            "streams": "AsyncStreamed Streamed",
            "uploads": "Binary File",
        },
    )
