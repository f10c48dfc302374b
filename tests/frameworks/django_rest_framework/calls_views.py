"""The views that are no view sets: types, unions, parameters, downloads, and what nobody described."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from ..clients import Api, entered, listed, now

NUMBER = UUID("c892496f-b1fd-4b91-bdb8-b46f92df1716")
PNG = b"\x89PNG\r\n\x1a\n\0"


async def types(api: Api) -> None:
    """A naive date-time comes as it is, and is told once."""
    m = api.models
    values: dict[str, Any] = {
        "id": NUMBER,
        "address": m.Address(street="Main", city=None),
        "billing": None,
        "total": Decimal("12.50"),
        "discount": 0.5,
        "day": date(2026, 2, 28),
        "at": time(14, 23, 55),
        "placed": datetime(2032, 4, 23, 10, 20, 30, 500000, tzinfo=UTC),
        "lasts": "1 02:00:00",
        "site": None,
        "ip": "::1",
        "gift": True,
        "colours": [m.ColoursEnum.BLUE, m.ColoursEnum.RED],
        "prices": {"a": Decimal("1.5")},
        "anything": {"a": [None]},
    }
    body = m.Order(**values, lines=[m.Line(product="x"), m.Line(product="y", count=2)])
    drifts: list[str] = []
    async with api.client(on_drift=lambda drift: drifts.append(drift.path)) as client:
        order = await now(client.orders.create(body=body))
    assert order == m.Order(
        **values,
        lines=[m.Line(product="x", count=1), m.Line(product="y", count=2)],
        logged=datetime(2032, 4, 23, 10, 20, 30),
    )
    assert order.logged.tzinfo is None
    assert drifts == ["$.logged"]


async def nested_errors(api: Api) -> None:
    async with api.client() as client:
        with pytest.raises(api.package.ApiError) as caught:
            await now(client.request("POST", "/orders/", json={"lines": [{"count": 0}]}))
        assert caught.value.data["address"] == ["This field is required."]
        assert caught.value.data["lines"]["0"] == {
            "product": ["This field is required."],
            "count": ["Ensure this value is greater than or equal to 1."],
        }


async def polymorphic(api: Api) -> None:
    m = api.models
    async with api.client() as client:
        for animal in (m.Cat(lives=9), m.Dog(barks=False)):
            assert await now(client.animals.create(body=animal)) == animal


async def parameters(api: Api) -> None:
    since = datetime(2032, 4, 23, 10, 20, 30, tzinfo=UTC)
    async with api.client() as client:
        response = await now(
            client.parameters.retrieve(
                7, "a-slug", "a/b c", x_trace=NUMBER, ids=[1, 2], since=since, theme="dark"
            )
        )
        assert response == {
            "path": [7, "a-slug", "a/b c"],
            "ids": "1,2",
            "since": "2032-04-23T10:20:30Z",
            "trace": str(NUMBER),
            "theme": "dark",
        }


async def raw_upload(api: Api) -> None:
    m = api.models
    async with api.client() as client:
        for body, content_type in (
            (PNG, "application/octet-stream"),
            (api.package.File(PNG, "other.png", "image/png"), "image/png"),
        ):
            assert await now(client.uploads.update("é 1.png", body=body)) == m.Received(
                name="é 1.png", content_type=content_type, size=9
            )


async def downloads(api: Api) -> None:
    calls = api.calls("downloads")
    async with api.client(strict=True) as client:
        assert await now(client.downloads.report_retrieve()) == b"%PDF-1.7"
        assert await now(client.downloads.image_retrieve()) == PNG
        async with entered(client.stream(calls.report_retrieve())) as stream:
            assert b"".join(await listed(stream.chunks())) == b"%PDF-1.7"
        assert await now(client.texts.greeting_retrieve()) == "hello"
        assert await now(client.texts.table_retrieve()) == "row 0\nrow 1\nrow 2\n"


async def undescribed(api: Api) -> None:
    async with api.client() as client:
        assert await now(client.untyped.retrieve()) == {"any": [1, None, {"thing": "x"}]}
        assert await now(client.settings.retrieve()) == {"debug": False}
        job = await now(client.respond(api.calls("jobs").create()))
        assert (job.status, job.data) == (202, {"job": 7})


async def throttled(api: Api) -> None:
    async with api.client() as client:
        with pytest.raises(api.package.RateLimited) as caught:
            await now(client.throttled.create())
        assert caught.value.headers["retry-after"] == "30"
