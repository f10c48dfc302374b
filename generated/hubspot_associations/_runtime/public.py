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
