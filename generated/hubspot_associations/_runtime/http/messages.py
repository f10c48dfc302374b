"""What a server says in the body of an error: one line, in which nothing is that must not be seen."""

from __future__ import annotations

import json
import re
from base64 import b64decode
from codecs import getincrementaldecoder
from collections.abc import Sequence
from html import unescape
from typing import Any, Final
from urllib.parse import unquote, unquote_plus, urlsplit

from ..codec.codec_errors import SECRET
from .arguments import is_array, is_object
from .auth import Credential
from .http_types import Headers, Request, essence

_MOST: Final = 200  # characters of a message
_READ: Final = 65_536  # bytes of a body in which a message is looked for
_SAYS: Final = (
    *("message", "detail", "errordescription", "errormessage", "msg", "description"),
    *("reason", "faultstring", "title", "error", "errors", "fault", "details"),
)
"""Names of properties that say what happened, the best first; without case and underscores."""

_MARKED: Final = re.compile(
    r"<(title|message|faultstring|h1)\b[^<>]*>([^<]*)", re.IGNORECASE
)
_TAG: Final = re.compile(r"<[^<>]*>")
_SCHEME: Final = re.compile(r"\b(Bearer|Basic)\s+[\w.~+/=-]{8,}", re.IGNORECASE)
_ASSIGNED: Final = re.compile(
    r"(?<![\w-])([\w-]++[\"']?\s*+)(=|:(?!//))(\s*+[\"']?)([^\s\"'&,;]++)"
)
_LOGIN: Final = re.compile(r"(://)[^/\s@]+@")


def message_of(
    status: int, headers: Headers, content: bytes, secrets: Sequence[str] = ()
) -> str:
    """What the body says, shortened, or its size where it is no text.

    Of a redirect, where to: the URL without user name, query and fragment.
    """
    if status // 100 == 3 and "location" in headers:
        bare = re.split(r"[?#]", headers["location"], maxsplit=1)[0]
        return f"to {_shown(re.sub(r'//[^/]*@', '//', bare), secrets)}"
    text = _text(content[:_READ])
    if text is None:
        kind = essence(headers.get("content-type", ""))
        text = f"{len(content)} bytes{kind and f' of {kind}'}"
    elif text.startswith("<"):
        text = _of_markup(text)
    elif text.startswith(("{", "[", '"')):
        text = _of_json(text)
    return _shown(text, secrets)


def _shown(text: str, secrets: Sequence[str]) -> str:
    """The text on one line, without secrets, and with escapes for what cannot be printed."""
    for secret in secrets:
        text = text.replace(secret, "***")
    line = " ".join(text.split())[: 4 * _MOST]
    line = _SCHEME.sub(r"\1 ***", _LOGIN.sub(r"\1***@", line))
    line = _ASSIGNED.sub(_hidden, line)
    short = line if len(line) <= _MOST else f"{line[: _MOST - 1]}…"
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in short)


def secrets_of(request: Request, credentials: Sequence[Credential]) -> list[str]:
    """The secrets that a request was sent with, the longest first: a server may repeat them."""
    found = [secret for credential in credentials for secret in credential.parts]

    def is_secret(place: str, name: str) -> bool:
        signed = any(credential.stands_in(place, name) for credential in credentials)
        return signed or SECRET.search(name) is not None

    for name, value in request.headers.items():
        if name.lower() == "cookie":
            found += [pair.partition("=")[2] for pair in value.split(";")]
        elif name.lower() == "authorization":
            found += [value.partition(" ")[2], *_login(value)]
        elif is_secret("header", name):
            found.append(value)
    for pair in urlsplit(request.url).query.split("&"):
        name, _, value = pair.partition("=")
        if is_secret("query", unquote(name)):
            found += [value, unquote(value), unquote_plus(value)]
    return sorted({text for text in found if len(text) > 3}, key=len, reverse=True)


def _login(authorization: str) -> list[str]:
    """The user and the password of a header that somebody wrote by hand (RFC 7617)."""
    scheme, _, text = authorization.partition(" ")
    if scheme.lower() != "basic":
        return []
    try:
        return b64decode(text).decode().split(":", 1)
    except ValueError:
        return []


def _hidden(match: re.Match[str]) -> str:
    """``password=x`` always; after a colon only what is no word: ``Invalid token: expired``."""
    name, sign, quote, value = match.groups()
    is_word = sign == ":" and not quote.strip() and value.rstrip(".").isalpha()
    is_shown = is_word or not SECRET.search(name)
    return match[0] if is_shown else f"{name}{sign}{quote}***"


def _text(content: bytes) -> str | None:
    try:
        text = getincrementaldecoder("utf-8-sig")().decode(content)  # it may be cut off
    except UnicodeDecodeError:
        return None
    return None if "\0" in text else text.strip()


def _of_markup(text: str) -> str:
    """Pages that proxies send have a title; errors in XML have a message."""
    said = [unescape(match[2]).strip() for match in _MARKED.finditer(text[:8192])]
    return next(filter(None, said), None) or unescape(_TAG.sub(" ", text[:8192]))


def _of_json(text: str) -> str:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return text
    return _said(value, 0) or json.dumps(_redacted(value, 0), ensure_ascii=False)


def _said(value: Any, depth: int) -> str:
    """The message in a value: its own, or what is inside of it."""
    if isinstance(value, str):
        return value
    if depth > 4:
        return ""
    if is_array(value):
        return "; ".join(filter(None, (_said(item, depth + 1) for item in value[:3])))
    return _of_object(value, depth) if is_object(value) else ""


def _of_object(value: dict[str, Any], depth: int) -> str:
    if "msg" in value and is_array(value.get("loc")):  # FastAPI, pydantic
        place = ".".join(str(step) for step in value["loc"])
        return f"{place}: {value['msg']}" if place else str(value["msg"])
    named = {key.lower().replace("_", ""): inner for key, inner in value.items()}
    fields = _by_field(named.get("errors"))
    if fields:
        del named["errors"]
    texts = (_said(named.get(name), depth + 1) for name in _SAYS)
    message = next(filter(None, texts), "")
    for kind in (named.get("title"), named.get("error")):
        if isinstance(kind, str) and kind and kind not in message:
            message = f"{kind}: {message}"
    return ": ".join(filter(None, (message, fields)))


def _by_field(errors: Any) -> str:
    """``{"name": ["is required"]}``, as Rails, Laravel and ASP.NET say it."""
    pieces: list[str] = []
    for name, texts in list(errors.items())[:3] if is_object(errors) else []:
        listed = texts if is_array(texts) else [texts]
        words = [text for text in listed if isinstance(text, str)]
        if words:
            pieces.append(f"{name}: {', '.join(words)}")
    return "; ".join(pieces)


def _redacted(value: Any, depth: int) -> Any:
    if is_array(value):
        return [_redacted(item, depth + 1) for item in value[:20]] if depth < 8 else []
    if not is_object(value):
        return value
    pairs = list(value.items())[:20] if depth < 8 else []
    return {
        key: "***" if SECRET.search(key) else _redacted(inner, depth + 1)
        for key, inner in pairs
    }
