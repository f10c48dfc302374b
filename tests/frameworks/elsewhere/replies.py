"""Requests, replies, and routes between them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import Message
from typing import Any
from urllib.parse import parse_qs


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    method: str
    path: str
    query: str
    headers: Mapping[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        assert self.headers["content-type"].startswith("application/json")
        return json.loads(self.body)

    @property
    def arguments(self) -> dict[str, list[str]]:
        return parse_qs(self.query, keep_blank_values=True)

    @property
    def parts(self) -> dict[str, Message]:
        """The parts of a multipart body, by name."""
        head = f"Content-Type: {self.headers['content-type']}\r\n\r\n".encode()
        parts: Any = message_from_bytes(head + self.body).get_payload()
        return {part.get_param("name", header="content-disposition"): part for part in parts}

    @property
    def last(self) -> str:
        """The last segment of the path."""
        return self.path.rpartition("/")[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    status: int = 200
    body: bytes = b""
    media_type: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)


Handler = Callable[[Request], Reply]
Routes = Mapping[str, Handler]
"""Handlers by method and path template."""


def json_reply(value: Any, status: int = 200, media_type: str = "application/json", **headers: str) -> Reply:
    return Reply(status=status, body=json.dumps(value).encode(), media_type=media_type, headers=headers)


def text_reply(text: str, media_type: str = "text/plain; charset=utf-8") -> Reply:
    return Reply(body=text.encode(), media_type=media_type)


def find(routes: Routes, request: Request) -> Handler | None:
    """The route that fits; one without parameters comes first."""
    for route in sorted(routes, key=lambda route: route.count("{")):
        method, _, template = route.partition(" ")
        pattern = re.sub(r"\\{[^{}]*\\}", "[^/]+", re.escape(template))
        if method == request.method and re.fullmatch(pattern, request.path):
            return routes[route]
    return None
