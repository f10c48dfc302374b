"""Parameters, forms, files and responses of every kind, without a tag."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Annotated, Any

from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseRedirect, StreamingHttpResponse
from ninja import Cookie, File, Form, HeaderEx, Path, Query, Router
from ninja.files import UploadedFile

from .schemas import Details, Envelope, Error, Event, Message, PathDate, Pet, Pets, Received

router = Router()
PNG = b"\x89PNG\r\n\x1a\n\0"


@router.get("/hello")
def hello(request: HttpRequest, name: str = "world") -> str:
    return f"Hello {name}"


@router.get("/paths/{int:number}/{slug:word}/{uuid:key}/{path:rest}")
def converters(request: HttpRequest, number: int, word: str, key: str, rest: str) -> list[Any]:
    return [number, word, str(key), rest]


@router.get("/dates/{year}/{month}/{day}")
def dates(request: HttpRequest, date: Path[PathDate], since: Query[datetime | None] = None) -> dict[str, Any]:
    return {"date": date.dict(), "since": since}


@router.get("/headers")
def headers(
    request: HttpRequest, x_trace: Annotated[str, HeaderEx(alias="X-Trace")], theme: Cookie[str | None] = None
) -> dict[str, str | None]:
    return {"trace": x_trace, "theme": theme}


@router.put("/events", response=Event)
def put_event(request: HttpRequest, event: Event) -> Event:
    return event


@router.post("/pets", response=Envelope[Pets])
def create_pets(request: HttpRequest, pets: list[Pet]) -> Any:
    return {"data": {"pets": pets}, "trace": "t"}


@router.post("/login")
def login(
    request: HttpRequest, username: Form[str], password: Form[str], remember: Form[bool] = False
) -> str:
    return f"{username}:{password}:{remember}"


def received(file: UploadedFile, title: str = "") -> dict[str, Any]:
    return {"name": title + str(file.name), "content_type": file.content_type, "size": file.size}


@router.post("/upload", response=Received)
def upload(request: HttpRequest, file: File[UploadedFile]) -> Any:
    return received(file)


@router.post("/uploads", response=list[Received])
def upload_many(request: HttpRequest, details: Form[Details], files: File[list[UploadedFile]]) -> Any:
    return [received(file, f"{details.first_name}/") for file in files]


@router.post("/jobs", response={200: Message, 202: Message, 402: Error})
def start_job(request: HttpRequest, kind: str) -> Any:
    if kind == "paid":
        return 402, {"code": 402, "detail": "pay first"}
    return (202 if kind == "slow" else 200), {"message": kind}


@router.get("/text")
def text(request: HttpRequest) -> HttpResponse:
    return HttpResponse("plain", content_type="text/plain")


@router.get("/html")
def html(request: HttpRequest) -> HttpResponse:
    return HttpResponse("<p>hello</p>")


@router.get("/image")
def image(request: HttpRequest) -> HttpResponse:
    return HttpResponse(PNG, content_type="image/png")


@router.get("/download")
def download(request: HttpRequest) -> FileResponse:
    return FileResponse(iter([PNG]), content_type="application/octet-stream")


@router.get("/stream")
def stream(request: HttpRequest) -> StreamingHttpResponse:
    def rows() -> Iterator[str]:
        for number in range(3):
            yield f"row {number}\n"

    return StreamingHttpResponse(rows(), content_type="text/csv")


@router.get("/anything")
def anything(request: HttpRequest):  # type: ignore[no-untyped-def]
    return {"any": [1, None]}


@router.get("/redirect")
def redirect(request: HttpRequest) -> HttpResponseRedirect:
    return HttpResponseRedirect("/api/hello")


@router.get("/old", deprecated=True, operation_id="oldOne", summary="An old one.")
def old(request: HttpRequest) -> int:
    return 1


@router.api_operation(["POST", "PATCH"], "/both")
def both(request: HttpRequest) -> str:
    return str(request.method)
