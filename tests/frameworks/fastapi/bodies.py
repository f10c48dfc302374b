"""Forms, uploads, and responses other than JSON."""

from collections.abc import AsyncIterable, Iterator
from pathlib import Path
from typing import Annotated, Any

from fastapi import APIRouter, BackgroundTasks, Cookie, File, Form, Request, Response, UploadFile
from fastapi.responses import (
    FileResponse,
    HTMLResponse,
    JSONResponse,
    PlainTextResponse,
    RedirectResponse,
    StreamingResponse,
)
from fastapi.sse import EventSourceResponse, ServerSentEvent

from .models import FormData, Message, Problem, Receipt, Tick

files = APIRouter(tags=["files"])
responses = APIRouter(prefix="/responses", tags=["custom responses"])

LOGO = b"\x89PNG\r\n\x1a\n" + bytes(8)
FOLDER = Path(__file__).parent


class UnicornException(Exception):
    def __init__(self, name: str) -> None:
        self.name = name


async def unicorn_exception_handler(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, UnicornException)
    return JSONResponse({"message": f"Oops! {error.name} did something."}, status_code=418)


def receipt(file: UploadFile) -> Receipt:
    return Receipt(
        filename=file.filename, content_type=file.content_type, size=-1 if file.size is None else file.size
    )


@files.post("/forms/")
async def create_form(data: Annotated[FormData, Form()]) -> FormData:
    return data


@files.post("/files/")
async def create_file(file: Annotated[bytes, File(description="A file read as bytes")]) -> int:
    return len(file)


@files.post("/uploadfile/")
async def create_upload_file(file: UploadFile) -> Receipt:
    return receipt(file)


@files.post("/uploadfile/optional")
async def create_optional_upload_file(file: UploadFile | None = None) -> Receipt | None:
    return None if file is None else receipt(file)


@files.post("/uploadfiles/")
async def create_upload_files(files: list[UploadFile]) -> list[Receipt]:
    return [receipt(file) for file in files]


@files.post("/uploadfiles/with-fields")
async def create_upload_with_fields(
    file: Annotated[bytes, File()],
    fileb: Annotated[UploadFile, File()],
    token: Annotated[str, Form()],
    count: Annotated[int, Form()] = 1,
) -> list[Any]:
    return [len(file), receipt(fileb), token, count]


@files.get("/download", response_class=FileResponse)
async def download() -> str:
    return str(FOLDER / "__init__.py")


@files.get("/download/undeclared")
async def download_undeclared():  # type: ignore[no-untyped-def]  # no type, no response_class: JSON is described
    return Response(LOGO, media_type="image/png", headers={"content-disposition": 'filename="logo.png"'})


@files.get("/download/described", response_class=Response, responses={200: {"content": {"image/png": {}}}})
async def download_described() -> Response:
    return Response(LOGO, media_type="image/png")


@responses.get("/html", response_class=HTMLResponse)
async def read_html() -> str:
    return "<h1>Look ma! HTML!</h1>"


@responses.get("/text", response_class=PlainTextResponse)
async def read_text() -> str:
    return "Hello World"


@responses.get("/xml")
async def read_xml() -> Response:
    return Response('<?xml version="1.0"?><shampoo/>', media_type="application/xml")


@responses.get("/redirect", response_class=RedirectResponse)
async def redirect() -> str:
    return "/responses/text"


@responses.get("/fastapi", response_class=RedirectResponse, status_code=302)
async def redirect_found() -> str:
    return "/responses/text"


@responses.get("/stream", response_class=StreamingResponse)
async def read_stream() -> StreamingResponse:
    return StreamingResponse((f"chunk {number}\n" for number in range(3)), media_type="video/mp4")


@responses.get("/stream/undeclared")
async def read_stream_undeclared():  # type: ignore[no-untyped-def]
    def chunks() -> Iterator[bytes]:
        yield b'{"a": '
        yield b"1}"

    return StreamingResponse(chunks(), media_type="application/json")


@responses.get("/lines")
async def read_lines() -> AsyncIterable[Tick]:
    for number in range(3):
        yield Tick(number=number)


@responses.get("/events", response_class=EventSourceResponse)
async def read_events() -> AsyncIterable[Tick]:
    for number in range(3):
        yield Tick(number=number)


@responses.get("/events/named", response_class=EventSourceResponse)
async def read_named_events() -> AsyncIterable[ServerSentEvent]:
    yield ServerSentEvent(data={"number": 1}, event="tick", id="7", retry=5000)
    yield ServerSentEvent(raw_data="[DONE]")


@responses.post("/background/{email}", status_code=202)
async def send_notification(email: str, tasks: BackgroundTasks) -> Message:
    tasks.add_task(len, email)
    return Message(message="Notification sent in the background")


@responses.get("/headers")
async def read_response_headers(response: Response) -> None:
    response.headers["X-Cat-Dog"] = "alone in the world"
    response.set_cookie(key="fakesession", value="fake-cookie-session-value")


@responses.put("/status/{name}", response_model=Message, responses={201: {"model": Receipt}})
async def get_or_create(name: str) -> Any:
    if name == "new":
        return JSONResponse({"filename": name, "content_type": None, "size": 0}, status_code=201)
    return Message(message=name)


@responses.get("/unicorns/{name}", responses={418: {"model": Message}})
async def read_unicorn(name: str) -> str:
    raise UnicornException(name)


@responses.get("/problem", responses={409: {"model": Problem, "content": {"application/problem+json": {}}}})
async def read_problem() -> str:
    problem = Problem(title="You do not have enough credit.", status=409)
    return JSONResponse(problem.model_dump(), 409, media_type="application/problem+json")  # type: ignore[return-value]


@responses.get("/failure")
async def read_failure(ads_id: Annotated[str | None, Cookie()] = None) -> str:
    raise RuntimeError(ads_id)
