"""What the guides of Litestar teach, as one app."""

from __future__ import annotations

from typing import Any

from litestar import Litestar, WebSocket, websocket
from litestar.openapi.config import OpenAPIConfig
from litestar.openapi.spec import Components, OAuthFlow, OAuthFlows, SecurityScheme
from litestar.plugins.problem_details import ProblemDetailsPlugin

from ..serving import serve_asgi
from . import bodies, books

SCHEMES = Components(
    security_schemes={
        "OAuth2": SecurityScheme(
            type="oauth2", flows=OAuthFlows(password=OAuthFlow(token_url="/login", scopes={}))
        ),
        "APIKey": SecurityScheme(type="apiKey", name="X-API-KEY", security_scheme_in="header"),
        "Basic": SecurityScheme(type="http", scheme="basic"),
    }
)


@websocket("/ws")
async def socket(socket: WebSocket[Any, Any, Any]) -> None:
    await socket.accept()


app = Litestar(
    [
        books.BookController,
        books.PersonController,
        books.pages_by_offset,
        books.pages_by_cursor,
        books.put_order,
        books.read_clock,
        books.read_path,
        books.read_parameters,
        books.echo_theme,
        books.greeting,
        books.either,
        books.with_headers,
        bodies.login,
        bodies.me,
        bodies.with_key,
        bodies.with_basic,
        bodies.upload_one,
        bodies.upload_many,
        bodies.upload_profile,
        bodies.upload_raw,
        bodies.download,
        bodies.text,
        bodies.html,
        bodies.blob,
        bodies.redirect,
        bodies.stream,
        bodies.events,
        bodies.background,
        bodies.delete_thing,
        bodies.teapot,
        bodies.problem,
        socket,
    ],
    openapi_config=OpenAPIConfig(title="Library", version="1.0.0", components=SCHEMES),
    plugins=[ProblemDetailsPlugin()],
)

if __name__ == "__main__":
    serve_asgi(app)
