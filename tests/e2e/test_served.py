"""Descriptions from a URL: where their clients send calls, and what of the URL stays out of them."""

from __future__ import annotations

import importlib
import json
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from ..program import callsheet

PETS = {
    "description": "Names",
    "content": {"application/json": {"schema": {"type": "array", "items": {"type": "string"}}}},
}
DONE = {"200": {"description": "Done"}}
PATHS = {"/pets": {"get": {"operationId": "names", "tags": ["pets"], "responses": DONE}}}
OPENAPI = {"openapi": "3.1.0", "info": {"title": "Pets", "version": "1"}, "paths": PATHS}
SWAGGER = {"swagger": "2.0", "info": {"title": "Pets", "version": "1"}, "paths": PATHS}

HttpResponse = tuple[int, dict[str, str], bytes]


@contextmanager
def served(responses: Mapping[str, HttpResponse]) -> Iterator[str]:
    """A server on loopback that responds by path, whatever the query is; its origin."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, headers, content = responses[self.path.partition("?")[0]]
            self.send_response(status)
            for name, value in {"Content-Length": str(len(content)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            pass

    http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=http.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{http.server_port}"
    finally:
        http.shutdown()
        http.server_close()


def described(document: Mapping[str, Any]) -> HttpResponse:
    return 200, {}, json.dumps(document).encode()


def generate(url: str, folder: Path) -> Path:
    """The client of what is at a URL, as `callsheet generate` writes it."""
    done = callsheet("generate", url, "--output", "pets", "--allow-private-network", folder=folder)
    assert done.returncode == 0, done.stderr
    return folder / "pets"


def base_url(package: Path) -> str | None:
    found = re.search(r'^BASE_URL = "(.*)"$', (package / "client.py").read_text("utf-8"), re.MULTILINE)
    return found and found[1]


SERVERS = [
    (None, ""),
    ([], ""),
    ([{"url": "/"}], ""),
    ([{"url": "/api/v1"}], "/api/v1"),
    ([{"url": "/api/v1/"}], "/api/v1"),
    ([{"url": "."}], "/docs"),
    ([{"url": "./v2"}], "/docs/v2"),
    ([{"url": "../v2"}], "/v2"),
    ([{"url": "/{stage}/v1", "variables": {"stage": {"default": "test"}}}], "/test/v1"),
]


@pytest.mark.parametrize(("servers", "path"), SERVERS)
def test_servers_are_joined_to_the_url(servers: object, path: str, tmp_path: Path) -> None:
    document = OPENAPI if servers is None else {**OPENAPI, "servers": servers}
    with served({"/docs/openapi.json": described(document)}) as origin:
        assert base_url(generate(f"{origin}/docs/openapi.json", tmp_path)) == origin + path


@pytest.mark.parametrize(
    ("url", "variables"),
    [("https://api.example.com/v1", {}), ("{base}/v1", {"base": {"default": "https://api.example.com"}})],
)
def test_an_absolute_server_stays(url: str, variables: object, tmp_path: Path) -> None:
    document = {**OPENAPI, "servers": [{"url": url, "variables": variables}]}
    with served({"/openapi.json": described(document)}) as origin:
        package = generate(f"{origin}/openapi.json", tmp_path)
    assert base_url(package) == "https://api.example.com/v1"
    assert origin not in (package / "client.py").read_text("utf-8")


SWAGGERS = [
    ({}, "{origin}"),
    ({"basePath": "/"}, "{origin}"),
    ({"basePath": "/v2"}, "{origin}/v2"),
    ({"basePath": "/v2", "schemes": ["http"]}, "{origin}/v2"),
    ({"host": "api.example.com", "basePath": "/v2"}, "http://api.example.com/v2"),
    ({"host": "api.example.com", "schemes": ["https"]}, "https://api.example.com"),
]


@pytest.mark.parametrize(("more", "expected"), SWAGGERS)
def test_swagger_lacks_what_its_own_url_says(more: dict[str, Any], expected: str, tmp_path: Path) -> None:
    with served({"/docs/swagger.json": described({**SWAGGER, **more})}) as origin:
        package = generate(f"{origin}/docs/swagger.json", tmp_path)
        assert base_url(package) == expected.format(origin=origin)


def test_a_redirect_leads_to_another_base(tmp_path: Path) -> None:
    document = {**OPENAPI, "servers": [{"url": "."}]}
    responses = {
        "/openapi.json": (307, {"Location": "/versions/3/openapi.json"}, b""),
        "/versions/3/openapi.json": described(document),
    }
    with served(responses) as origin:
        assert base_url(generate(f"{origin}/openapi.json", tmp_path)) == f"{origin}/versions/3"


def test_no_secret_of_the_url_is_written(tmp_path: Path) -> None:
    document = {**OPENAPI, "servers": [{"url": "#here"}]}
    responses = {
        "/openapi.json": (302, {"Location": "/real.json?key=canary"}, b""),
        "/real.json": described(document),
    }
    with served(responses) as origin:
        package = generate(f"{origin}/openapi.json?token=canary#canary", tmp_path)
    for file in package.rglob("*"):
        assert not file.is_file() or b"canary" not in file.read_bytes(), file


def test_the_client_calls_the_server_that_described_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = {**OPENAPI, "servers": [{"url": "/v1"}]}
    document["paths"] = {"/pets": {"get": {**PATHS["/pets"]["get"], "responses": {"200": PETS}}}}
    responses = {
        "/openapi.json": described(document),
        "/v1/pets": (200, {"Content-Type": "application/json"}, b'["Rex"]'),
    }
    with served(responses) as origin:
        generate(f"{origin}/openapi.json", tmp_path).rename(tmp_path / "pets_that_were_served")
        monkeypatch.syspath_prepend(tmp_path)
        package = importlib.import_module("pets_that_were_served")
        with package.Client() as client:
            assert client.pets.names() == ["Rex"]


def test_the_same_url_gives_the_same_bytes_and_is_fresh(tmp_path: Path) -> None:
    with served({"/openapi.json": described({**OPENAPI, "servers": [{"url": "/v1"}]})}) as origin:
        config = (
            f'[[client]]\nspec = "{origin}/openapi.json"\noutput = "pets"\nallow_private_network = true\n'
        )
        (tmp_path / "callsheet.toml").write_text(config)
        assert callsheet("generate", folder=tmp_path).returncode == 0
        assert base_url(tmp_path / "pets") == f"{origin}/v1"
        assert callsheet("check", folder=tmp_path).returncode == 0
        assert "up to date" in callsheet("generate", folder=tmp_path).stdout
    (tmp_path / "callsheet.toml").write_text(config.replace("/openapi.json", "/other.json"))
    assert "the description has changed" in callsheet("check", folder=tmp_path).stdout


def test_init_keeps_the_flag_that_the_url_takes(tmp_path: Path) -> None:
    with served({"/openapi.json": described(OPENAPI)}) as origin:
        done = callsheet("init", f"{origin}/openapi.json", "--allow-private-network", folder=tmp_path)
        assert done.returncode == 0, done.stderr
        assert callsheet("generate", folder=tmp_path).returncode == 0
        assert base_url(tmp_path / "pets") == origin


def test_a_file_says_nothing_of_where_its_api_is(tmp_path: Path) -> None:
    (tmp_path / "pets.json").write_text(json.dumps(OPENAPI))
    done = callsheet("generate", "pets.json", "--output", "pets", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert base_url(tmp_path / "pets") is None


def test_this_machine_is_asked_by_a_flag_only(tmp_path: Path) -> None:
    done = callsheet("generate", "http://127.0.0.1:9/openapi.json", "--output", "pets", folder=tmp_path)
    assert done.returncode == 1
    assert "the host is this machine" in done.stderr
    assert "--allow-private-network" in done.stderr


def test_the_page_of_a_viewer_leads_to_the_description(tmp_path: Path) -> None:
    page = b"<!DOCTYPE html><html><script>SwaggerUIBundle({ url: '../openapi.json' })</script></html>"
    with served({"/docs/": (200, {}, page), "/openapi.json": described(OPENAPI)}) as origin:
        arguments = ("validate", f"{origin}/docs/", "--allow-private-network")
        done = callsheet(*arguments, folder=tmp_path)
        assert done.returncode == 1
        problem, hint, _ = done.stdout.splitlines()
        assert problem.endswith("not an OpenAPI description but the page of Swagger UI")
        address = hint.removeprefix("  hint: name the description that it shows: ")
        assert callsheet("validate", address, "--allow-private-network", folder=tmp_path).returncode == 0
