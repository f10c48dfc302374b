"""What the client of the APIFlask app gets: its operations have no operationIds."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

import pytest

from ..clients import Api, entered, listed, now

PNG = b"\x89PNG\r\n\x1a\n\0"


async def pets(api: Api) -> None:
    m = api.models
    async with api.client() as client:
        body = m.PetIn(
            name="Kitty",
            category="cat",
            owner=m.Owner(name="Jo", email="jo@example.com", website=None),
            friends=["Bob"],
            ratings={"looks": 4.5},
            weight=None,
        )
        created = await now(client.pets.create_pet(body=body))
        assert created == m.PetOut1(
            id=7,
            name="Kitty",
            category="cat",
            size="small",
            owner=m.Owner(name="Jo", email="jo@example.com", website=None),
            friends=["Bob"],
            ratings={"looks": 4.5},
            weight=None,
        )
        updated = await now(client.pets.update_pet(3, body=m.PetInUpdate(size="large")))
        assert (updated.id, updated.name, updated.size) == (3, "Kitty", "large")
        assert (await now(client.pets.get_pet(3))).id == 3
        assert await now(client.pets.delete_pet(3)) is None


async def pages(api: Api) -> None:
    calls = api.calls("pets")
    async with api.client() as client:
        page = await now(client.pets.list_pets(page=3, tags=["a", "b"]))
        assert [(pet.id, pet.name) for pet in page.pets] == [(4, "a,b")]
        assert (page.pagination.total, page.pagination.pages, page.pagination.page) == (5, 3, 3)
        assert [pet.id for pet in await listed(client.paginate(calls.list_pets()))] == [0, 1, 2, 3, 4]


async def types(api: Api) -> None:
    """Decimals are described as numbers and come as text, which is kept."""
    m = api.models
    number = UUID("c892496f-b1fd-4b91-bdb8-b46f92df1716")
    values = {
        "id": number,
        "day": date(2026, 2, 28),
        "starts": datetime(2032, 4, 23, 10, 20, 30, tzinfo=UTC),
        "ends": datetime(2032, 4, 23, 10, 20, 30, 500000, tzinfo=UTC),
        "logged": datetime(2032, 4, 23, 10, 20, 30),
        "at": "14:23:55",
        "lasts": 90.0,
        "anything": {"a": [1, None]},
    }
    drifts: list[str] = []
    async with api.client(on_drift=lambda drift: drifts.append(drift.path)) as client:
        event = await now(client.update_event(str(number), body=m.Event(**values, price=12.5)))
        assert event.price == "12.5"
        event.price = 12.5
        assert event == m.Event(**values, price=12.5)
        assert event.logged.tzinfo is None
        assert "$.price" in drifts
        assert await now(client.get_event(str(number))) == []


async def parameters(api: Api) -> None:
    async with api.client() as client:
        assert await now(client.get_root()) == {"message": "Hello!"}
        assert await now(client.get_path(0.5, "home/my file.txt")) == [0.5, "home/my file.txt"]
        assert await now(client.list_headers(x_token="t", session="s")) == ["t", "s"]


async def logins(api: Api) -> None:
    m, package = api.models, api.package
    async with api.client() as client:
        form = m.LoginForm(username="john", password="x", remember=True)
        token = await now(client.login(body=form))
        assert token == m.Token(token="john-token")
        with pytest.raises(package.ApiError) as caught:
            await now(client.get_me())
        assert caught.value.status == 401
        assert caught.value.data == m.HTTPError(message="Unauthorized", detail={})
    credentials = {"token": token.token, "basic_auth": ("john", "secret"), "api_key_auth": "k"}
    async with api.client(**credentials) as client:
        assert await now(client.get_me()) == {"name": "john"}
        assert await now(client.get_basic()) == {"name": "john"}
        assert await now(client.get_key()) == {"name": "key"}


async def uploads(api: Api) -> None:
    m, file_type = api.models, api.package.File
    source = Path(__file__).with_name("__init__.py")
    async with api.client() as client:
        logo = file_type(PNG, "logo.png", "image/png")
        assert await now(client.files.create_image(body=m.Image(image=logo))) == m.Received(
            filename="logo.png", content_type="image/png", size=9
        )
        with source.open("rb") as opened:
            assert await now(client.files.create_album(body=m.Album(name="é", images=[opened, logo]))) == [
                m.Received(
                    filename="é/__init__.py", content_type="text/x-python", size=source.stat().st_size
                ),
                m.Received(filename="é/logo.png", content_type="image/png", size=9),
            ]


async def other_media_types(api: Api) -> None:
    files, source = api.calls("files"), Path(__file__).with_name("__init__.py").read_bytes()
    async with api.client() as client:
        assert await now(client.files.files_download()) == source
        assert await now(client.files.get_undeclared()) == PNG
        assert await now(client.get_text()) == "plain"
        assert await now(client.get_html()) == "<p>hello</p>"
        assert await now(client.get_stream()) == "chunk 0\nchunk 1\nchunk 2\n"
        async with entered(client.stream(files.files_download())) as stream:
            assert b"".join(await listed(stream.chunks())) == source


async def statuses(api: Api) -> None:
    m, package = api.models, api.package
    async with api.client() as client:
        assert await now(client.create_job()) == m.Token(token="job")
        with pytest.raises(package.ApiError) as caught:
            await now(client.get_redirect())
        assert (caught.value.status, caught.value.location) == (302, "/text")
        assert await now(client.get_slash()) == [1, 2]
    async with api.client(follow_redirects=True) as client:
        assert await now(client.get_redirect()) == "plain"
        assert (await now(client.request("GET", "/slash"))).data == [1, 2]


async def errors(api: Api) -> None:
    m, package = api.models, api.package
    async with api.client() as client:
        with pytest.raises(package.NotFound) as caught:
            await now(client.pets.get_pet(404))
        assert caught.value.data == m.HTTPError(message="no such pet", detail={"pet_id": 404})
        assert caught.value.headers["x-error"] == "pet"
        with pytest.raises(package.ApiError) as caught:
            await now(client.get_problem())
        assert caught.value.data == m.Problem(type="about:blank", title="Out of credit", status=409)
        with pytest.raises(package.ApiError) as caught:
            await now(client.pets.create_pet(body=m.PetIn(name="much too long a name", category="dog")))
        assert caught.value.status == 422
        assert caught.value.data.message == "Validation error"
        assert caught.value.data.detail.extra == {"json": {"name": ["Length must be between 1 and 10."]}}
