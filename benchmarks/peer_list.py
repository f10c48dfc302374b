"""The generators that `peers.py` measures: how each is installed and run, and where its functions are."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Peer:
    name: str
    packages: Sequence[str]
    """What is installed: the generator, and what its output imports."""
    words: Sequence[str]
    """The command; {spec} and {output} stand for the places."""
    functions: tuple[str, str] | None
    """Which files have the functions, and what each function has once; none where it makes models only."""
    program: str | None = None
    """Without which it cannot run."""


OURS = Peer(
    name="callsheet",
    packages=(),
    words=("callsheet", "generate", "{spec}", "-o", "{output}", "--no-cache"),
    functions=("calls/**/*.py", r"^    @operation\("),
)

PEERS = (
    Peer(
        name="openapi-python-client",
        packages=("openapi-python-client", "httpx", "attrs", "python-dateutil"),
        words=(
            "openapi-python-client",
            "generate",
            "--path",
            "{spec}",
            "--output-path",
            "{output}",
            "--meta=none",
        ),
        functions=("api/**/*.py", r"^def sync_detailed\("),
    ),
    Peer(
        name="clientele",
        packages=("clientele[cli]",),
        words=("clientele", "start-api", "--file", "{spec}", "--output", "{output}"),
        functions=("client.py", r"^@client\.\w+\("),
    ),
    Peer(
        name="crozier",
        packages=("crozier", "ruff", "httpx", "pydantic"),
        words=(
            "crozier",
            "generate",
            "--spec",
            "{spec}",
            "--output",
            "{output}",
            "--package-name=made",
            "--layout=flat",
        ),
        functions=("**/raw_client.py", r"^    def [a-z]"),
    ),
    Peer(
        name="apiwright",
        packages=("apiwright", "httpx", "pydantic"),
        words=("apiwright", "python", "-i", "{spec}", "-o", "{output}"),
        functions=("api/*.py", r"^    async def [a-z]"),
    ),
    Peer(
        name="openapi-python-generator",
        packages=("openapi-python-generator", "httpx", "pydantic"),
        words=("openapi-python-generator", "{spec}", "{output}"),
        functions=("services/[!a]*_service.py", r"^def "),
    ),
    Peer(
        name="datamodel-code-generator",
        packages=("datamodel-code-generator", "pydantic[email]"),
        words=(
            "datamodel-codegen",
            "--input",
            "{spec}",
            "--input-file-type=openapi",
            "--output",
            "{output}",
        ),
        functions=None,
    ),
    Peer(
        name="openapi-generator-cli",
        packages=("openapi-generator-cli", "urllib3", "python-dateutil", "pydantic"),
        words=("openapi-generator-cli", "generate", "-g", "python", "-i", "{spec}", "-o", "{output}"),
        functions=("api/*.py", r"^    def \w+_with_http_info\("),
        program="java",
    ),
)


def programs(peer: Peer, folder: Path) -> Path | str:
    """The folder with its programs, in an environment of its own; or why there is none."""
    if peer is OURS:
        return Path(sys.executable).parent
    if peer.program and not shutil.which(peer.program):
        return f"needs {peer.program}"
    home = folder / peer.name
    ready = home / "ready"
    if not ready.exists():
        subprocess.run([sys.executable, "-m", "venv", str(home)], check=True)
        pip = [str(home / "bin" / "python"), "-m", "pip", "install", "--quiet", *peer.packages]
        done = subprocess.run(pip, capture_output=True, text=True)
        if done.returncode:
            return "cannot be installed"
        ready.touch()
    return home / "bin"


def version(peer: Peer, place: Path) -> str:
    code = f"import importlib.metadata; print(importlib.metadata.version({peer.name!r}))"
    return subprocess.run([str(place / "python"), "-c", code], capture_output=True, text=True).stdout.strip()
