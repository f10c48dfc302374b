"""`docs/credentials.md`, each of whose examples sends exactly the requests that its comments show."""

from __future__ import annotations

import os
import re
import ssl
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest.mock import patch
from urllib.parse import urlencode

import pytest
import yaml
from callsheet import pipeline
from callsheet.configuration.options import Options

from ..runtime.http.certificates import VALID, Certified
from ..runtime.http.loopback import loopback, response
from ..token_server import TokenServer, token_server

DOC = (Path(__file__).parents[2] / "docs" / "credentials.md").read_text("utf-8")
BLOCKS = re.findall(r"```(\w+)\n(.*?)```", DOC, re.DOTALL)
SNIPPETS = [text for kind, text in BLOCKS if kind == "python"]
PUBLIC = {"operationId": "status", "security": [], "responses": {"200": {"description": "ok"}}}
RECENT = {"operationId": "recent", "responses": {"200": {"description": "ok"}}}


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package that the page describes, beside its certificates."""
    folder = tmp_path_factory.mktemp("shop")
    (description,) = (yaml.safe_load(text) for kind, text in BLOCKS if kind == "yaml")
    (configuration,) = (tomllib.loads(text) for kind, text in BLOCKS if kind == "toml")
    description |= {"openapi": "3.1.0", "info": {"title": "Shop", "version": "1"}}
    description["servers"] = [{"url": "https://shop.example"}]
    paths = {"/orders": RECENT, "/status": PUBLIC}
    description["paths"] = {path: {"get": {**get, "tags": ["orders"]}} for path, get in paths.items()}
    (folder / "shop.yaml").write_text(yaml.safe_dump(description))
    environment = configuration["environment"]
    pipeline.generate(
        Options(spec=str(folder / "shop.yaml"), output=folder / "shop", environment=environment)
    )
    return folder


@pytest.fixture
def tokens() -> Iterator[TokenServer]:
    with token_server() as running:
        running.clients = {"me": "s3cret"}
        running.users = {"ann": "pa55"}
        running.refresh_tokens = {"r0"}
        running.more = {"refresh_token": "r1"}
        running.is_open = True
        yield running


@pytest.fixture
def packages(shop: Path, tokens: TokenServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The package, whose server is the one on loopback, for the time of a test."""
    monkeypatch.syspath_prepend(str(shop))
    monkeypatch.chdir(shop)
    client: Any = __import__("shop.client").client
    for kind in (client.Client, client.AsyncClient):
        monkeypatch.setitem(kind.__init__.__kwdefaults__, "base_url", tokens.url)
    yield
    for name in [name for name in sys.modules if name.partition(".")[0] == "shop"]:
        del sys.modules[name]


def shown(text: str) -> list[str]:
    """The requests that the comments of an example show."""
    return re.findall(r"# ((?:GET|POST) .*)", text)


def sent(tokens: TokenServer) -> list[str]:
    """The requests as they came, in the words of the page."""
    lines = []
    for request in tokens.log:
        words = [f"{request.method} {request.path}"]
        names = ("Authorization", "X-Api-Key", "Cookie")
        words += [
            f"{name}: {request.headers[name.lower()]}" for name in names if name.lower() in request.headers
        ]
        lines.append(", ".join([*words, *([urlencode(request.form, doseq=True)] if request.form else [])]))
    return lines


@pytest.mark.usefixtures("packages")
@pytest.mark.parametrize("number", [n for n, text in enumerate(SNIPPETS) if "8443" not in text])
def test_an_example(number: int, tokens: TokenServer, capsys: pytest.CaptureFixture[str]) -> None:
    imports = re.findall(r"^(?:from|import) .*$", "\n".join(SNIPPETS[:number]), re.MULTILINE)
    with patch.dict(os.environ):
        exec("\n".join([*imports, SNIPPETS[number]]), {"__name__": "page"})
    assert sent(tokens) == shown(SNIPPETS[number])
    printed = capsys.readouterr().out.splitlines()
    assert printed == re.findall(r"# (token must .*|the token endpoint .*)", SNIPPETS[number])


@pytest.mark.usefixtures("packages")
def test_the_example_of_mutual_tls(shop: Path) -> None:
    (text,) = (text for text in SNIPPETS if "8443" in text)
    certified = Certified(shop)
    context = certified.context("IP:127.0.0.1", *VALID)
    context.verify_mode = ssl.CERT_REQUIRED
    context.load_verify_locations(certified.authority)
    own = certified.certificate("DNS:client.example", *VALID)
    certified.authority.rename(shop / "authority.pem")
    own.rename(shop / "client.pem")
    own.with_suffix(".key").rename(shop / "client.key")
    with loopback(context) as server:
        server.serves(response(200))
        text = text.replace("8443", str(server.port))
        exec(f"import httpx2\nfrom shop import Client\n{text}", {})
        assert [f"{asked.method} {asked.target}" for asked in server.asked] == shown(text)


def test_every_example_shows_what_it_sends() -> None:
    assert len(SNIPPETS) == 13
    assert sum(len(shown(text)) for text in SNIPPETS) == DOC.count("# GET") + DOC.count("# POST")
