"""A small stand-in for HubSpot on loopback: it responds to `batch_create` as HubSpot documents it."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

DOCUMENTED_RESPONSE = {
    "completedAt": "2023-11-07T05:31:56Z",
    "results": [
        {
            "category": "HUBSPOT_DEFINED",
            "typeId": 123,
            "label": "<string>",
            "userEnforcedMaxToObjectIds": 123,
        }
    ],
    "startedAt": "2023-11-07T05:31:56Z",
    "status": "CANCELED",
    "errors": [
        {
            "category": "<string>",
            "context": {},
            "errors": [
                {
                    "message": "<string>",
                    "code": "<string>",
                    "context": "{missingScopes=[scope1, scope2]}",
                    "in": "<string>",
                    "subCategory": "<string>",
                }
            ],
            "links": {},
            "message": "<string>",
            "status": "<string>",
            "id": "<string>",
            "subCategory": {},
        }
    ],
    "links": {},
    "numErrors": 123,
    "requestedAt": "2023-11-07T05:31:56Z",
}


@contextmanager
def hubspot() -> Iterator[str]:
    """Serve on a free port; gives the base URL."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


class _Handler(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self._show_request(body)
        response = json.dumps(DOCUMENTED_RESPONSE).encode()
        self.send_response(207)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(response)))
        self.end_headers()
        self.wfile.write(response)

    def _show_request(self, body: bytes) -> None:
        print(f"  {self.command} {self.path}")
        for name in ("Authorization", "Content-Type"):
            print(f"  {name}: {self.headers[name]}")
        print(f"  {body.decode()}")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the library's
        """The request is shown above, so the log stays quiet."""
