"""Laravel: operationIds by routes, resources in `data`, pages with `links` and `meta`."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from ...clients import Api, listed, now

PNG = b"\x89PNG\r\n\x1a\n\0"


def pet(m: Any, number: int, **changes: Any) -> Any:
    values = {
        "id": number,
        "name": f"Pet {number}",
        "status": m.PetStatus.AVAILABLE,
        "price": "12.50",
        "owner": None,
        "created_at": datetime(2032, 4, 23, 10, 20, 30, tzinfo=UTC),
        "tags": [],
    }
    return m.PetResource(**{**values, **changes})


async def login(api: Api) -> None:
    m = api.models
    async with api.client(strict=True) as client:
        body = m.LoginRequest(email="jo@example.com", password="secret")
        assert await now(client.auth.login(body=body)) == m.AuthLoginResponse(token="1|abc")
        with pytest.raises(api.package.ApiError) as caught:
            await now(client.auth.login(body=m.LoginRequest(email="jo@example.com", password="x")))
        text = "The provided credentials are incorrect."
        assert caught.value.data == m.ValidationExceptionResponse(message=text, errors={"email": [text]})
        with pytest.raises(api.package.ApiError) as caught:
            await now(client.pet.index())
        assert (caught.value.status, caught.value.data) == (
            401,
            m.ExceptionMessageResponse(message="Unauthenticated."),
        )


async def resources(api: Api) -> None:
    m = api.models
    async with api.client(strict=True, token="1|abc") as client:
        body = m.StorePetRequest(name="Rex", status=m.PetStatus.SOLD)
        stored = await now(client.pet.store(body=body))
        assert stored == m.PetDataResponse(data=pet(m, 7, name="Rex", status=m.PetStatus.SOLD))
        shown = await now(client.pet.show(3))
        assert shown == m.PetDataResponse(data=pet(m, 3, owner=m.OwnerResource(name="Jo")))
        updated = await now(client.pet.update(3, body=m.UpdatePetRequest(name="Max")))
        assert updated == m.PetDataResponse(data=pet(m, 3, name="Max"))
        assert await now(client.pet.destroy(3)) is None
        with pytest.raises(api.package.NotFound) as caught:
            await now(client.pet.show(404))
        assert caught.value.data.message == "No query results for model [App\\Models\\Pet] 404"


async def pages(api: Api) -> None:
    m, calls = api.models, api.calls("pet")
    async with api.client(strict=True, token="1|abc") as client:
        page = await now(client.pet.index(page=3))
        url = f"{api.url}/api/pets"
        assert page.data == [pet(m, 4)]
        assert page.links == m.PetIndexLinks(
            first=f"{url}?page=1", last=f"{url}?page=3", prev=f"{url}?page=2", next=None
        )
        meta = page.meta
        assert (meta.current_page, meta.from_, meta.to, meta.total) == (3, 5, 5, 5)
        assert meta.links[3] == m.PetIndexLink(url=f"{url}?page=3", label="3", active=True)
        for call in (calls.index(), api.calls("history").history()):
            found = await listed(client.paginate(call))
            assert found == [pet(m, number) for number in range(5)]
        assert (await now(client.history.history(cursor="4"))).next_cursor is None


async def names_with_brackets(api: Api) -> None:
    m = api.models
    async with api.client(strict=True, token="1|abc") as client:
        status = [m.PetStatus.SOLD, m.PetStatus.AVAILABLE]
        page = await now(client.pet.index(status=status, filter_name="Rex"))
        assert page.data == [pet(m, 0, name="Rex", tags=["sold", "available"])]


async def files(api: Api) -> None:
    m = api.models
    async with api.client(strict=True, token="1|abc") as client:
        body = m.PetPhotoBody(photo=api.package.File(PNG, "rex.png", "image/png"), primary=True)
        assert await now(client.pet.photo(3, body=body)) == m.PetPhotoResponse(stored=True)
