"""NestJS: operationIds by controller, references that may be null, strings that come as HTML."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from ...clients import Api, now

PNG = b"\x89PNG\r\n\x1a\n\0"


def pet(m: Any, number: int, **changes: Any) -> Any:
    values = {
        "id": number,
        "name": f"Pet {number}",
        "age": 1.5,
        "role": m.Role.ADMIN,
        "owner": None,
        "nickname": "Kit",
        "created_at": datetime(2032, 4, 23, 10, 20, 30, 123000, tzinfo=UTC),
        "tags": [],
    }
    return m.Pet(**{**values, **changes})


async def pets(api: Api) -> None:
    """`string | null` is described as an object that may be null; the string is kept, and told."""
    m = api.models
    drifts: list[str] = []
    async with api.client(on_drift=lambda drift: drifts.append(drift.path), token="t") as client:
        assert await now(client.pets.find_one(3)) == pet(m, 3)
        assert drifts == ["$.nickname"]
        body = m.CreatePetDto(name="Rex", age=2, role=m.Role.USER, owner=m.Owner(name="Jo"))
        created = await now(client.pets.create(body=body))
        assert created == pet(m, 7, name="Rex", age=2, role=m.Role.USER, owner=m.Owner(name="Jo"))
        assert await now(client.pets.remove("3")) is None
        assert await now(client.pets.count_v2()) == 5


async def pages(api: Api) -> None:
    m = api.models
    async with api.client() as client:
        page = await now(client.pets.find_all(offset=4, limit=2))
        assert page == m.PetsFindAllResponse(total=5, limit=2, offset=4, results=[pet(m, 4)])
        since = datetime(2032, 4, 23, 10, 20, 30, tzinfo=UTC)
        page = await now(client.pets.find_all(offset=0, limit=2, role=m.Role.USER, since=since))
        assert page.results == [pet(m, 0, role=m.Role.USER, name="2032-04-23T10:20:30Z")]


async def strings(api: Api) -> None:
    m = api.models
    drifts: list[str] = []
    async with api.client(on_drift=lambda drift: drifts.append(drift.reason)) as client:
        assert await now(client.app.get_hello()) == "Hello World!"
        assert not drifts
        body = m.UpdatePetDto(owner=None)
        assert await now(client.pets.update("3", body=body)) == "This action updates #3"
        assert drifts == ["expected JSON, got text/html"]


async def errors(api: Api) -> None:
    m = api.models
    body = m.CreatePetDto(name="", age=1, role=m.Role.USER, owner=None)
    async with api.client() as client:
        with pytest.raises(api.package.ApiError) as caught:
            await now(client.pets.create(body=body))
        assert (caught.value.status, caught.value.data["message"]) == (403, "Forbidden resource")
    async with api.client(token="t") as client:
        with pytest.raises(api.package.ApiError) as caught:
            await now(client.pets.create(body=body))
        assert (caught.value.status, caught.value.data) == (
            400,
            {"message": ["name should not be empty"], "error": "Bad Request", "statusCode": 400},
        )


async def files(api: Api) -> None:
    m, file_type = api.models, api.package.File
    async with api.client(strict=True) as client:
        body = m.FileUploadDto(files=[file_type(PNG, "a.png"), file_type(PNG, "b.png")], album="a")
        assert await now(client.pets.upload_file(body=body)) == {"files": 2}
        assert await now(client.pets.get_photo("3")) == PNG
