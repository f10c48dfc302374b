"""Controllers, parameters, DTOs and pages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from typing import Annotated, Any
from uuid import UUID

from litestar import Controller, Response, delete, get, head, patch, post, put
from litestar.dto import DataclassDTO, DTOConfig, DTOData
from litestar.exceptions import NotFoundException
from litestar.pagination import ClassicPagination, CursorPagination, OffsetPagination
from litestar.params import Parameter

from .models import Book, BookPatch, Clock, Genre, Message, Order, Person, Theme

AUTHOR = Person(first_name="Ursula", last_name="Le Guin", id=1)


class BookController(Controller):
    """Everything about books."""

    path = "/books"
    tags = ("books",)

    @get()
    async def list_books(
        self, tags: list[str] | None = None, genre: Genre | None = None, since: date | None = None
    ) -> list[Book]:
        return [Book(title=str(since), author=AUTHOR, genre=genre or Genre.FICTION, tags=tags or [])]

    @post()
    async def create_book(self, data: Book) -> Book:
        """Add a book."""
        return data

    @get("/{book_id:int}")
    async def get_book(self, book_id: int) -> Book:
        if book_id == 404:
            raise NotFoundException("no such book", extra={"book_id": book_id})
        return Book(title=f"Book {book_id}", author=AUTHOR)

    @put("/{book_id:int}")
    async def replace_book(self, book_id: int, data: Book) -> Book:
        return data

    @patch("/{book_id:int}")
    async def update_book(self, book_id: int, data: BookPatch) -> BookPatch:
        return data

    @delete("/{book_id:int}")
    async def delete_book(self, book_id: int) -> None:
        return None

    @head("/{book_id:int}")
    async def has_book(self, book_id: int) -> None:
        return None


class ReadPerson(DataclassDTO[Person]):
    config = DTOConfig(rename_strategy="camel")


class WritePerson(DataclassDTO[Person]):
    config = DTOConfig(exclude={"id"}, rename_strategy="camel")


class PersonController(Controller):
    path = "/people"
    tags = ("people",)
    dto = WritePerson
    return_dto = ReadPerson

    @post()
    async def create_person(self, data: DTOData[Person]) -> Person:
        return data.create_instance(id=7)

    @get()
    async def list_people(self, page_size: int = 2, current_page: int = 1) -> ClassicPagination[Person]:
        people = [replace(AUTHOR, id=number) for number in range(5)]
        start = (current_page - 1) * page_size
        return ClassicPagination(
            items=people[start : start + page_size],
            page_size=page_size,
            current_page=current_page,
            total_pages=3,
        )


@get("/pages/offset", tags=["pages"])
async def pages_by_offset(limit: int = 2, offset: int = 0) -> OffsetPagination[int]:
    return OffsetPagination(items=[*range(5)][offset : offset + limit], limit=limit, offset=offset, total=5)


@get("/pages/cursor", tags=["pages"])
async def pages_by_cursor(cursor: str | None = None, limit: int = 2) -> CursorPagination[str, int]:
    start = int(cursor or 0)
    end = start + limit
    following = str(end) if end < 5 else None
    return CursorPagination(items=[*range(5)][start:end], results_per_page=limit, cursor=following)


@put("/orders/{order_id:uuid}")
async def put_order(order_id: UUID, data: Order) -> Order:
    assert data.order_id == order_id
    return data


@get("/clock")
async def read_clock() -> Clock:
    return Clock(naive=datetime(2026, 1, 2, 3, 4, 5), at=time(14, 23, 55))


@get("/numbers/{number:int}/{share:float}/{day:date}/{file_path:path}")
async def read_path(number: int, share: float, day: date, file_path: str) -> list[Any]:
    return [number, share, day, file_path]


@get("/parameters")
async def read_parameters(
    needle: Annotated[str, Parameter(query="q", description="What to look for.", min_length=1)],
    version: Annotated[int, Parameter(header="X-API-VERSION")],
    session: Annotated[str | None, Parameter(cookie="my-cookie")] = None,
    flag: bool = False,
) -> dict[str, Any]:
    return {"needle": needle, "version": version, "session": session, "flag": flag}


@post("/themes", status_code=200)
async def echo_theme(data: Theme) -> Theme:
    return data


@get("/greeting")
async def greeting() -> Message:
    return {"message": "hello"}


@get("/union/{number:int}")
async def either(number: int) -> int | str | None:
    return {0: None, 1: 1}.get(number, "many")


@get("/with-headers", sync_to_thread=False)
def with_headers() -> Response[str]:
    return Response("text", media_type="text/plain", headers={"X-Total": "3"})
