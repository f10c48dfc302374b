"""Fetching a description from a URL, with a description's author as the possible enemy."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import urlsplit, urlunsplit

from .limits import Limits


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchOptions:
    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    """Sent to `header_origin` and to nobody else."""
    header_origin: str = ""
    allow_private_network: bool = False


class FetchError(Exception):
    """A URL that cannot or must not be fetched."""

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.hint = hint


def fetch(url: str, options: FetchOptions, limits: Limits) -> bytes:
    raise FetchError(f"not supported yet {url} {options} {limits}")


def origin(url: str) -> str:
    """Scheme, host and port: what credentials and permissions are bound to."""
    parts = urlsplit(url)
    port = parts.port or {"http": 80, "https": 443}.get(parts.scheme.lower())
    return f"{parts.scheme.lower()}://{(parts.hostname or '').lower()}:{port}"


def redacted(url: str) -> str:
    """The URL without what may be a secret: user, password, query and fragment."""
    parts = urlsplit(url)
    host = parts.netloc.rpartition("@")[2]
    return urlunsplit((parts.scheme, host, parts.path, "", ""))
