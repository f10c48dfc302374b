"""What is the same in every generated client; everything public here has its own docstring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .lazy import lazy as lazy

if TYPE_CHECKING:
    from .codec.codec import *
    from .codec.codec_errors import *
    from .codec.models import *
    from .extras import MissingExtra as MissingExtra
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
