"""Controllers: enums as integers, strings as plain text, ProblemDetails, nullable references."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import Any
from uuid import UUID

import pytest

from ...clients import Api, now

ID = UUID("c892496f-b1fd-4b91-bdb8-b46f92df1716")
PNG = b"\x89PNG\r\n\x1a\n\0"


def values(m: Any) -> dict[str, Any]:
    india = timezone(timedelta(hours=5, minutes=30))
    return {
        "id": ID,
        "name": "Rex",
        "kind": m.Kind.POLAR_BEAR,
        "owner": None,
        "tags": None,
        "price": 12.5,
        "weight": None,
        "born": datetime(2032, 4, 23, 10, 20, 30, 123456, tzinfo=india),
        "day": date(2026, 2, 28),
        "walk": "1.02:03:04",
        "counts": {"a": 1},
    }


async def pets(api: Api) -> None:
    m = api.models
    async with api.client(strict=True) as client:
        query = {"kinds": [m.Kind.DOG, m.Kind.POLAR_BEAR], "paging_page": 2, "paging_size": 5}
        (found,) = await now(client.pets.list_pets(**query))
        assert found == m.Pet(**{**values(m), "name": "kinds=0&kinds=2&Paging.Page=2&Paging.Size=5"})
        assert found.born.utcoffset() == timedelta(hours=5, minutes=30)
        changes = {"owner": m.Owner(name=None), "kind": m.Kind.CAT, "tags": ["a"]}
        created = await now(client.pets.create_pet(body=m.Pet(name="Rex", **changes)))
        assert created == m.Pet(**{**values(m), **changes})
        assert await now(client.pets.delete_pet(ID)) is None


async def unknown_kind(api: Api) -> None:
    async with api.client() as client:
        pet = await now(client.pets.get_pet(ID))
        assert (pet.kind, pet.kind.is_known) == (7, False)


async def problems(api: Api) -> None:
    m = api.models
    async with api.client() as client:
        with pytest.raises(api.package.NotFound) as caught:
            await now(client.pets.get_pet(UUID(int=0)))
        problem = m.ProblemDetails(type="about:blank", title="Not Found", status=404)
        problem.extra["traceId"] = "00-2"
        assert caught.value.data == problem
        with pytest.raises(api.package.ApiError) as caught:
            await now(client.pets.create_pet(body=m.Pet(name="")))
        assert caught.value.status == 400
        assert caught.value.data.title == "One or more validation errors occurred."
        assert caught.value.data.extra["errors"] == {"Name": ["The Name field is required."]}


async def texts_and_files(api: Api) -> None:
    m = api.models
    async with api.client(strict=True) as client:
        assert await now(client.pets.get_name(ID)) == "Rex"
        assert await now(client.pets.get_photo(ID)) == PNG
        photo = api.package.File(PNG, "rex.png", "image/png")
        body = m.PetsUpdatePhotoBody(file=photo, caption="Rex!")
        assert await now(client.pets.update_photo(ID, body=body)) == ID


async def forecast(api: Api) -> None:
    m = api.models
    async with api.client(strict=True, bearer="Bearer t") as client:
        assert await now(client.weather_forecast.get_weather_forecast()) == [
            m.WeatherForecast(date_=date(2032, 4, 23), temperature_c=25, temperature_f=76, summary="Mild")
        ]
