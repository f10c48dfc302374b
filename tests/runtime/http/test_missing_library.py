"""A client whose HTTP library is not installed says in one sentence how to get it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

BLOCKED = """
import sys

class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {names!r}:
            raise ModuleNotFoundError(f"No module named {{name!r}}", name=name)

sys.meta_path.insert(0, Blocked())
import sample
"""
CALL = {
    "sync": """
with sample.Client(base_url="http://127.0.0.1:9") as client:
    client.pets.search()
""",
    "async": """
import asyncio

async def main():
    async with sample.AsyncClient(base_url="http://127.0.0.1:9") as client:
        await client.pets.search()

asyncio.run(main())
""",
}
LIBRARIES = [
    ("httpx2", ("httpx2", "httpcore2"), "httpcore2"),
    ("httpx", ("httpx", "httpcore"), "httpcore"),
    ("pyreqwest", ("pyreqwest",), "pyreqwest"),
]


@pytest.mark.parametrize("kind", CALL)
@pytest.mark.parametrize(("library", "blocked", "missing"), LIBRARIES)
def test_the_first_call_names_the_command(
    library: str, blocked: tuple[str, ...], missing: str, kind: str, tmp_path: Path
) -> None:
    import sample

    package = Path(sample.__file__ or "").parent
    shutil.copytree(package, tmp_path / "sample", ignore=shutil.ignore_patterns("__pycache__"))
    runtime = tmp_path / "sample" / "_runtime"
    shutil.copy(runtime / "http" / f"transport_{library}.py", runtime / "http" / "transport.py")
    script = BLOCKED.format(names=blocked) + CALL[kind]
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", script],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == ""
    assert done.stderr.count("Traceback") == 1
    assert done.stderr.splitlines()[-1] == (
        f"sample._runtime.http.errors.MissingLibrary: this client sends requests with {library}, "
        f"which cannot be imported here (No module named '{missing}'): run `pip install {library}`, "
        "or generate the client with `--http stdlib`, which needs no library"
    )


def test_it_is_an_import_error() -> None:
    from sample._runtime import CallError, MissingLibrary

    error = MissingLibrary("httpx2", ModuleNotFoundError("No module named 'httpx2'"))
    assert isinstance(error, ImportError)
    assert isinstance(error, CallError)
    assert error.name == "httpx2"
