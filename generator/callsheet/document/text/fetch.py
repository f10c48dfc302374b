"""Fetches a description from a URL; its author and everybody on the way may be hostile."""

from __future__ import annotations

import http.client
import ipaddress
import os
import re
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from urllib.parse import urljoin, urlsplit

from msgspec import Struct

from ...configuration.limits import Limits
from .origins import FetchError, FetchOptions, origin, redacted, split

_REDIRECTS = (301, 302, 303, 307, 308)
_CHUNK = 64 * 1024


class Fetched(Struct, frozen=True):
    """The fetched content, and its URL after redirects."""

    url: str
    content: bytes


def fetch(url: str, options: FetchOptions, limits: Limits) -> Fetched:
    """The content of a URL. Redirects are followed here, and only within the origin of the URL."""
    deadline = time.monotonic() + limits.total_seconds
    first = origin(url)
    for _ in range(limits.redirects + 1):
        response = _ask(url, options, limits, deadline)
        if isinstance(response, bytes):
            return Fetched(url, response)
        url = urljoin(url, response.location)
        if origin(url) != first:
            raise FetchError(f"it redirects to {redacted(url)}", "give that URL, if you trust it")
    raise FetchError(f"more than {limits.redirects} redirects (limit: redirects)")


class _Redirect(Struct, frozen=True):
    location: str


def _ask(url: str, options: FetchOptions, limits: Limits, deadline: float) -> bytes | _Redirect:
    try:
        with closing(_connect(url, options, limits)) as connection, _ended(connection, deadline):
            connection.request("GET", _target(url), headers=_headers(url, options))
            response = connection.getresponse()
            _refuse_late(deadline)
            if response.status in _REDIRECTS and (location := response.getheader("Location")):
                return _Redirect(location)
            if response.status != 200:
                raise FetchError(
                    f"the server responded with {response.status}", _status_hint(response.status)
                )
            return _body(response, limits, deadline)
    except (OSError, http.client.HTTPException, zlib.error) as error:
        late = time.monotonic() >= deadline
        raise (FetchError("the server did not respond in time") if late else _failed(error)) from error


def _refuse_late(deadline: float) -> None:
    """Content that the deadline cut off could look complete."""
    if time.monotonic() >= deadline:
        raise TimeoutError


def _failed(error: Exception) -> FetchError:
    if isinstance(error, ssl.SSLError):
        return FetchError(f"no secure connection: {error.reason or 'TLS failed'}")
    if isinstance(error, TimeoutError):
        return FetchError("the server did not respond in time", _proxy_hint())
    return FetchError(f"the connection failed ({type(error).__name__})", _proxy_hint())


