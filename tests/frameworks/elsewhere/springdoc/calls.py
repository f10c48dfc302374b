"""Spring: responses of any media type, pages, offsets without a colon, operationIds with counters."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from ...clients import Api, listed, now

PNG = b"\x89PNG\r\n\x1a\n\0"


def pet(m: Any, number: int, **changes: Any) -> Any:
    values = {
        "id": number,
        "name": f"Pet {number}",
        "status": "AVAILABLE",
        "owner": None,
        "created": datetime(2032, 4, 23, 10, 20, 30, 123000, tzinfo=UTC),
        "updated": datetime(2032, 4, 23, 10, 20, 30, 123456, tzinfo=UTC),
        "visit": datetime(2032, 4, 23, 10, 20, 30),
        "born": date(2026, 2, 28),
        "price": 12.5,
    }
    return m.Pet(**{**values, **changes})


async def pets(api: Api) -> None:
    """A date-time without an offset comes as it is, and is told."""
    m = api.models
    drifts: list[str] = []
    async with api.client(on_drift=lambda drift: drifts.append(drift.path)) as client:
        assert await now(client.pet_controller.get(1)) == pet(m, 1)
        assert drifts == ["$.visit"]
        owner = m.Owner(name="Jo")
        body = m.Pet(name="Rex", owner=owner, visit=datetime(2032, 4, 23, 10, 20, 30, tzinfo=UTC))
        created = await now(client.pet_controller.create(body=body))
        assert created == pet(m, 7, name="Rex", owner=owner, visit=body.visit)
        assert await now(client.pet_controller.delete(1)) is None
        with pytest.raises(api.package.NotFound) as caught:
            await now(client.pet_controller.get(404))
        assert caught.value.data == m.ProblemDetail(
            type="about:blank",
            title="Not Found",
            status=404,
            detail="No pet 404.",
            instance="/shop/pets/404",
        )


async def query_object(api: Api) -> None:
    """Each property of an object in the query is a parameter, and a list is repeated."""
    m = api.models
    async with api.client() as client:
        page = await now(client.pet_controller.list(pageable=m.Pageable(page=2, size=2)))
        assert page.content == [pet(m, 4)]
        assert (page.total_elements, page.total_pages, page.number, page.last) == (5, 3, 2, True)
        assert page.pageable == m.PageableObject(
            offset=4,
            sort=m.SortObject(empty=True, sorted=False, unsorted=True),
            paged=True,
            page_number=2,
            page_size=2,
            unpaged=False,
        )
        pageable = m.Pageable(page=0, size=2, sort=["name,asc", "id,desc"])
        status = ["SOLD"]
        page = await now(client.pet_controller.list(pageable=pageable, status=status))
        assert page.content == [pet(m, 0, name="name,asc;id,desc", status="SOLD")]


async def pages(api: Api) -> None:
    m, calls = api.models, api.calls("owner_controller")
    async with api.client(strict=True) as client:
        page = await now(client.owner_controller.list(page=1, size=3))
        assert page == m.PagedModelOwner(
            content=[m.Owner(id=3, name="Owner 3"), m.Owner(id=4, name="Owner 4")],
            page=m.PageMetadata(size=3, number=1, total_elements=5, total_pages=2),
        )
        found = await listed(client.paginate(calls.list(size=2)))
        assert [owner.id for owner in found] == [0, 1, 2, 3, 4]
        assert await now(client.owner_controller.create_owner(body=m.Owner(name="Jo"))) == m.Owner(
            id=7, name="Jo"
        )


async def any_media_type(api: Api) -> None:
    m = api.models
    async with api.client(strict=True) as client:
        assert await now(client.pet_controller.name(1)) == "Rex"
        assert await now(client.pet_controller.photo(1)) == PNG
        assert await now(client.pet_controller.export()) == b"id\r\n1\r\n"
        body = m.PetControllerUploadBody(
            pet=m.Pet(name="Rex"), file=api.package.File(PNG, "rex.png", "image/png")
        )
        assert await now(client.pet_controller.upload(1, body=body)) == 9


async def objects_of_anything(api: Api) -> None:
    """`Map<String, Object>` is described as objects in an object."""
    drifts: list[str] = []
    async with api.client(on_drift=lambda drift: drifts.append(drift.path)) as client:
        assert await now(client.pet_controller.stats()) == {"count": 5, "by": {"AVAILABLE": 5}}
    assert drifts == ["$.count"]


async def subtypes(api: Api) -> None:
    m = api.models
    async with api.client(strict=True) as client:
        for animal in (m.Cat(name="Tom", lives=9), m.Dog(barks=True)):
            assert await now(client.owner_controller.create_animal(body=animal)) == animal
