"""No description, server variable or path value chooses the host that credentials go to."""

from __future__ import annotations

import contextlib
import importlib
import logging
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import urlsplit

import callsheet
import pytest

from ..packages import resource_in

PATHS = """
openapi: 3.1.0
info: {title: Host, version: "1"}
servers: [{url: "https://api.example.com"}]
security: [{t: []}]
paths:
  .evil.test/steal: {get: {tags: [u], operationId: dotted, responses: {"200": {description: ok}}}}
  "@evil.test/steal": {get: {tags: [u], operationId: user, responses: {"200": {description: ok}}}}
  ":80@evil.test/": {get: {tags: [u], operationId: port, responses: {"200": {description: ok}}}}
  "//evil.test/x": {get: {tags: [u], operationId: slashes, responses: {"200": {description: ok}}}}
  "https://evil.test/x": {get: {tags: [u], operationId: absolute, responses: {"200": {description: ok}}}}
  v1/pets: {get: {tags: [u], operationId: pets, responses: {"200": {description: ok}}}}
  "{href}":
    get:
      tags: [u]
      operationId: href
      parameters: [{name: href, in: path, required: true, schema: {type: string}}]
      responses: {"200": {description: ok}}
components: {securitySchemes: {t: {type: http, scheme: bearer}}}
"""

SERVERS = """
openapi: 3.1.0
info: {title: Regions, version: "1"}
servers:
  - url: "https://{region}.example.com/{base}"
    variables: {region: {default: eu}, base: {default: v1}}
security: [{t: []}]
paths:
  /things/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
    get: {tags: [u], operationId: thing, responses: {"200": {description: ok}}}
    put:
      tags: [u]
      operationId: upload
      servers: [{url: "https://uploads.example.com/{v}", variables: {v: {default: v2}}}]
      responses: {"200": {description: ok}}
components: {securitySchemes: {t: {type: http, scheme: bearer}}}
"""

VALUES = (
    ".evil.test",
    "@evil.test",
    "//evil.test/x",
    "https://evil.test/x",
    ":80",
    "\\\\evil.test",
    "..",
    "\r\nHost: e",
)


class Recording:
    """A transport that keeps the URLs of requests."""

    def __init__(self, exchange: ModuleType) -> None:
        self.urls: list[str] = []
        self._exchange = exchange

    def send(self, request: Any) -> Any:
        self.urls.append(request.url)
        return self._exchange.Reply(200, self._exchange.Headers(), lambda: b"", lambda: None)

    def close(self) -> None:
        pass


