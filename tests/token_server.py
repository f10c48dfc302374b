"""An authorization server on loopback, written from RFC 6749 alone; the API beside it wants its tokens."""

from __future__ import annotations

import base64
import json
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, unquote_plus, urlsplit

Form = dict[str, list[str]]
Said = tuple[int, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """One request; `form` is empty but for requests for a token."""

    method: str
    path: str
    headers: Mapping[str, str]
    form: Form

    @property
    def authorization(self) -> str | None:
        return self.headers.get("authorization")

    def one(self, name: str) -> str | None:
        return next(iter(self.form.get(name, [])), None)


class Refused(Exception):
    def __init__(self, error: str, description: str = "", status: int = 400) -> None:
        super().__init__(error)
        self.said = status, {"error": error, **({"error_description": description} if description else {})}


@dataclass(slots=True, kw_only=True)
class TokenServer:
    """Every POST is a request for a token; all else is the API, which wants one of those it gave."""

    url: str
    reads: tuple[str, ...] = ("basic", "post")
    """How it lets clients say who they are."""
    status: int = 200
    more: dict[str, Any] = field(default_factory=dict)
    """What its responses have beside the token."""
    instead: Callable[[Received], Said | None] = lambda _: None
    """What it says in place of all this."""
    clients: dict[str, str | None] = field(default_factory=lambda: {"me": "s/e c", "app": None})
    users: dict[str, str] = field(default_factory=lambda: {"ann": " pa&ss wörd "})
    refresh_tokens: set[str] = field(default_factory=set)
    data: Any = field(default_factory=dict)
    """What the API says to who may call it."""
    is_open: bool = False
    """Whether everyone may."""
    log: list[Received] = field(default_factory=list)
    given: list[str] = field(default_factory=list)
    locations: dict[str, str] = field(default_factory=dict)
    """Paths that lead elsewhere."""

    @property
    def requests(self) -> list[Received]:
        """Those for a token."""
        return [request for request in self.log if request.method == "POST"]

    @property
    def calls(self) -> list[tuple[str, str | None]]:
        """Target and credentials of what was asked of the API."""
        return [(request.path, request.authorization) for request in self.log if request.method == "GET"]

    def respond(self, request: Received) -> Said:
        instead = self.instead(request)
        if instead is not None:
            return instead
        try:
            return self.status, self._tokens(request)
        except Refused as refused:
            return refused.said

    def _tokens(self, request: Received) -> dict[str, Any]:
        if any(len(values) > 1 for name, values in request.form.items() if name != "resource"):
            raise Refused("invalid_request", "a parameter comes twice")  # section 3.2
        client, grant = self._client(request), request.one("grant_type")
        if grant == "password":
            if self.users.get(request.one("username") or "") != request.one("password"):
                raise Refused("invalid_grant", "wrong user name or password")
        elif grant == "refresh_token":
            if request.one("refresh_token") not in self.refresh_tokens:
                raise Refused("invalid_grant", "the refresh token is expired")
        elif grant != "client_credentials":
            raise Refused("unsupported_grant_type")
        elif client is None or self.clients[client] is None:
            raise Refused("unauthorized_client")
        token = f"token-{len(self.given)}"
        self.given.append(token)
        return {"access_token": token, "token_type": "Bearer", "expires_in": 3600, **self.more}

    def _client(self, request: Received) -> str | None:
        """Who asks (section 2.3): one way of saying it, and one that is read here."""
        name, secret = request.one("client_id"), request.one("client_secret")
        if request.authorization is not None and "basic" in self.reads:
            if secret is not None:
                raise Refused("invalid_request", "the client says twice who it is")
            pair = base64.b64decode(request.authorization.removeprefix("Basic ")).decode("ascii")
            name, secret = map(unquote_plus, pair.split(":"))
        elif "post" not in self.reads:
            secret = None
        if name is None:
            return None
        if name not in self.clients or self.clients[name] != secret:
            raise Refused("invalid_client", "client_secret missing or wrong", 401)
        return name

    def allows(self, authorization: str) -> bool:
        return authorization.removeprefix("Bearer ") in self.given


@contextmanager
def token_server() -> Iterator[TokenServer]:
    with ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as server:
        state = TokenServer(url=f"http://127.0.0.1:{server.server_port}")
        server.RequestHandlerClass = _handler(state)
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        try:
            yield state
        finally:
            server.shutdown()


def _handler(state: TokenServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"])).decode("ascii")
            form: Form = {}
            if self.headers["content-type"] == "application/x-www-form-urlencoded":
                for name, value in parse_qsl(body, keep_blank_values=True, strict_parsing=True):
                    form.setdefault(name, []).append(value)
            self._say(*state.respond(self._received(form)))

        def do_GET(self) -> None:
            request = self._received({})
            allowed = state.is_open or state.allows(request.authorization or "")
            self._say(*((200, state.data) if allowed else (401, {})))

        def _received(self, form: Form) -> Received:
            headers = {name.lower(): value for name, value in self.headers.items()}
            state.log.append(Received(method=self.command, path=self.path, headers=headers, form=form))
            return state.log[-1]

        def _say(self, status: int, body: Any) -> None:
            content = body if isinstance(body, bytes) else json.dumps(body).encode()
            self.send_response(status)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(content)))
            location = state.locations.get(urlsplit(self.path).path)
            if location is not None:
                self.send_header("location", location)
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name is the library's
            """Keep quiet."""

    return Handler
