"""What clients export of the runtime; generated code alone uses the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import *
else:
    from . import __getattr__ as found

    __getattr__ = found

__all__ = ["UNSET", "decode", "encode", "is_missing"]
__all__ += ["Call", "Headers", "Request", "Response", "Retry", "Secret", "Timeout"]
__all__ += ["CallError", "DecodeError", "Drift", "EncodeError", "InvalidArgument"]
__all__ += ["ApiError", "ClientError", "NotSent", "Redirected", "ServerError"]
__all__ += ["BadRequest", "Conflict", "Gone", "NotFound", "PermissionDenied"]
__all__ += ["PreconditionFailed", "RateLimited", "ServiceUnavailable"]
__all__ += ["Unauthorized", "UnprocessableEntity", "UnsupportedCoding"]
__all__ += ["CallTimeout", "ConnectionFailed", "ResponseTooLarge", "TransportError"]
__all__ += ["MissingExtra", "MissingLibrary"]
__all__ += ["Event"]  # extras.events
__all__ += ["Limiter", "Throttled"]  # extras.limiter
__all__ += ["OAuth2"]  # extras.oauth
__all__ += ["PagingError"]  # extras.pages
__all__ += ["QUOTA_FIELDS", "QuotaFields"]  # extras.rate_limit_headers
__all__ += ["Recorder"]  # extras.recorder
__all__ += ["AuthError"]  # extras.token_endpoint
__all__ += ["File"]  # extras.uploads
