"""Apps on loopback, each in a process of its own: `python -m tests.frameworks.fastapi.app` prints its URL."""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent.parent


@contextmanager
def served(framework: str) -> Iterator[str]:
    """The URL of the framework's app, while it runs; one app may be of several: `app/framework`."""
    app, *arguments = framework.split("/")
    command = [sys.executable, "-m", f"tests.frameworks.{app}.app", *arguments]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            url = process.stdout.readline().strip()
            assert url, "the app ended before it served anything"
            yield url
        finally:
            process.kill()


def serve_asgi(app: Any) -> None:
    """Serve the app by uvicorn until this process is killed."""
    import uvicorn

    listener = _listener()
    config = uvicorn.Config(app, log_level="warning")
    uvicorn.Server(config).run(sockets=[listener])


def serve_wsgi(app: Any) -> None:
    """Serve the app by werkzeug until this process is killed."""
    from werkzeug.serving import WSGIRequestHandler, make_server

    class Quiet(WSGIRequestHandler):
        protocol_version = "HTTP/1.1"

        def log(self, *_: object) -> None:
            """Keep the output for the URL."""

    listener = _listener()
    make_server(
        "127.0.0.1", 0, app, threaded=True, fd=listener.fileno(), request_handler=Quiet
    ).serve_forever()


def serve_django() -> None:
    """Serve the configured project by Django's own server until this process is killed."""
    from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler
    from django.core.wsgi import get_wsgi_application

    class Quiet(WSGIRequestHandler):
        def log_message(self, *_: object) -> None:
            """Keep the output for the URL."""

    app, listener = get_wsgi_application(), _listener()
    server = ThreadedWSGIServer(listener.getsockname(), Quiet, bind_and_activate=False)
    server.socket.close()
    server.socket = listener
    server.server_name, server.server_port = listener.getsockname()
    server.setup_environ()
    server.set_app(app)
    server.serve_forever()


def _listener() -> socket.socket:
    """A socket that listens already, so that whoever reads the URL can connect to it."""
    listener = socket.create_server(("127.0.0.1", 0))
    print(f"http://127.0.0.1:{listener.getsockname()[1]}", flush=True)
    return listener