def _proxy_hint() -> str | None:
    """No proxies: one could connect to addresses that are not allowed."""
    known = any(os.environ.get(name) for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"))
    return (
        "proxies are not used; fetch it yourself: curl -L URL | callsheet generate - ..." if known else None
    )


@contextmanager
def _ended(connection: http.client.HTTPConnection, deadline: float) -> Iterator[None]:
    """Closes the connection at the deadline: headers that come byte by byte keep every read short."""

    def hang_up() -> None:
        with suppress(OSError):
            if connection.sock is not None:
                connection.sock.shutdown(socket.SHUT_RDWR)

    timer = threading.Timer(max(0.0, deadline - time.monotonic()), hang_up)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _status_hint(status: int) -> str | None:
    return 'give credentials with --header "Authorization: ..."' if status in (401, 403) else None


class _Https(http.client.HTTPSConnection):
    """Connects to the address that was checked, not to another that the name resolves to later."""

    def __init__(self, host: str, port: int, address: str, timeout: float) -> None:
        context = ssl.create_default_context()
        super().__init__(host, port, timeout=timeout, context=context)
        self._address = address
        self._tls = context

    def connect(self) -> None:
        plain = socket.create_connection((self._address, self.port), self.timeout)
        self.sock = self._tls.wrap_socket(plain, server_hostname=self.host)


class _Http(http.client.HTTPConnection):
    def __init__(self, host: str, port: int, address: str, timeout: float) -> None:
        super().__init__(host, port, timeout=timeout)
        self._address = address

    def connect(self) -> None:
        self.sock = socket.create_connection((self._address, self.port), self.timeout)


def _connect(url: str, options: FetchOptions, limits: Limits) -> http.client.HTTPConnection:
    parts = split(url)
    if parts.username is not None or parts.password is not None:
        raise FetchError(
            "a URL must not contain a user name or password", 'give credentials with --header "NAME: VALUE"'
        )
    host = parts.hostname or ""
    if parts.scheme != "https" and not options.allow_private_network:
        raise _plain_refusal(host)
    secure = parts.scheme == "https"
    port = parts.port or (443 if secure else 80)
    address = _address(host, port, allow_private=options.allow_private_network)
    kind = _Https if secure else _Http
    return kind(host, port, address, limits.connect_seconds)


def _plain_refusal(host: str) -> FetchError:
    if _is_loopback(host):
        return FetchError("the host is this machine", _PRIVATE_HINT)
    hint = "use https; --allow-private-network allows http, for development"
    return FetchError("http is not encrypted: anyone on the network can change the description", hint)


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


_PRIVATE_HINT = "for development, --allow-private-network allows it"


def _address(host: str, port: int, *, allow_private: bool) -> str:
    """The first address of a host; all of them must be public."""
    try:
        entries = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise FetchError("there is no such host", _proxy_hint()) from error
    addresses = [str(entry[4][0]) for entry in entries]
    if not allow_private and not all(_is_public(address) for address in addresses):
        raise FetchError("the host is this machine or in a private network", _PRIVATE_HINT)
    return addresses[0]


_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_OF_A_SITE = tuple(
    map(ipaddress.ip_network, ("::/96", "::ffff:0:0:0/96", "64:ff9b:1::/48", "fec0::/10", "5f00::/16"))
)
"""What `ipaddress` takes for global, and is not: old ways to write IPv4, and what a site has of its own."""


def _is_public(text: str) -> bool:
    """Whether an address, and every IPv4 address that is wrapped in it, belongs to the public internet."""
    address = ipaddress.ip_address(text.partition("%")[0])
    if any(address in network for network in _OF_A_SITE):
        return False
    return address.is_global and not address.is_multicast and all(map(_is_public, _wrapped(address)))


def _wrapped(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> Iterator[str]:
    if isinstance(address, ipaddress.IPv4Address):
        return
    if address.ipv4_mapped is not None:
        yield str(address.ipv4_mapped)
    if address.sixtofour is not None:
        yield str(address.sixtofour)
    if address.teredo is not None:
        yield from map(str, address.teredo)
    if address in _NAT64:
        yield str(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))


def _headers(url: str, options: FetchOptions) -> dict[str, str]:
    headers = {"Accept": "application/json, application/yaml, */*;q=0.5", "Accept-Encoding": "gzip"}
    if origin(url) == options.header_origin:
        headers |= dict(options.headers)
    return headers


def _target(url: str) -> str:
    """The target of the request line; characters that could end it are escaped."""
    parts = urlsplit(url)
    text = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return re.sub(r"[^!-~]", lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode()), text)


def _body(response: http.client.HTTPResponse, limits: Limits, deadline: float) -> bytes:
    """The content, inflated in pieces, so that a decompression bomb is noticed early."""
    encoding = (response.getheader("Content-Encoding") or "identity").lower()
    if encoding not in ("identity", "gzip"):
        raise FetchError("the server used a content encoding that was not requested")
    inflate = zlib.decompressobj(wbits=31) if encoding == "gzip" else None
    content = bytearray()
    while chunk := response.read1(_CHUNK):
        _refuse_late(deadline)
        room = limits.file_bytes + 1 - len(content)
        content += inflate.decompress(chunk, room) if inflate is not None else chunk
        if len(content) > limits.file_bytes:
            raise FetchError(f"more than {limits.file_bytes} bytes (limit: file_bytes)")
    _refuse_late(deadline)
    return bytes(content)
