"""One client, shared by threads that use all of it for the first time at once; without a global lock, too."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from callsheet import pipeline
from callsheet.configuration.options import Http, Options

from .interpreters import interpreter

THINGS = 16


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package, once for each library."""
    folder = tmp_path_factory.mktemp("threads")
    (folder / "spec.json").write_text(json.dumps(description()))
    libraries: tuple[Http, ...] = ("httpx2", "stdlib")
    for http in libraries:
        options = Options(
            spec=str(folder / "spec.json"),
            output=folder / http / "things",
            http=http,
            models="package",
            extras=("limiter",),
        )
        pipeline.generate(options)
    return folder


@pytest.mark.parametrize(
    ("version", "http"), [("", "httpx2"), ("", "stdlib"), ("3.13t", "stdlib"), ("3.14t", "stdlib")]
)
def test_threads_share_a_client(folder: Path, version: str, http: str) -> None:
    python = interpreter(version) if version else sys.executable
    if python is None:
        pytest.skip(f"CPython {version} is not installed")
    for _ in range(2):
        done = subprocess.run(
            [python, "-c", PROGRAM], cwd=folder / http, capture_output=True, text=True, check=False
        )
        assert (done.returncode, done.stdout) == (0, "160 calls, 2 logins\n"), done.stderr


def description() -> dict[str, Any]:
    """Things that have each other, each with an operation of its own, in four resources."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "Things", "version": "1"},
        "security": [{"login": []}],
        "paths": {f"/things/{n}": {"post": echo(n)} for n in range(THINGS)},
        "components": {
            "schemas": {f"Thing{n}": thing(n) for n in range(THINGS)},
            "securitySchemes": {
                "login": {
                    "type": "oauth2",
                    "flows": {"clientCredentials": {"tokenUrl": "/token", "scopes": {}}},
                }
            },
        },
    }


def echo(n: int) -> dict[str, Any]:
    content = {"application/json": {"schema": {"$ref": f"#/components/schemas/Thing{n}"}}}
    return {
        "operationId": f"echo{n}",
        "tags": [f"group{n % 4}"],
        "requestBody": {"required": True, "content": content},
        "responses": {"200": {"description": "", "content": content}},
    }


def thing(n: int) -> dict[str, Any]:
    return {
        "type": "object",
        "required": ["id", "since"],
        "properties": {
            "id": {"type": "integer"},
            "since": {"type": "string", "format": "date-time"},
            "state": {"type": "string", "enum": ["new", "old"]},
            "either": {"oneOf": [{"type": "string"}, {"type": "array", "items": {"type": "number"}}]},
            "next": {"$ref": f"#/components/schemas/Thing{(n + 1) % THINGS}"},
        },
    }


PROGRAM = """
import json, sys, sysconfig, threading
from datetime import datetime, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
import things

sys.setswitchinterval(1e-5)
logins, calls, lock = [], [], threading.Lock()


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        with lock:
            status, body = self.respond(body)
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def respond(self, body):
        if self.path == "/token":
            logins.append(f"token-{len(logins)}")
            return 200, json.dumps({"access_token": logins[-1], "token_type": "bearer"}).encode()
        token = self.headers["Authorization"].removeprefix("Bearer ")
        if token not in logins or (token == "token-0" and len(calls) >= 40):  # it has come to its end
            return 401, b"{}"
        calls.append(self.path)
        return 200, body

    def log_message(self, *_):
        pass


class Server(ThreadingHTTPServer):
    request_queue_size = 64


def made(n, depth=3):
    inner = {"next": made((n + 1) % 16, depth - 1)} if depth else {}
    since = datetime(2020, 1, 1, tzinfo=timezone.utc)
    kinds = getattr(things.models, f"Thing{n}")
    return kinds(id=n, since=since, state="new", either=[1.5], **inner)


def work(first):
    start.wait()
    for n in (*range(first, 16), *range(first), 0, 1, 2, 3):
        body = made(n)
        assert getattr(getattr(client, f"group{n % 4}"), f"echo{n}")(body=body) == body


def safely(first):
    try:
        work(first)
    except BaseException as error:
        failures.append(repr(error))


with Server(("127.0.0.1", 0), Handler) as server:
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    oauth = things.OAuth2(client_id="a", client_secret="b")
    url = f"http://127.0.0.1:{server.server_address[1]}"
    start, failures = threading.Barrier(8), []
    with things.Client(base_url=url, token=oauth, limiter=things.Limiter()) as client:
        threads = [threading.Thread(target=safely, args=(2 * n,)) for n in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    server.shutdown()
assert not failures, failures
if sysconfig.get_config_var("Py_GIL_DISABLED"):
    assert not sys._is_gil_enabled()
print(len(calls), "calls,", len(logins), "logins")
"""
