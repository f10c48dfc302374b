"""What is mounted below the FastAPI app, with a description of its own."""

from __future__ import annotations

from ..clients import Api, now


async def sub_app(api: Api) -> None:
    """Its server is relative (``/subapi``), and its operationIds begin with the tag."""
    m = api.models
    async with api.client() as client:
        assert await now(client.items.get_items()) == [m.Message(message="sub")]
        assert await now(client.users.create_user(body=m.Message(message="x"))) == m.Message(message="x")
