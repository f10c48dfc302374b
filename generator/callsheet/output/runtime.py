"""Runtime: what is copied into every package, and the one module that imports the HTTP library."""

from __future__ import annotations

from collections.abc import Iterator

from ..python.views.package import Package
from .files import File
from .roots import templates_root


def runtime(package: Package) -> Iterator[File]:
    """The runtime, byte for byte, with the transport of the chosen HTTP library."""
    root = templates_root() / "runtime"
    fakes = root / "extras" / "testing"
    for path in sorted(root.rglob("*.py")):
        if package.testing or fakes not in path.parents:
            yield File(f"_runtime/{path.relative_to(root).as_posix()}", path.read_text("utf-8"))
    yield File("_runtime/http/transport.py", transport_source(package.transport))


def transport_source(library: str) -> str:
    """The module of a package that imports the HTTP library."""
    folder = templates_root() / "transports"
    if library == "httpx":  # its successor differs in the names alone
        text = (folder / "httpx2.py").read_text("utf-8")
        return text.replace("httpx2", "httpx").replace("httpcore2", "httpcore")
    return (folder / f"{library}.py").read_text("utf-8")
