"""Forms, uploads, logins, and responses other than JSON."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Annotated, Any, cast

from litestar import MediaType, Request, delete, get, post
from litestar.background_tasks import BackgroundTask
from litestar.connection import ASGIConnection
from litestar.datastructures import ResponseHeader, UploadFile
from litestar.enums import RequestEncodingType
from litestar.exceptions import HTTPException, NotAuthorizedException
from litestar.handlers import BaseRouteHandler
from litestar.openapi.datastructures import ResponseSpec
from litestar.params import Body
from litestar.plugins.problem_details import ProblemDetailsException
from litestar.response import File, Redirect, Response, ServerSentEvent, ServerSentEventMessage, Stream

from .models import Login, Message, Problem, Profile, Received, Token

HERE = Path(__file__).parent
MULTI_PART, URL_ENCODED = RequestEncodingType.MULTI_PART, RequestEncodingType.URL_ENCODED


async def received(file: UploadFile) -> Received:
    return Received(file.filename, file.content_type, len(await file.read()))


@post("/login", tags=["auth"])
async def login(data: Annotated[Login, Body(media_type=URL_ENCODED)]) -> Token:
    if data.password != "secret":
        raise NotAuthorizedException("wrong password")
    return Token(access_token=f"{data.username}-token", token_type="bearer", expires_in=60)


def signed_in(connection: ASGIConnection[Any, Any, Any, Any], _: BaseRouteHandler) -> None:
    """A guard, as the guides have it."""
    accepted = {
        "/me": connection.headers.get("authorization") == "Bearer john-token",
        "/key": connection.headers.get("X-API-KEY") == "k",
        "/basic": connection.headers.get("authorization") == "Basic am9objpzZWNyZXQ=",
    }
    if not accepted[connection.url.path]:
        raise NotAuthorizedException("who are you?")


@get("/me", tags=["auth"], guards=[signed_in], security=[{"OAuth2": []}])
async def me() -> Message:
    return {"message": "john"}


@get("/key", tags=["auth"], guards=[signed_in], security=[{"APIKey": []}])
async def with_key() -> Message:
    return {"message": "key"}


@get("/basic", tags=["auth"], guards=[signed_in], security=[{"Basic": []}])
async def with_basic() -> Message:
    return {"message": "basic"}


@post("/upload/one", tags=["files"])
async def upload_one(data: Annotated[UploadFile, Body(media_type=MULTI_PART)]) -> Received:
    return await received(data)


@post("/upload/many", tags=["files"])
async def upload_many(data: Annotated[list[UploadFile], Body(media_type=MULTI_PART)]) -> list[Received]:
    return [await received(file) for file in data]


@post("/upload/profile", tags=["files"])
async def upload_profile(data: Annotated[Profile, Body(media_type=MULTI_PART)]) -> list[Any]:
    return [data.id, data.name, data.note, await received(data.picture)]


@post("/upload/raw", tags=["files"])
async def upload_raw(request: Request[Any, Any, Any]) -> int:
    return len(await request.body())


@get("/download", tags=["files"])
async def download() -> File:
    return File(HERE / "__init__.py", filename="init.py", media_type="text/x-python")


@get("/text", media_type=MediaType.TEXT)
async def text() -> str:
    return "plain"


@get("/html", media_type=MediaType.HTML)
async def html() -> str:
    return "<p>hello</p>"


@get("/bytes", media_type="application/x-blob")
async def blob() -> bytes:
    return b"\x00\x01"


@get("/redirect")
async def redirect() -> Redirect:
    return Redirect("/text", status_code=302)


@get("/stream", media_type=MediaType.TEXT)
async def stream() -> Stream:
    async def chunks() -> AsyncIterator[bytes]:
        for number in range(3):
            yield f"chunk {number}\n".encode()

    return Stream(chunks(), media_type="text/plain")


@get("/events")
async def events() -> ServerSentEvent:
    async def messages() -> AsyncIterator[ServerSentEventMessage]:
        yield ServerSentEventMessage(data='{"n": 1}', event="tick", id=7)
        yield ServerSentEventMessage(data="two")

    return ServerSentEvent(cast("Any", messages()))


@post("/background", status_code=202, response_headers=[ResponseHeader(name="X-Job", value="7")])
async def background(data: Message) -> Response[Message]:
    return Response(data, background=BackgroundTask(print_nothing))


async def print_nothing() -> None:
    """What goes on after the response."""


@delete("/things/{name:str}", status_code=200)
async def delete_thing(name: str) -> Message:
    return {"message": name}


@get("/teapot", raises=[NotAuthorizedException], responses={418: ResponseSpec(Message, description="Tea.")})
async def teapot() -> str:
    raise HTTPException("short and stout", status_code=418)


@get(
    "/problem",
    responses={403: ResponseSpec(Problem, description="A problem.", media_type="application/problem+json")},
)
async def problem() -> str:
    raise ProblemDetailsException(
        type_="https://example.com/probs/out-of-credit",
        title="You do not have enough credit.",
        detail="Your current balance is 30.",
        status_code=403,
        extra={"balance": 30},
    )
