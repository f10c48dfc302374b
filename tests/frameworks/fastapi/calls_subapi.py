"""What is mounted below the FastAPI app, with a description of its own."""

from __future__ import annotations

from datetime import UTC, datetime

from ..clients import Api, now


async def sub_app(api: Api) -> None:
    """Its server is relative (``/subapi``), and its operationIds begin with the tag."""
    m = api.models
    async with api.client() as client:
        assert await now(client.items.get_items()) == [m.Message(message="sub")]
        assert await now(client.users.create_user(body=m.Message(message="x"))) == m.Message(message="x")


async def naive_datetimes(api: Api) -> None:
    """The configuration says `datetimes = "naive"`: they are sent and read as they are."""
    m = api.models
    drifts: list[str] = []
    async with api.client(on_drift=lambda drift: drifts.append(drift.path)) as client:
        entry = m.LogEntry(
            logged=datetime(2032, 4, 23, 10, 20, 30), started=datetime(2032, 4, 23, 10, 20, 30, tzinfo=UTC)
        )
        created = await now(client.items.create_entry(body=entry))
        assert created == entry
        assert (created.logged.tzinfo, created.started.tzinfo) == (None, UTC)
        assert drifts == []
