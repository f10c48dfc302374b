"""Arguments as text: what goes into paths, queries and headers, and what may stand there.

The usual styles of OpenAPI 3.2 are those of RFC 6570; the extra `styles` has the others.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, is_dataclass
from functools import lru_cache, partial
from typing import Any, TypeGuard, TypeVar, cast
from urllib.parse import quote, urljoin, urlsplit

from ..codec.codec import dumps, encode
from ..codec.codec_errors import At, CallError, EncodeError, Trace, path_of
from ..codec.hints import slots_of
from ..extras import found, needed
from .errors import InvalidArgument, wrong_type

_T = TypeVar("_T")

Quote = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Style:
    """How a value is written. `media_type` is that of a parameter with `content`."""

    style: str = "form"
    explode: bool = True
    reserved: bool = False
    media_type: str | None = None


FORM = Style()
COMMA = Style("form", explode=False)
SIMPLE = Style("simple", explode=False)

_DOTS = re.compile(r"/(\.|%2[eE]){1,2}(?=/|$)")
"""Segments that lead elsewhere; to some libraries and servers, encoded ones as well."""

_SAFE = "/:@!$&'()*+,;=~%?"
"""What a template says as it is sent; its first question mark begins a query (RFC 3986, 3.4)."""

_CONTROLS = re.compile(r"[\x00-\x1f\x7f]")
_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")


def expand_path(
    template: str, styles: Mapping[str, Style], values: tuple[Any, ...]
) -> str:
    """The path with its holes filled; a value can never change the segments around it."""
    literals, names = split_template(template)
    if len(names) != len(values):
        raise InvalidArgument(f"{template} takes {len(names)} path values")
    path = literals[0]
    for literal, name, value in zip(literals[1:], names, values, strict=True):
        style = styles.get(name, SIMPLE)
        text = write("path", name, value, style, quote_all)
        if not text or (style.style == "label" and text == "."):
            raise InvalidArgument(f"path parameter {name!r} must not be empty")
        path += text + literal
    if _DOTS.search(path):
        raise InvalidArgument(f"{template}: a segment must not be '.' or '..'")
    return path


@lru_cache(maxsize=4096)
def split_template(template: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """``/a/{b}?c=d`` as its literals, quoted where need be, and its holes.

    A fragment only tells operations apart, and is never sent (RFC 3986, 3.5).
    """
    pieces = re.split(r"\{([^}]*)\}", template.partition("#")[0])
    if any("{" in literal for literal in pieces[::2]):
        raise InvalidArgument(f"{template} has an open brace")
    return tuple(quote(piece, safe=_SAFE) for piece in pieces[::2]), tuple(pieces[1::2])


def expand_query(styles: Mapping[str, Style], values: Mapping[str, Any]) -> str:
    """The query without its question mark; None is absent."""
    pieces = [
        write("query", name, value, styles.get(name, FORM), quote_all)
        for name, value in mapping("query", values).items()
        if value is not None
    ]
    return "&".join(filter(None, pieces))


def expand_header(name: str, value: Any, style: Style = SIMPLE) -> str:
    """A header's value: not percent-encoded, but never a second header."""
    return plain(name, write("header", name, value, style, str))


quote_all: Quote = partial(quote, safe="")


def write(place: str, name: str, value: Any, style: Style, quoted: Quote) -> str:
    """An argument as text; an error has a note of the place in it that it is about."""
    is_bare = place in ("path", "header")
    try:
        return expand(style, name, encode(value), quoted, bare=is_bare)
    except MISFITS as error:
        error.add_note(f"{place} parameter {name!r}{_place(value, Trace())}")
        raise


def expand(
    style: Style,
    name: str,
    value: Any,
    quoted: Quote = quote_all,
    *,
    bare: bool = False,
) -> str:
    """RFC 6570, section 3.2.1, of plain JSON.

    `bare` is where nothing is written by its name: in paths and headers.
    """
    is_usual = style.media_type is None and not style.reserved
    if not is_usual or style.style not in ("form", "simple"):
        text: str = needed("styles").expand(style, name, value, quoted, bare=bare)
        return text
    is_form = style.style == "form"
    label = f"{quoted(name)}=" if is_form else ""
    if not is_object(value) and not is_array(value):
        return label + quoted(text_of(value))
    items = expanded(value, quoted, label, explode=style.explode, repeats=is_form)
    if style.explode:
        return ("&" if is_form else ",").join(items)
    return label + ",".join(items) if items else ""


def expanded(
    value: Any, quoted: Quote, label: str, *, explode: bool, repeats: bool
) -> list[str]:
    """Arrays and objects in pieces. Where objects stand for parameters, their arrays repeat."""
    if is_array(value):
        texts = [quoted(text_of(item)) for item in value if item is not None]
        return [label + text for text in texts] if explode else texts
    pairs = [
        (quoted(key), quoted(text_of(item)))
        for key, inner in value.items()
        if inner is not None
        for item in (inner if repeats and explode and _is_flat(inner) else [inner])
    ]
    if explode:
        return [f"{k}={v}" for k, v in pairs]
    return [text for pair in pairs for text in pair]


def _is_flat(value: Any) -> bool:
    """Whether a value is an array of scalars."""
    return is_array(value) and not any(is_array(v) or is_object(v) for v in value)


def text_of(value: Any) -> str:
    """A plain JSON value as text: strings as they are, all else as JSON writes it."""
    if isinstance(value, str):
        return value
    if type(value) is int:
        return str(value)
    return "" if value is None else dumps(value).decode()


def is_object(value: object) -> TypeGuard[dict[str, Any]]:
    return isinstance(value, dict)


