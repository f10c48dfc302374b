"""huma: `$schema` in every body, a `Link` that is no page, problem details, events."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Any

import pytest

from ...clients import Api, entered, listed, now

PNG = b"\x89PNG\r\n\x1a\n\0"


def pet(m: Any, number: int, **changes: Any) -> Any:
    values = {
        "id": number,
        "name": f"Pet {number}",
        "kind": "cat",
        "tags": None,
        "born": datetime(2032, 4, 23, 10, 20, 30, 123456, tzinfo=timezone(timedelta(hours=2))),
    }
    return m.Pet(**{**values, **changes})


async def pets(api: Api) -> None:
    m = api.models
    schema = f"{api.url}/schemas/Pet.json"
    async with api.client(strict=True) as client:
        body = m.PetInput(name="Rex", kind="dog", owner=m.Owner(name="Jo"))
        response = await now(client.respond(api.calls("pets").create_pet(body=body)))
        assert response.data == pet(m, 7, schema=schema, name="Rex", kind="dog", owner=m.Owner(name="Jo"))
        assert response.headers["link"] == '</schemas/Pet.json>; rel="describedBy"'
        assert response.headers["location"] == "/pets/7"
        found = await now(client.pets.get_pet(3))
        assert found == pet(m, 3, schema=schema, photo=PNG[:4])
        assert found.born.utcoffset() == timedelta(hours=2)
        assert await now(client.delete_pet(3)) is None


async def pages(api: Api) -> None:
    m, calls = api.models, api.calls("pets")
    schema = f"{api.url}/schemas/ListPetsOutputBody.json"
    async with api.client(strict=True) as client:
        kinds = ["cat", "dog"]
        assert await now(client.pets.list_pets(kinds=kinds)) == m.ListPetsOutputBody(
            schema=schema, pets=[pet(m, 0, tags=["cat,dog"])], total=5
        )
        assert await now(client.pets.list_pets(page=9)) == m.ListPetsOutputBody(
            schema=schema, pets=None, total=5
        )
        first, *_ = await listed(client.paginate(calls.list_pets()))
        assert first == pet(m, 0)


async def problems(api: Api) -> None:
    m = api.models
    async with api.client() as client:
        with pytest.raises(api.package.ApiError) as caught:
            await now(client.pets.create_pet(body=m.PetInput(name="", kind="cat")))
        detail = m.ErrorDetail(message="expected length >= 1", location="body.name", value="")
        assert caught.value.data == m.ErrorModel(
            schema=f"{api.url}/schemas/ErrorModel.json",
            title="Unprocessable Entity",
            status=422,
            detail="validation failed",
            errors=[detail],
        )
        with pytest.raises(api.package.ApiError) as caught:
            await now(client.pets.get_pet(3, if_none_match=['"a"', '"b"']))
        assert (caught.value.status, caught.value.headers["etag"]) == (304, '"b"')


async def bytes_as_they_are(api: Api) -> None:
    async with api.client(strict=True) as client:
        assert await now(client.pets.get_photo(3)) == PNG
        assert await now(client.pets.put_photo(3, body=PNG)) is None


async def events(api: Api) -> None:
    m = api.models
    expected = [m.Tick(count=1), m.Tick(count=2)]
    async with api.client(strict=True) as client:
        assert await now(client.events.sse()) == expected
        async with entered(client.stream(api.calls("events").sse())) as stream:
            assert await listed(stream) == expected
