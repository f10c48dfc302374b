"""What the client of the Litestar app gets."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from ..clients import Api, entered, listed, now

LOGO = b"\x89PNG\r\n\x1a\n" + bytes(8)


async def books(api: Api) -> None:
    m = api.models
    author = m.Person(first_name="Ursula", last_name="Le Guin", id=1, email=None, address=None)
    book = m.Book(
        title="T", author=author, genre=m.Genre.ESSAY, stars=m.Stars.VALUE_2, tags=["a"], ratings={"x": 1.5}
    )
    async with api.client() as client:
        assert await now(client.books.create_book(body=book)) == book
        assert await now(client.books.replace_book(3, body=book)) == book
        default = {"genre": m.Genre.FICTION, "stars": m.Stars.VALUE_1, "tags": [], "ratings": {}}
        assert await now(client.books.get_book(3)) == m.Book(title="Book 3", author=author, **default)
        (found,) = await now(
            client.books.list_books(tags=["a", "b"], genre=m.Genre.ESSAY, since=date(2026, 2, 28))
        )
        assert (found.title, found.genre, found.tags) == ("2026-02-28", m.Genre.ESSAY, ["a", "b"])
        assert await now(client.books.delete_book(3)) is None
        assert await now(client.books.has_book(3)) is None


async def partial_updates(api: Api) -> None:
    m = api.models
    async with api.client() as client:
        cleared = await now(client.books.update_book(3, body=m.BookPatch(subtitle=None)))
        assert cleared == m.BookPatch(subtitle=None)
        renamed = await now(client.books.update_book(3, body=m.BookPatch(title="New")))
        assert renamed == m.BookPatch(title="New")
        assert renamed.subtitle is not None


async def data_transfer_objects(api: Api) -> None:
    """The names of DTOs in the description are camelCase; the server fills in what they leave out."""
    m = api.models
    async with api.client() as client:
        body = m.CreatePersonPersonRequestBody(first_name="Ada", last_name="Lovelace", email="a@example.com")
        created = await now(client.people.create_person(body=body))
        assert created == m.CreatePersonPersonResponseBody(
            id=7, first_name="Ada", last_name="Lovelace", email="a@example.com", address=None
        )
        found = await listed(client.paginate(api.calls("people").list_people(page_size=2)))
        assert [person.id for person in found] == [0, 1, 2, 3, 4]
        assert (found[0].first_name, found[0].last_name) == ("Ursula", "Le Guin")


async def pages(api: Api) -> None:
    calls = api.calls("pages_")
    async with api.client() as client:
        for call in (calls.pages_by_offset(), calls.pages_by_cursor()):
            assert await listed(client.paginate(call)) == [0, 1, 2, 3, 4]
        page = await now(client.pages_.pages_by_offset(offset=4))
        assert (page.items, page.limit, page.offset, page.total) == ([4], 2, 4, 5)
        page = await now(client.pages_.pages_by_cursor(limit=3))
        assert (page.items, page.results_per_page, page.cursor) == ([0, 1, 2], 3, "3")


async def types(api: Api) -> None:
    m = api.models
    number = UUID("c892496f-b1fd-4b91-bdb8-b46f92df1716")
    values = {
        "order_id": number,
        "paid_on": date(2026, 2, 28),
        "sent_at": datetime(2032, 4, 23, 10, 20, 30, tzinfo=UTC),
        "lead_time": timedelta(days=1, seconds=2.5),
        "total_price": "12.50",
        "point": [1, 2],
        "kind": "gift",
        "parent": None,
    }
    async with api.client() as client:
        for payment in (m.Card(number="4"), m.Transfer(iban="DE")):
            order = m.Order(**values, payment=payment)
            assert await now(client.put_order(number, body=order)) == order
        clock = await now(client.read_clock())
        assert clock.naive == datetime(2026, 1, 2, 3, 4, 5)
        assert clock.at == "14:23:55"


async def parameters(api: Api) -> None:
    m = api.models
    async with api.client() as client:
        path = await now(client.read_path(3, 0.5, date(2026, 2, 28), "home/my file.txt"))
        assert path == [3, 0.5, "2026-02-28", "/home/my file.txt"]
        given = await now(client.read_parameters(q="a&b", x_api_version=2, my_cookie="c", flag=True))
        assert given == {"needle": "a&b", "version": 2, "session": "c", "flag": True}
        assert await now(client.echo_theme(body=m.Theme(sizes=[1]))) == m.Theme(sizes=[1])
        assert await now(client.greeting()) == m.Message(message="hello")
        assert [await now(client.union_number_either(number)) for number in range(3)] == [None, 1, "many"]
        assert (await now(client.delete_thing("a b"))).message == "a b"


async def logins(api: Api) -> None:
    m, package = api.models, api.package
    async with api.client() as client:
        token = await now(client.auth.login(body=m.Login(username="john", password="secret")))
        assert token == m.Token(access_token="john-token", token_type="bearer", expires_in=60)
    credentials = {"api_key": "k", "basic": ("john", "secret")}
    login = package.OAuth2(username="john", password="secret")
    async with api.client(token=login, **credentials) as client:
        assert await now(client.auth.me()) == m.Message(message="john")
        assert await now(client.auth.with_key()) == m.Message(message="key")
        assert await now(client.auth.with_basic()) == m.Message(message="basic")
    async with api.client(api_key="wrong") as client:
        with pytest.raises(package.ApiError) as caught:
            await now(client.auth.with_key())
        assert caught.value.status == 401
        assert caught.value.data == {"status_code": 401, "detail": "who are you?"}


async def uploads(api: Api) -> None:
    m, file_type = api.models, api.package.File
    source = Path(__file__).with_name("__init__.py")
    size = source.stat().st_size
    received = m.Received(filename="__init__.py", content_type="text/x-python", size=size)
    async with api.client() as client:
        assert await now(client.files.upload_one(body=m.FilesUploadOneBody(file=source))) == received
        logo = file_type(LOGO, "logo.png", "image/png")
        with source.open("rb") as opened:
            assert await now(client.files.upload_many(body=m.FilesUploadManyBody(files=[opened, logo]))) == [
                received,
                m.Received(filename="logo.png", content_type="image/png", size=16),
            ]
        profile = m.Profile(id=7, name="é", picture=logo)
        assert await now(client.files.upload_profile(body=profile)) == [
            7,
            "é",
            None,
            {"filename": "logo.png", "content_type": "image/png", "size": 16},
        ]
        assert await now(client.files.upload_raw()) == 0
        sent = await now(client.request("POST", "/upload/raw", body=LOGO))
        assert (sent.status, sent.data) == (201, 16)


async def other_media_types(api: Api) -> None:
    files = api.calls("files")
    source = Path(__file__).with_name("__init__.py").read_bytes()
    async with api.client() as client:
        response = await now(client.respond(files.download()))
        assert response.data == source.decode()
        assert response.headers["content-disposition"] == 'attachment; filename="init.py"'
        assert await now(client.text()) == "plain"
        assert await now(client.html()) == "<p>hello</p>"
        assert await now(client.bytes_blob()) == b"\x00\x01"
        assert await now(client.with_headers()) == "text"
        assert await now(client.stream_stream()) == "chunk 0\nchunk 1\nchunk 2\n"


async def events(api: Api) -> None:
    """Litestar describes them as JSON of any kind."""
    text = 'id: 7\r\nevent: tick\r\ndata: {"n": 1}\r\n\r\ndata: two\r\n\r\n'
    async with api.client() as client:
        assert await now(client.events()) == text
        async with entered(client.stream(api.calls("untagged").events())) as stream:
            tick, two = await listed(stream.events())
        assert (tick.event, tick.id, tick.data, two.data) == ("tick", "7", '{"n": 1}', "two")


async def redirects(api: Api) -> None:
    async with api.client() as client:
        with pytest.raises(api.package.ApiError) as caught:
            await now(client.redirect())
        assert (caught.value.status, caught.value.location) == (302, "/text")


async def errors(api: Api) -> None:
    m, package = api.models, api.package
    async with api.client() as client:
        accepted = await now(client.background(body=m.Message(message="x")))
        assert accepted == m.Message(message="x")
        with pytest.raises(package.NotFound) as caught:
            await now(client.books.get_book(404))
        assert caught.value.data == {"status_code": 404, "detail": "no such book", "extra": {"book_id": 404}}
        with pytest.raises(package.ApiError) as caught:
            await now(client.teapot())
        assert caught.value.status == 418
        assert caught.value.content == b'{"status_code":418,"detail":"short and stout"}'
        with pytest.raises(package.ApiError) as caught:
            await now(client.problem())
        assert caught.value.status == 403
        assert caught.value.headers["content-type"] == "application/problem+json"
        assert caught.value.data == m.Problem(
            status=403,
            type="https://example.com/probs/out-of-credit",
            title="You do not have enough credit.",
            detail="Your current balance is 30.",
            balance=30,
        )
        with pytest.raises(package.ApiError) as caught:
            await now(client.books.list_books(since="yesterday"))
        assert caught.value.status == 400
        assert caught.value.data.status_code == 400
        assert caught.value.data.detail.startswith("Validation failed for GET /books?since=yesterday")
        assert caught.value.data.extra_ == [
            {"message": "Invalid RFC3339 encoded date", "key": "since", "source": "query"}
        ]
