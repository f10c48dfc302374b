"""What is the same in every generated client; everything public here has its own docstring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .lazy import lazy as lazy, lazy_classes as lazy_classes

if TYPE_CHECKING:
    from .auth import (
        Secret as Secret,
        Token as Token,
        api_key as api_key,
        basic as basic,
        bearer as bearer,
    )
    from .batches import (
        BatchedCall as BatchedCall,
        BatchedOperation as BatchedOperation,
    )
    from .bodies import Part as Part
    from .client import AsyncClient as AsyncClient, SyncClient as SyncClient
    from .codec import (
        decode as decode,
        dumps as dumps,
        encode as encode,
        loads as loads,
    )
    from .errors import (
        ApiError as ApiError,
        AuthError as AuthError,
        BadRequest as BadRequest,
        CallTimeout as CallTimeout,
        ClientError as ClientError,
        Conflict as Conflict,
        ConnectionFailed as ConnectionFailed,
        Gone as Gone,
        InvalidArgument as InvalidArgument,
        NotFound as NotFound,
        PagingError as PagingError,
        PermissionDenied as PermissionDenied,
        PreconditionFailed as PreconditionFailed,
        RateLimited as RateLimited,
        Redirected as Redirected,
        ResponseTooLarge as ResponseTooLarge,
        ServerError as ServerError,
        ServiceUnavailable as ServiceUnavailable,
        Throttled as Throttled,
        TransportError as TransportError,
        Unauthorized as Unauthorized,
        UnprocessableEntity as UnprocessableEntity,
    )
    from .exchange import (
        AsyncReply as AsyncReply,
        AsyncTransport as AsyncTransport,
        Headers as Headers,
        Reply as Reply,
        Request as Request,
        Response as Response,
        Timeout as Timeout,
        Transport as Transport,
    )
    from .formats import BASE64URL as BASE64URL, DECIMAL_NUMBER as DECIMAL_NUMBER
    from .incoming import Incoming as Incoming, ParseOptions as ParseOptions
    from .limiter import Limiter as Limiter
    from .models import (
        EXTRA as EXTRA,
        UNSET as UNSET,
        Format as Format,
        OpenInt as OpenInt,
        OpenObject as OpenObject,
        OpenStr as OpenStr,
        Unset as Unset,
        tagged as tagged,
        wire as wire,
    )
    from .oauth import OAuth2 as OAuth2
    from .operation import (
        DEFAULT as DEFAULT,
        C as C,
        Call as Call,
        Header as Header,
        Operation as Operation,
        Resource as Resource,
        Resources as Resources,
        Stream as Stream,
        bound as bound,
        deprecated as deprecated,
    )
    from .outcomes import Batching as Batching, Outcome as Outcome, Report as Report
    from .paging import (
        PagedCall as PagedCall,
        PagedOperation as PagedOperation,
        Paging as Paging,
    )
    from .parameters import (
        COMMA as COMMA,
        COOKIE as COOKIE,
        DEEP_OBJECT as DEEP_OBJECT,
        FORM as FORM,
        JSON as JSON,
        LABEL as LABEL,
        MATRIX as MATRIX,
        PIPE as PIPE,
        SIMPLE as SIMPLE,
        SPACE as SPACE,
        Style as Style,
    )
    from .problems import (
        CallError as CallError,
        DecodeError as DecodeError,
        Drift as Drift,
        EncodeError as EncodeError,
    )
    from .quotas import (
        QUOTA_FIELDS as QUOTA_FIELDS,
        QuotaFields as QuotaFields,
    )
    from .retries import Retry as Retry
    from .settings import (
        AsyncOptions as AsyncOptions,
        CallOptions as CallOptions,
        Options as Options,
        filled_url as filled_url,
    )
    from .streams import (
        AsyncStreamed as AsyncStreamed,
        Event as Event,
        Streamed as Streamed,
    )
    from .uploads import Binary as Binary, File as File
else:
    __getattr__, __dir__ = lazy(
        __name__,
        {
            "auth": "Secret Token api_key basic bearer",
            "batches": "BatchedCall BatchedOperation",
            "bodies": "Part",
            "client": "AsyncClient SyncClient",
            "codec": "decode dumps encode loads",
            "errors": (
                "ApiError AuthError BadRequest CallTimeout ClientError Conflict "
                "ConnectionFailed Gone InvalidArgument NotFound PagingError "
                "PermissionDenied PreconditionFailed RateLimited Redirected "
                "ResponseTooLarge ServerError ServiceUnavailable Throttled "
                "TransportError Unauthorized UnprocessableEntity"
            ),
            "exchange": (
                "AsyncReply AsyncTransport Headers Reply Request Response Timeout "
                "Transport"
            ),
            "formats": "BASE64URL DECIMAL_NUMBER",
            "incoming": "Incoming ParseOptions",
            "limiter": "Limiter",
            "models": "EXTRA UNSET Format OpenInt OpenObject OpenStr Unset tagged wire",
            "oauth": "OAuth2",
            "operation": (
                "DEFAULT C Call Header Operation Resource Resources Stream bound "
                "deprecated"
            ),
            "outcomes": "Batching Outcome Report",
            "paging": "PagedCall PagedOperation Paging",
            "parameters": (
                "COMMA COOKIE DEEP_OBJECT FORM JSON LABEL MATRIX PIPE SIMPLE SPACE "
                "Style"
            ),
            "problems": "CallError DecodeError Drift EncodeError",
            "quotas": "QUOTA_FIELDS QuotaFields",
            "retries": "Retry",
            "settings": "AsyncOptions CallOptions Options filled_url",
            "streams": "AsyncStreamed Event Streamed",
            "uploads": "Binary File",
        },
    )