def is_array(value: object) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def plain(name: str, text: object) -> str:
    """The text, if it can be a header's value (RFC 9110, section 5.5)."""
    token(name, "name of a header")
    return check_text(f"header {name!r}", text, is_ascii=True, is_bare=True)


def check_text(
    what: str,
    text: object,
    *,
    is_ascii: bool = False,
    is_bare: bool = False,
    may_be_empty: bool = True,
) -> str:
    """The text, if it is one line. What cannot be sent is not shown."""
    if not isinstance(text, str):
        raise wrong_type(what, "a str", text)
    if text.endswith(("\n", "\r")):
        wrong = "not end with a line end"
    elif _CONTROLS.search(text):
        wrong = "not hold control characters"
    elif not text and not may_be_empty:
        wrong = "not be empty"
    elif is_bare and text != text.strip():  # which some libraries refuse
        wrong = "not begin or end with a blank"
    elif is_ascii and not text.isascii():
        wrong = "be ASCII text"
    else:
        return text
    raise InvalidArgument(f"{what} must {wrong}")


def mapping(name: str, value: object) -> Mapping[str, Any]:
    """The value, if it can be headers or a query: by name."""
    if not isinstance(value, Mapping):
        raise wrong_type(name, "a mapping", value)
    return cast("Mapping[str, Any]", value)


def token(text: str, what: str) -> str:
    """RFC 9110, section 5.6.2."""
    if not _TOKEN.fullmatch(text):
        raise InvalidArgument(f"{text!r} is no {what}")
    return text


def replace_header(headers: dict[str, str], name: str, text: str) -> None:
    """Set a header whatever the case of the one that is there."""
    if name not in headers:
        for other in [key for key in headers if key.lower() == name.lower()]:
            del headers[other]
    headers[name] = text


def set_header(headers: dict[str, str], name: str, text: str) -> None:
    """As `replace_header`; cookies stand beside those that are there, where an API has such."""
    cookies = found("cookies") if name.lower() == "cookie" else None
    if cookies is None:
        replace_header(headers, name, text)
    else:
        cookies.add_cookies(headers, text)


def check_base_url(url: object) -> str:
    """The URL without the slash at its end."""
    if not url:
        raise InvalidArgument("base_url is required: the API names no absolute server")
    if not isinstance(url, str):
        raise wrong_type("base_url", "a str", url)
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise InvalidArgument("base_url must be an http or https URL")
    if parts.username is not None or parts.query or parts.fragment:
        raise InvalidArgument("base_url must have no user name, query or fragment")
    if any(sign <= " " or sign in "\\\x7f" for sign in url):  # some readers pass over
        raise InvalidArgument("base_url must have no blanks or backslashes")
    return url.rstrip("/")


def join_url(base: str, link: str) -> str:
    """A link as an absolute URL; it must not lead to another origin."""
    url = absolute_url(base, link)
    if origin(url) != origin(base) or "@" in urlsplit(url).netloc:
        raise InvalidArgument("a link leads to another origin than base_url")
    return url


def absolute_url(base: str, link: str, encoding: str = "utf-8") -> str:
    """A link as an absolute URL without its fragment; its escapes are unchanged."""
    try:
        quoted = quote(link, ":/?#[]@!$&'()*+,;=~%", encoding, "strict")
        url = urljoin(base, quoted).partition("#")[0]
        origin(url)
    except ValueError:
        raise InvalidArgument("a link is not a URL") from None
    return url


def origin(url: str) -> tuple[str, str | None, int | None]:
    """Scheme, host and port (RFC 6454, section 4)."""
    try:
        parts = urlsplit(url)
        port = parts.port or {"https": 443, "http": 80}.get(parts.scheme)
    except ValueError:
        raise InvalidArgument("a link is not a URL") from None
    return parts.scheme, parts.hostname, port


MISFITS = (EncodeError, TypeError, ValueError, AttributeError)
"""What is raised for values that cannot be written, by our own code and by that of formats."""


def placing(argument: str, value: Any, write: Callable[[Any], _T]) -> _T:
    """What `write` makes of an argument; an error has a note of the place in it that it is about."""
    try:
        return write(value)
    except MISFITS as error:
        error.add_note(argument + _place(value, Trace()))
        raise


def encoding_error(what: str, error: Exception) -> CallError:
    """The error of a whole call. The text of an error that is not ours may show a value."""
    is_ours = isinstance(error, EncodeError)
    place = next(iter(getattr(error, "__notes__", ())), "")
    is_text = isinstance(error, UnicodeEncodeError)
    what_is = "text with a lone surrogate" if is_text else "it"
    reason = str(error) if is_ours else f"{what_is} cannot be encoded"
    message = ": ".join(filter(None, (what, place, reason)))
    return EncodeError(message) if is_ours else InvalidArgument(message)


def _place(value: Any, at: At, depth: int = 0) -> str:
    """The way to the innermost value that has no JSON form, found out only after that failed."""
    for step, inner in _inside(value) if depth < 200 else ():
        try:
            encode(inner)
        except MISFITS:
            return _place(inner, (at, step), depth + 1)
    return path_of(at).removeprefix("$")


def _inside(value: Any) -> Iterator[tuple[str | int, Any]]:
    whole: Any = value
    if is_dataclass(value) and not isinstance(value, type):
        for slot in slots_of(type(value)):
            inner = getattr(value, slot.name)
            yield from inner.items() if slot.extra else [(slot.name, inner)]
    elif isinstance(value, Mapping):
        yield from ((str(key), inner) for key, inner in whole.items())
    elif isinstance(value, list | tuple):
        yield from enumerate(whole)
