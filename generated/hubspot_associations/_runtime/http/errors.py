"""The errors of a call.

CallError
|-- EncodeError, DecodeError  the codec's: a value that does not fit its description
|-- InvalidArgument           an argument cannot be sent; nothing was        (ValueError)
|-- MissingLibrary            the HTTP library is not installed              (ImportError)
|-- MissingExtra              this client was generated without it            (ImportError)
|-- NotSent                   nothing was sent: AuthError of `OAuth2`, Throttled of `Limiter`
|-- TransportError            no complete response arrived
|   |-- ConnectionFailed      nothing was sent                               (ConnectionError)
|   |-- CallTimeout           the time was up                                (TimeoutError)
|   |-- ResponseTooLarge      the response is longer than the client allows
|   `-- UnsupportedCoding     the response is compressed in a way that was not asked for
`-- ApiError[E]               a response that is not a success
    |-- Redirected            3xx
    |-- ClientError           4xx, and BadRequest ... RateLimited below it
    `-- ServerError           5xx, and ServiceUnavailable below it
"""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

from ..codec.codec_errors import CallError

if TYPE_CHECKING:
    from .http_types import Headers, Response

_E_co = TypeVar("_E_co", covariant=True)


class InvalidArgument(CallError, ValueError):
    """An argument cannot be sent as the description says; nothing was sent."""


def wrong_type(name: str, expected: str, value: object) -> InvalidArgument:
    got = type(value).__name__
    return InvalidArgument(f"{name} must be {expected}, got {got}")


class MissingLibrary(CallError, ImportError):
    """The HTTP library that this client was generated for cannot be imported."""

    def __init__(self, library: str, missing: ImportError) -> None:
        super().__init__(
            f"this client sends requests with {library}, which cannot be imported here ({missing}): "
            f"run `pip install {library}`, or generate the client with `--http stdlib`, "
            "which needs no library",
            name=library,
        )


class NotSent(CallError):
    """Something else had to be first, and failed; nothing of the call was sent."""


class TransportError(CallError):
    """No complete response arrived: it may be unknown whether the server acted."""


class ConnectionFailed(TransportError, ConnectionError):
    """No connection to `host` and `port` was made, for this `reason`, so nothing was sent."""

    def __init__(
        self, reason: str, host: str | None = None, port: int | None = None
    ) -> None:
        super().__init__(reason)
        self.reason = reason
        self.host = host
        self.port = port

    def __str__(self) -> str:
        if self.host is None:
            return self.reason
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"no connection to {host}:{self.port}: {self.reason}"


class CallTimeout(TransportError, TimeoutError):
    """The response did not come in time."""


class ResponseTooLarge(TransportError):
    """The response is longer than the client allows."""


class UnsupportedCoding(TransportError):
    """The response is compressed in a way that was not asked for, and cannot be read here."""


class ApiError(CallError, Generic[_E_co]):
    """The server responded, and the response is not a success.

    `data` is the decoded body where the description has one for this status, else
    the JSON as received, else None. `message` is what the server says happened: one short
    line without secrets; of a redirect, where to.
    """

    kinds: ClassVar[dict[int, type[ApiError[Any]]]] = {}
    """By status, or by its first digit."""

    def __init_subclass__(cls, status: int | None = None) -> None:
        super().__init_subclass__()
        if status is not None:
            cls.kinds[status] = cls

    def __init__(self, response: Response[_E_co], message: str = "") -> None:
        super().__init__(response)
        self.response = response
        self.message = message

    @property
    def status(self) -> int:
        return self.response.status

    @property
    def headers(self) -> Headers:
        return self.response.headers

    @property
    def data(self) -> _E_co:
        return self.response.data

    @property
    def content(self) -> bytes:
        return self.response.content

    def __str__(self) -> str:
        try:
            phrase = f" {HTTPStatus(self.status).phrase}"
        except ValueError:
            phrase = ""
        pieces = (f"{self.status}{phrase}", self.response.call, self.message)
        return ": ".join(filter(None, pieces))

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self}>"


class Redirected(ApiError[_E_co], status=3):
    """3xx: redirects are not followed unless the client is told to."""

    @property
    def location(self) -> str | None:
        return self.headers.get("location")


class ClientError(ApiError[_E_co], status=4):
    """4xx: the request is at fault."""


class BadRequest(ClientError[_E_co], status=400):
    """400"""


class Unauthorized(ClientError[_E_co], status=401):
    """401"""


class PermissionDenied(ClientError[_E_co], status=403):
    """403"""


class NotFound(ClientError[_E_co], status=404):
    """404"""


class Conflict(ClientError[_E_co], status=409):
    """409"""


class Gone(ClientError[_E_co], status=410):
    """410"""


class PreconditionFailed(ClientError[_E_co], status=412):
    """412"""


class UnprocessableEntity(ClientError[_E_co], status=422):
    """422"""


class RateLimited(ClientError[_E_co], status=429):
    """429"""


class ServerError(ApiError[_E_co], status=5):
    """5xx: the server is at fault."""


class ServiceUnavailable(ServerError[_E_co], status=503):
    """503"""


def error_for(response: Response[_E_co], message: str = "") -> ApiError[_E_co]:
    """The error of the class that fits the status."""
    kinds = ApiError.kinds
    general = kinds.get(response.status // 100, ApiError)
    return kinds.get(response.status, general)(response, message)
