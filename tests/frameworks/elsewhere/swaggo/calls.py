"""swaggo: Swagger 2.0, definitions by package, enums as integers with names beside."""

from __future__ import annotations

from typing import Any

import pytest

from ...clients import Api, now


def pet(m: Any, number: int, **changes: Any) -> Any:
    values = {
        "id": number,
        "name": f"Pet {number}",
        "status": m.Status.STATUS_SOLD,
        "owner": m.Owner(name="Jo"),
        "created_at": "2032-04-23T10:20:30.123456789Z",
        "tags": None,
        "price": 12.5,
    }
    return m.Pet(**{**values, **changes})


async def pets(api: Api) -> None:
    m = api.models
    async with api.client(strict=True, api_key_auth="key") as client:
        envelope = await now(client.pets.list_pets(q="a@b", tags=["x", "y"], status=[0, 1]))
        assert envelope == m.ListPetsResponse(
            code=0, message="ok", data=[pet(m, 0, name="q=a%40b&tags=x,y&status=0&status=1")]
        )
        body = m.AddPet(name="Rex", status=m.Status.STATUS_NEW)
        created = await now(client.pets.create_pet(body=body))
        assert created == pet(m, 7, name="Rex", status=m.Status.STATUS_NEW)
        assert await now(client.pets.delete_pet(3)) is None
        response = await now(client.respond(api.calls("pets").get_pet(3)))
        assert (response.data.status, response.data.status.is_known) == (9, False)
        assert response.headers["token"] == "t"


async def errors(api: Api) -> None:
    m = api.models
    async with api.client() as client:
        with pytest.raises(api.package.ApiError) as caught:
            await now(client.pets.create_pet(body=m.AddPet(name="Rex")))
        assert caught.value.data == m.HTTPError(code=400, message="no key")
        with pytest.raises(api.package.ApiError) as caught:
            await now(client.example.get_calc(val1=-1, val2=1))
        assert (caught.value.status, caught.value.data) == (400, "negative")


async def media_types(api: Api) -> None:
    m = api.models
    async with api.client(strict=True) as client:
        assert await now(client.example.examples_ping()) == "pong"
        assert await now(client.example.get_calc(val1=1, val2=2)) == 3
        assert await now(client.export()) == b"\0\1"
        body = m.PetsCreateImageBody(file=api.package.File(b"abc", "a.txt"), note="n")
        uploaded = await now(client.pets.create_image(3, body=body))
        assert uploaded == m.Envelope(code=0, message="n a.txt", data={"size": 3})


async def login(api: Api) -> None:
    m = api.models
    async with api.client(basic_auth=("jo", "secret")) as client:
        page = await now(client.accounts.create_auth())
        assert page == m.PagePet(items=[pet(m, 1)], total=1)
