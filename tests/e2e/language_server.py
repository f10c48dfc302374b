"""A language server as an editor has it, over its standard input and output."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Any, Self


class LanguageServer:
    """Pyright for the files of a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder, self._id = folder, 0
        command = [sys.executable, "-m", "pyright.langserver", "--stdio"]
        self._process = subprocess.Popen(command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def __enter__(self) -> Self:
        hover = {"contentFormat": ["plaintext"]}
        settings = {
            "processId": None,
            "rootUri": self.folder.as_uri(),
            "capabilities": {"textDocument": {"hover": hover}},
            "workspaceFolders": [{"uri": self.folder.as_uri(), "name": self.folder.name}],
        }
        self._ask("initialize", settings)
        self._send(method="initialized", params={})
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.communicate()

    def opens(self, file: Path) -> None:
        document = {"uri": file.as_uri(), "languageId": "python", "version": 1, "text": file.read_text()}
        self._send(method="textDocument/didOpen", params={"textDocument": document})

    def definitions(self, file: Path, line: int, column: int) -> list[tuple[str, int]]:
        """Files and lines; lines and columns count from 0."""
        found = self._ask("textDocument/definition", _place(file, line, column))
        return [(one["uri"], one["range"]["start"]["line"]) for one in found]

    def hover(self, file: Path, line: int, column: int) -> str:
        text: str = self._ask("textDocument/hover", _place(file, line, column))["contents"]["value"]
        return text

    def _ask(self, method: str, params: Any) -> Any:
        self._id += 1
        self._send(id=self._id, method=method, params=params)
        while True:
            message = self._receive()
            if "method" in message and "id" in message:  # the server asks, too
                self._send(id=message["id"], result=None)
            elif message.get("id") == self._id:
                return message["result"]

    def _send(self, **message: Any) -> None:
        assert self._process.stdin is not None
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(content) + content)
        self._process.stdin.flush()

    def _receive(self) -> Any:
        assert self._process.stdout is not None
        size = 0
        while header := self._process.stdout.readline().strip():
            name, _, value = header.partition(b":")
            size = int(value) if name.lower() == b"content-length" else size
        return json.loads(self._process.stdout.read(size))


def _place(file: Path, line: int, column: int) -> Any:
    return {"textDocument": {"uri": file.as_uri()}, "position": {"line": line, "character": column}}
