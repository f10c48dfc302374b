"""A shell for tests of the command line, and a description for it."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

from ..program import callsheet

PETS = """\
openapi: 3.1.0
info: {title: Pet shop, version: "1"}
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      responses:
        "200":
          description: Pets
          content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Pet"}}}}
components:
  schemas:
    Pet: {type: object, required: [name], properties: {name: {type: string}}}
"""


class Shell:
    """Runs callsheet in a folder."""

    def __init__(
        self, folder: Path, run: Callable[..., subprocess.CompletedProcess[str]] = callsheet
    ) -> None:
        self.folder, self.run = folder, run

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def callsheet(self, *arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
        done = self.run(*arguments, folder=self.folder, stdin=stdin)
        assert "Traceback" not in done.stderr
        return done

    def fails(self, code: int, *arguments: str) -> str:
        """What it complains about; nothing else may be said, and nothing written."""
        before = self.snapshot()
        done = self.callsheet(*arguments)
        assert done.returncode == code, done.stderr
        assert done.stdout == ""
        assert self.snapshot() == before
        return done.stderr

    def snapshot(self) -> dict[str, tuple[bytes, int]]:
        return {
            str(path.relative_to(self.folder)): (path.read_bytes(), path.stat().st_mtime_ns)
            for path in sorted(self.folder.rglob("*"))
            if path.is_file() and "__pycache__" not in path.parts
        }
