"""Origins of URLs: how a URL may be fetched, and what of it may be shown."""

from __future__ import annotations

from urllib.parse import SplitResult, urlsplit, urlunsplit

from msgspec import Struct
from msgspec.structs import replace


class FetchOptions(Struct, frozen=True, kw_only=True):
    headers: tuple[tuple[str, str], ...] = ()
    """Sent to `header_origin` and to nobody else."""
    header_origin: str = ""
    allow_private_network: bool = False
    """Whether this machine and private networks may be asked, and plain http with them."""

    def __repr__(self) -> str:
        """Headers may be secrets: they are not shown."""
        return Struct.__repr__(replace(self, headers=()))


class FetchError(Exception):
    """A URL that cannot or must not be fetched."""

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.hint = hint


def origin(url: str) -> str:
    """Scheme, host and port: what credentials and permissions are bound to."""
    parts = split(url)
    scheme = parts.scheme.lower()
    standard = parts.port is None or (scheme, parts.port) in (("http", 80), ("https", 443))
    host = parts.hostname or ""
    shown = f"[{host}]" if ":" in host else host
    return f"{scheme}://{shown}" + ("" if standard else f":{parts.port}")


def redacted(url: str) -> str:
    """The URL without what may be a secret: user, password, query and fragment."""
    parts = split(url)
    host = parts.netloc.rpartition("@")[2]
    return urlunsplit((parts.scheme, host, parts.path, "", ""))


def split(url: str) -> SplitResult:
    """The parts of a URL; raises `FetchError` for what only looks like one."""
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError as error:
        raise FetchError("it is not a valid URL") from error
    return parts
