"""What is the same in every generated client; everything public here has its own docstring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .lazy import lazy as lazy

if TYPE_CHECKING:
    from .codec.codec import *
    from .codec.codec_errors import *
    from .codec.models import *
    from .extras import MissingExtra as MissingExtra
    from .extras.api_keys import *
    from .extras.basic import *
    from .extras.batches import *
    from .extras.deprecations import *
    from .extras.events import *
    from .extras.formats import *
    from .extras.forms import *
    from .extras.lazy_classes import *
    from .extras.limiter import *
    from .extras.oauth import *
    from .extras.outcomes import *
    from .extras.pages import *
    from .extras.paging import *
    from .extras.rate_limit_headers import *
    from .extras.recorder import *
    from .extras.response_headers import *
    from .extras.server_variables import *
    from .extras.streaming import *
    from .extras.streams import *
    from .extras.styles import *
    from .extras.tags import *
    from .extras.token_endpoint import *
    from .extras.untyped import *
    from .extras.uploads import *
    from .extras.webhooks import *
    from .http.arguments import *
    from .http.auth import *
    from .http.client import C as C
    from .http.client import Resource as Resource
    from .http.client import Resources as Resources
    from .http.client import SyncClient as SyncClient
    from .http.errors import *
    from .http.http_types import *
    from .http.operation import *
    from .http.settings import *
else:
    __getattr__, __dir__ = lazy(
        __name__,
        {
            "codec.codec": "decode dumps encode loads",
            "codec.codec_errors": "CallError DecodeError Drift EncodeError",
            "codec.models": """
                EXTRA UNSET Format OpenInt OpenObject OpenStr Unset is_missing wire
            """,
            "extras": "MissingExtra",
            "extras.api_keys": "api_key",
            "extras.basic": "basic",
            "extras.batches": """
                AsyncBatchingClient BatchedCall BatchedOperation BatchingClient
            """,
            "extras.deprecations": "deprecated",
            "extras.events": "Event Stream",
            "extras.forms": "Part",
            "extras.formats": "BASE64URL DECIMAL_NUMBER NAIVE NAIVE_IS_UTC",
            "extras.lazy_classes": "lazy_classes",
            "extras.limiter": "Limiter Throttled",
            "extras.oauth": "OAuth2",
            "extras.outcomes": "Batching Outcome Report",
            "extras.pages": "Paging PagingError",
            "extras.paging": "AsyncPagingClient PagedCall PagedOperation PagingClient",
            "extras.rate_limit_headers": "QUOTA_FIELDS QuotaFields",
            "extras.recorder": "Recorder",
            "extras.response_headers": "Header",
            "extras.server_variables": "filled_url",
            "extras.streaming": """
                AsyncStreamingClient StreamedCall StreamedOperation StreamingClient
            """,
            "extras.streams": "AsyncStreamed Streamed",
            "extras.styles": "COOKIE DEEP_OBJECT JSON LABEL MATRIX PIPE SPACE",
            "extras.tags": "tagged",
            "extras.token_endpoint": "AuthError",
            "extras.untyped": "Untyped",
            "extras.uploads": "Binary File",
            "extras.webhooks": "ParseOptions received webhook",
            "http.arguments": "COMMA FORM SIMPLE Style",
            "http.auth": "Secret Token bearer",
            "http.client": "C Resource Resources SyncClient",
            "http.errors": """
                ApiError BadRequest CallTimeout ClientError Conflict
                ConnectionFailed Gone InvalidArgument MissingLibrary NotFound NotSent
                PermissionDenied PreconditionFailed RateLimited Redirected
                ResponseTooLarge ServerError ServiceUnavailable
                TransportError Unauthorized UnprocessableEntity UnsupportedCoding
            """,
            "http.http_types": """
                AsyncReply AsyncTransport Headers Reply Request Response Timeout
                Transport
            """,
            "http.operation": "Call DEFAULT Operation call operation",
            "http.settings": "AsyncOptions CallOptions Options Retry",
        },
    )
