"""Minimal APIs: numbers that may be text, null beside references, discriminators named `$type`."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from ...clients import Api, listed, now


def todo(m: Any, number: int, **changes: Any) -> Any:
    values = {
        "id": number,
        "title": f"Todo {number}",
        "note": None,
        "state": m.State.OPEN,
        "priority": 1,
        "address": None,
        "due": datetime(2032, 4, 23, 10, 20, 30, tzinfo=UTC),
        "estimate": 1.5,
        "children": None,
    }
    return m.Todo(**{**values, **changes})


async def todos(api: Api) -> None:
    m = api.models
    async with api.client(strict=True) as client:
        states = [m.State.OPEN, m.State.DONE]
        page = await now(client.todos.list_todos(skip=4, states=states))
        assert page == m.PagedResultOfTodo(items=[todo(m, 4)], total=5)
        changes = {"address": m.Address(street="Main", number=5), "state": m.State.DONE}
        created = await now(client.todos.create_todo(body=m.Todo(title="New", **changes)))
        assert created == todo(m, 7, title="New", **changes)
        nested = {"address": m.Address(street="Main", number=5), "children": [todo(m, 2)]}
        assert await now(client.todos.get_todo(1)) == todo(m, 1, **nested)
        assert await now(client.todos.delete_todo(1)) is None


async def pages(api: Api) -> None:
    m, calls = api.models, api.calls("todos")
    async with api.client(strict=True) as client:
        found = await listed(client.paginate(calls.list_todos(take=2)))
        assert found == [todo(m, number) for number in range(5)]


async def problems(api: Api) -> None:
    m = api.models
    async with api.client() as client:
        with pytest.raises(api.package.NotFound) as caught:
            await now(client.todos.get_todo(404))
        assert caught.value.data == m.ProblemDetails(title="Not Found", status=404)
        with pytest.raises(api.package.ApiError) as caught:
            await now(client.todos.create_todo(body=m.Todo(title="")))
        assert caught.value.data == m.HttpValidationProblemDetails(
            type="https://tools.ietf.org/html/rfc9110#section-15.5.1",
            title="One or more validation errors occurred.",
            status=400,
            errors={"Title": ["The Title field is required."]},
        )


async def shapes(api: Api) -> None:
    m = api.models
    async with api.client(strict=True) as client:
        for shape in (m.ShapeCircle(radius=1.5, name=None), m.ShapeSquare(side=2.0, name="s")):
            assert await now(client.shop.create_shape(body=shape)) == shape


async def texts_and_files(api: Api) -> None:
    m = api.models
    async with api.client(strict=True) as client:
        assert await now(client.shop.get_hello(x_name="Jo")) == "Hello Jo"
        body = m.ShopUploadBody(file=api.package.File(b"abc", "a.txt"), note="n")
        assert await now(client.shop.upload(body=body)) == "n a.txt 3"
        assert await now(client.shop.get_any()) == [1, {"a": None}]
