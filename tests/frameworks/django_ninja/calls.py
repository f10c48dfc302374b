"""What the client of the Django Ninja project gets."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from ..clients import Api, entered, listed, now

NUMBER = UUID("c892496f-b1fd-4b91-bdb8-b46f92df1716")
PNG = b"\x89PNG\r\n\x1a\n\0"


async def crud(api: Api) -> None:
    m = api.models
    async with api.client() as client:
        body = m.EmployeeIn(
            first_name="Jo",
            department=m.Department(id=1, title="R&D"),
            born=date(2000, 2, 29),
            level=m.Level.HIGH,
            tags=["a"],
        )
        created = await now(client.employees.create_employee(body=body))
        assert created == m.EmployeeOut(
            id=7,
            first_name="Jo",
            department=m.Department(id=1, title="R&D"),
            born=date(2000, 2, 29),
            level=m.Level.HIGH,
            tags=["a"],
        )
        plain = m.EmployeeOut(
            id=3, first_name="Employee 3", department=None, born=None, level=m.Level.LOW, tags=[]
        )
        assert await now(client.employees.get_employee(3)) == plain
        updated = await now(client.employees.update_employee(3, body=m.EmployeeIn(first_name="Employee 3")))
        assert updated == plain
        patch = m.EmployeePatch(first_name=None)
        assert await now(client.employees.patch_employee(3, body=patch)) == {"first_name": None}
        assert await now(client.employees.delete_employee(3)) is None


async def errors(api: Api) -> None:
    m, package = api.models, api.package
    async with api.client() as client:
        with pytest.raises(package.NotFound) as caught:
            await now(client.employees.get_employee(99))
        assert caught.value.data == m.Error(code=1, detail="no such employee")
        with pytest.raises(package.ApiError) as caught:
            await now(client.employees.delete_employee(99))
        assert (caught.value.status, caught.value.data) == (409, {"detail": "has left already"})
        with pytest.raises(package.ApiError) as caught:
            await now(client.request("POST", "/api/employees/", json={"level": "middle"}))
        assert caught.value.status == 422
        assert [error["loc"] for error in caught.value.data["detail"]] == [
            ["body", "payload", "first_name"],
            ["body", "payload", "level"],
        ]


async def pages(api: Api) -> None:
    calls = api.calls("employees")
    async with api.client() as client:
        page = await now(client.employees.list_employees(limit=2, offset=4))
        assert (page.count, [employee.id for employee in page.items]) == (5, [4])
        for call in (
            calls.list_employees(limit=2),
            calls.list_by_page(),
            calls.list_by_offset(limit=4),
        ):
            assert [employee.id for employee in await listed(client.paginate(call))] == [0, 1, 2, 3, 4]


async def parameters(api: Api) -> None:
    since = datetime(2032, 4, 23, 10, 20, 30, tzinfo=UTC)
    async with api.client() as client:
        filters = {"limit": 5, "query": "q", "categories": ["x", "y"]}
        assert await now(client.employees.filter_employees(ids=[1, 2], **filters)) == {
            "filters": {"limit": 5, "offset": None, "query": "q", "category__in": ["x", "y"]},
            "ids": [1, 2],
        }
        assert await now(client.hello()) == "Hello world"
        assert await now(client.hello(name="é")) == "Hello é"
        assert await now(client.converters(1, "a-word", str(NUMBER), "a/b c")) == [
            1,
            "a-word",
            str(NUMBER),
            "a/b c",
        ]
        assert await now(client.dates(2032, 4, 23, since=since)) == {
            "date": {"year": 2032, "month": 4, "day": 23},
            "since": "2032-04-23T10:20:30Z",
        }
        assert await now(client.headers(x_trace="t", theme="dark")) == {"trace": "t", "theme": "dark"}


async def types(api: Api) -> None:
    """A naive date-time comes as it is; a decimal is described as a number or text, and is text."""
    m = api.models
    values: dict[str, Any] = {
        "id": NUMBER,
        "ends": datetime(2032, 4, 23, 10, 20, 30, 500000, tzinfo=UTC),
        "day": date(2026, 2, 28),
        "at": time(14, 23, 55),
        "price": "12.50",
        "ratio": None,
        "extra_": {"a": [1, None]},
        "either": "1",
    }
    naive = datetime(2032, 4, 23, 10, 20, 30)
    drifts: list[str] = []
    async with api.client(on_drift=lambda drift: drifts.append(drift.path)) as client:
        aware = m.Event(**values, starts=naive.replace(tzinfo=UTC))
        assert await now(client.put_event(body=aware)) == aware
        assert not drifts
        with pytest.raises(api.package.CallError):
            await now(client.put_event(body=m.Event(**values, starts=naive)))
        body = {**values, "id": str(NUMBER), "ends": "2032-04-23T10:20:30Z", "day": "2026-02-28"}
        body |= {"at": "14:23:55", "starts": "2032-04-23T10:20:30", "extra": body.pop("extra_")}
        sent = await now(client.request("PUT", "/api/events", json=body, returns="Event"))
        assert sent.data.starts == naive
        assert drifts == ["$.starts"]


async def unions(api: Api) -> None:
    m = api.models
    async with api.client() as client:
        pets = [m.Cat(lives=9), m.Dog(barks=False)]
        assert await now(client.create_pets(body=pets)) == m.EnvelopePets(
            data=m.Pets(pets=[m.Cat(kind="cat", lives=9), m.Dog(kind="dog", barks=False)]), trace="t"
        )


async def forms_and_files(api: Api) -> None:
    m, source = api.models, Path(__file__).with_name("__init__.py")
    python = m.Received(name="__init__.py", content_type="text/x-python", size=source.stat().st_size)
    async with api.client() as client:
        form = m.LoginBody(username="jo", password="a&b", remember=True)
        assert await now(client.login(body=form)) == "jo:a&b:True"
        assert await now(client.upload(body=m.UploadBody(file=source))) == python
        logo = api.package.File(PNG, "logo.png", "image/png")
        with source.open("rb") as opened:
            several = m.UploadManyBody(first_name="Jo", birthdate=date(2000, 2, 29), files=[opened, logo])
            python.name = "Jo/__init__.py"
            assert await now(client.upload_many(body=several)) == [
                python,
                m.Received(name="Jo/logo.png", content_type="image/png", size=9),
            ]


async def who_one_is(api: Api) -> None:
    credentials = {
        "query_key": "query",
        "header_key": "header",
        "cookie_key": "cookie",
        "basic": ("jo", "secret"),
        "token": "token",
    }
    async with api.client(**credentials) as client:
        assert await now(client.auth.with_query()) == "query"
        assert await now(client.auth.with_header()) == "header"
        assert await now(client.auth.with_cookie()) == "cookie"
        assert await now(client.auth.with_basic()) == "jo"
        assert await now(client.auth.with_bearer()) == "token"
        assert await now(client.auth.with_several()) == "header"
    async with api.client(token="token") as client:
        assert await now(client.auth.with_several()) == "token"
    async with api.client(header_key="wrong") as client:
        with pytest.raises(api.package.ApiError) as caught:
            await now(client.auth.with_header())
        assert (caught.value.status, caught.value.data) == (401, {"detail": "Unauthorized"})


async def statuses(api: Api) -> None:
    m, package = api.models, api.package
    async with api.client() as client:
        assert await now(client.start_job(kind="fast")) == m.Message(message="fast")
        slow = await now(client.respond(api.calls("untagged").start_job(kind="slow")))
        assert (slow.status, slow.data) == (202, m.Message(message="slow"))
        with pytest.raises(package.ApiError) as caught:
            await now(client.start_job(kind="paid"))
        assert (caught.value.status, caught.value.data) == (402, m.Error(code=402, detail="pay first"))
        with pytest.raises(package.ApiError) as caught:
            await now(client.redirect())
        assert (caught.value.status, caught.value.location) == (302, "/api/hello")
    async with api.client(follow_redirects=True) as client:
        assert await now(client.redirect()) == "Hello world"


async def undescribed(api: Api) -> None:
    async with api.client(strict=True) as client:
        assert await now(client.text()) == "plain"
        assert await now(client.html()) == "<p>hello</p>"
        assert await now(client.image()) == PNG
        assert await now(client.download()) == PNG
        assert await now(client.get_stream()) == "row 0\nrow 1\nrow 2\n"
        assert await now(client.anything()) == {"any": [1, None]}
        async with entered(client.stream(api.calls("untagged").download())) as stream:
            assert b"".join(await listed(stream.chunks())) == PNG


async def methods(api: Api) -> None:
    async with api.client() as client:
        assert await now(client.create_both()) == "POST"
        assert await now(client.update_both()) == "PATCH"
        with pytest.warns(DeprecationWarning, match="GET /api/old is deprecated"):
            assert await now(client.old_one()) == 1
