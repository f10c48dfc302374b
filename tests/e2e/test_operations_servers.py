"""Servers with relative URLs, of a description that is fetched from where the API is."""

from __future__ import annotations

import asyncio
import importlib
from pathlib import Path

import callsheet
import pytest

from ..packages import resource_in
from .loopback import Loopback

SPEC = b"""
openapi: 3.1.0
info: {title: Relative, version: "1"}
servers: [{url: ../v1/}]
paths:
  /usual: {get: {operationId: usual, tags: [things], responses: {"204": {description: Done}}}}
  /file:
    servers: [{url: ../files}]
    get: {operationId: file, tags: [things], responses: {"204": {description: Done}}}
"""


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_relative_servers_are_joined_to_the_address_of_the_description(
    kind: str, server: Loopback, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.serves(200, SPEC, content_type="application/yaml")
    name = f"joined_{kind}"
    options = callsheet.Options(
        spec=f"{server.url}/specs/api.yaml",
        output=tmp_path / name,
        allow_private_network=True,
        cache=False,
        http="stdlib",
    )
    callsheet.generate(options)
    monkeypatch.syspath_prepend(tmp_path)
    package = importlib.import_module(name)
    things = resource_in(f"{name}.calls.things")
    base_url = importlib.import_module(f"{name}.client").BASE_URL
    assert base_url == f"{server.url}/v1"
    server.serves(204)
    if kind == "async":

        async def run() -> None:
            async with package.AsyncClient() as client:
                await client.send(things.usual())
                await client.send(things.file())

        asyncio.run(run())
    else:
        with package.Client() as client:
            client.send(things.usual())
            client.send(things.file())
    assert [asked.target for asked in server.asked[-2:]] == ["/v1/usual", "/files/file"]
