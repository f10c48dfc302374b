"""One server for all of them; each has a path of its own."""

from __future__ import annotations

import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib import import_module
from pathlib import Path
from typing import ClassVar

from .replies import Reply, Request, Routes, find

HERE = Path(__file__).parent
PLACEHOLDER = "localhost:8080"
"""Where descriptions say that the server is."""


class Server(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    routes: ClassVar[Routes] = {}
    description = ""

    def handle_one(self) -> None:
        length = int(self.headers.get("content-length", "0"))
        path, _, query = self.path.partition("?")
        headers = {name.lower(): value for name, value in self.headers.items()}
        request = Request(
            method=self.command, path=path, query=query, headers=headers, body=self.rfile.read(length)
        )
        self.send(self.reply(request))

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = handle_one  # noqa: N815

    def reply(self, request: Request) -> Reply:
        if request.path == "/description.json":
            text = self.description.replace(PLACEHOLDER, self.headers["host"])
            return Reply(body=text.encode(), media_type="application/json")
        handler = find(self.routes, request)
        return Reply(status=404) if handler is None else handler(request)

    def send(self, reply: Reply) -> None:
        self.send_response(reply.status)
        if reply.media_type:
            self.send_header("Content-Type", reply.media_type)
        for name, value in reply.headers.items():
            self.send_header(name.replace("_", "-"), value)
        if reply.status not in (204, 304):
            self.send_header("Content-Length", str(len(reply.body)))
        self.end_headers()
        self.wfile.write(reply.body)

    def log_message(self, *_: object) -> None:
        """Keep the output for the URL."""


if __name__ == "__main__":
    framework = sys.argv[1]
    Server.routes = import_module(f"{__package__}.{framework}.responses").ROUTES
    Server.description = (HERE / framework / "description.json").read_text("utf-8")
    with ThreadingHTTPServer(("127.0.0.1", 0), Server) as server:
        print(f"http://127.0.0.1:{server.server_port}", flush=True)
        server.serve_forever()
