"""What the client of the FastAPI app gets."""

from __future__ import annotations

from ..clients import Api, now


async def root(api: Api) -> None:
    async with api.client() as client:
        assert await now(client.read_root()) == {"Hello": "World"}
