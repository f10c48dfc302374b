"""`Recorded`: what a server would have got."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.parser import BytesParser
from email.policy import HTTP
from functools import lru_cache
from typing import Any, TypeVar
from urllib.parse import parse_qs, unquote, urlsplit

from ...codec.codec import decode, loads
from ...codec.codec_errors import DecodeError
from ...http.arguments import split_template
from ...http.http_types import Headers, Request, is_json
from ...http.operation import Operation

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of a multipart body."""

    name: str
    content: bytes
    filename: str | None = None
    media_type: str = "text/plain"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """A request as it was sent: names are those of the description, values are text."""

    operation: Operation[Any] = field(repr=False)
    url: str
    path: Mapping[str, str]
    """Values in the path, without their percent-encoding; none of a link that was followed."""
    query: Mapping[str, list[str]]
    """All values of each name, in order."""
    headers: Headers
    """With the credentials."""
    content: bytes = field(repr=False)

    @property
    def body(self) -> Any:
        """The body read: parsed JSON, a mapping as `query` of a form, parts of multipart, text.

        Anything else is bytes; of no body, None.
        """
        return body_of(self.content, self.headers.get("content-type", ""))

    def read(self, model: type[_T]) -> _T:
        """The body as a model; DecodeError where it is none."""
        return decode(model, loads(self.content))


def record(operation: Operation[Any], request: Request, content: bytes) -> Recorded:
    parts = urlsplit(request.url)
    has_query = "?" in operation.template
    sent = f"{parts.path}?{parts.query}" if has_query else parts.path
    found = _pattern(operation.template).search(sent)
    names = split_template(operation.template)[1]
    values = found.groups() if found else ()
    return Recorded(
        operation=operation,
        url=request.url,
        path={n: unquote(text) for n, text in zip(names, values, strict=False)},
        query=parse_qs(parts.query, keep_blank_values=True),
        headers=Headers(request.headers.items()),
        content=content,
    )


@lru_cache
def _pattern(template: str) -> re.Pattern[str]:
    """What the end of a URL's path looks like, or its path and the beginning of its query."""
    literals, _ = split_template(template)
    end = "(?=&|$)" if "?" in template else "$"
    return re.compile("([^/&]*?)".join(map(re.escape, literals)) + end)


def body_of(content: bytes, media_type: str) -> Any:
    kind = media_type.partition(";")[0].strip().lower()
    try:
        if not content:
            return None
        if is_json(kind):
            return loads(content)
        if kind == "application/x-www-form-urlencoded":
            return parse_qs(content.decode("ascii"), keep_blank_values=True)
        if kind.startswith("multipart/"):
            return _parts(content, media_type)
        return content.decode() if kind.startswith("text/") else content
    except (DecodeError, UnicodeDecodeError):
        return content


def _parts(content: bytes, media_type: str) -> list[Part]:
    head = f"Content-Type: {media_type}\r\n\r\n".encode()
    message: Any = BytesParser(policy=HTTP).parsebytes(head + content)
    return [
        Part(
            name=part.get_param("name", header="content-disposition"),
            content=part.get_payload(decode=True),
            filename=part.get_filename(),
            media_type=part.get_content_type(),
        )
        for part in message.iter_parts()
    ]