def _package(text: str, name: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    (folder / "spec.yaml").write_text(text)
    options = callsheet.Options(spec=str(folder / "spec.yaml"), output=folder / name, cache=False)
    callsheet.generate(options)
    monkeypatch.syspath_prepend(folder)
    return importlib.import_module(name)


def test_a_path_stays_on_the_host(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = _package(PATHS, "hostile_paths", tmp_path, monkeypatch)
    calls = resource_in("hostile_paths.calls.u")
    transport = Recording(importlib.import_module("hostile_paths._runtime.http.http_types"))
    with package.Client(token="SECRET", transport=transport) as client:
        for name in ("dotted", "user", "port", "slashes", "absolute", "pets"):
            client.send(getattr(calls, name)())
        for value in (".evil.test", "@evil.test", "//evil.test/x", "https://evil.test/x", ":80"):
            client.send(calls.href(value))
    assert len(transport.urls) == 11
    for url in transport.urls:
        parts = urlsplit(url)
        assert (parts.scheme, parts.hostname, parts.port) == ("https", "api.example.com", None), url
        assert parts.username is None, url
    assert "https://api.example.com/v1/pets" in transport.urls


@pytest.mark.parametrize(
    "region", ["evil.test/", "evil.test?", "evil.test#", "u@evil.test", "a\\b", "a b", "\n"]
)
def test_a_server_variable_does_not_end_the_host(
    region: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _package(SERVERS, "regions", tmp_path, monkeypatch)
    client = importlib.import_module("regions.client")
    runtime = importlib.import_module("regions._runtime")
    assert client.server_url(region="us-1", base="a/b") == "https://us-1.example.com/a/b"
    with pytest.raises(runtime.InvalidArgument, match="region"):
        client.server_url(region=region)
    with pytest.raises(runtime.InvalidArgument, match="base"):
        client.server_url(base="v1?x=")


def test_path_values_stay_on_servers_with_variables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = _package(SERVERS, "server_paths", tmp_path, monkeypatch)
    calls = resource_in("server_paths.calls.u")
    server_url = importlib.import_module("server_paths.client").server_url
    runtime = importlib.import_module("server_paths._runtime")
    transport = Recording(importlib.import_module("server_paths._runtime.http.http_types"))
    for base_url, host in (({}, "eu"), ({"base_url": server_url(region="us-1", base="a/b")}, "us-1")):
        with package.Client(token="SECRET", transport=transport, **base_url) as client:
            for value in VALUES:
                for call, server in (
                    (calls.thing, host),
                    (calls.upload, "uploads" if not base_url else host),
                ):
                    with contextlib.suppress(runtime.InvalidArgument):  # as for ".."
                        client.send(call(value))
                        parts = urlsplit(transport.urls[-1])
                        assert (parts.scheme, parts.netloc) == ("https", f"{server}.example.com")
                        assert "/things/" in parts.path
    assert len(transport.urls) == 4 * (len(VALUES) - 1)


@pytest.mark.parametrize(
    "url", ["https://api\r\n.example.com", "https://evil.test\\.example.com", "https://a b.com"]
)
def test_a_server_that_readers_of_urls_take_in_different_ways_is_refused(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = _package(PATHS, "odd_servers", tmp_path, monkeypatch)
    with pytest.raises(importlib.import_module("odd_servers._runtime").InvalidArgument, match="base_url"):
        package.Client(token="SECRET", base_url=url)


@pytest.mark.parametrize(
    ("urls", "default"),
    [
        (["http://api.example.com/v1", "https://api.example.com/v1"], "https://api.example.com/v1"),
        (["http://localhost:8000", "https://api.example.com"], "http://localhost:8000"),
        (["http://api.example.com"], "http://api.example.com"),
    ],
)
def test_https_comes_before_http(
    urls: list[str], default: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    servers = ", ".join(f'{{url: "{url}"}}' for url in urls)
    name = f"servers_{len(urls)}_{len(default)}"
    text = f'openapi: 3.1.0\ninfo: {{title: S, version: "1"}}\nservers: [{servers}]\npaths: {{}}\n'
    _package(text, name, tmp_path, monkeypatch)
    assert default == importlib.import_module(f"{name}.client").BASE_URL


@pytest.mark.parametrize(
    ("base_url", "warns"),
    [("http://api.example.com", True), ("https://api.example.com", False), ("http://127.0.0.1:1", False)],
)
def test_credentials_over_plain_http_are_warned_of_once(
    base_url: str,
    warns: bool,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    package = _package(PATHS, "plain_http", tmp_path, monkeypatch)
    calls = resource_in("plain_http.calls.u")
    transport = Recording(importlib.import_module("plain_http._runtime.http.http_types"))
    with (
        caplog.at_level(logging.WARNING),
        package.Client(token="SECRET", base_url=base_url, transport=transport) as client,
    ):
        client.send(calls.pets())
        client.send(calls.pets())
    texts = [record.getMessage() for record in caplog.records if "plain http" in record.getMessage()]
    assert texts == (["credentials go to api.example.com over plain http: use https"] if warns else [])


def test_an_unknown_keyword_is_refused_with_the_near_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = _package(PATHS, "keywords", tmp_path, monkeypatch)
    calls = resource_in("keywords.calls.u")
    transport = Recording(importlib.import_module("keywords._runtime.http.http_types"))
    for kind in (package.Client, package.AsyncClient):
        with pytest.raises(TypeError, match="unexpected keyword argument 'strct'; did you mean 'strict'"):
            kind(token="X", strct=True)
        with pytest.raises(TypeError, match="unexpected keyword argument 'tokn'; did you mean 'token'"):
            kind(tokn="X")
    client = package.Client(token="X", transport=transport)
    with pytest.raises(TypeError, match="unexpected keyword argument 'timeuot'; did you mean 'timeout'"):
        client.send(calls.pets(), timeuot=1)
    assert transport.urls == []
