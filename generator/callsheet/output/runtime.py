"""Runtime: the files that are copied into packages, and the module that imports the HTTP library."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..python.client.extras import left_out
from ..python.views.package import Package
from ..roots import templates_root
from ..version import __version__
from .files import File

_ROW = re.compile(
    r"""^(?:\ +from\ \.extras\.(\w+)\ import\ \*
        |\ +"extras\.(\w+)":\ (?:\"{3}[^"]*\"{3}|"[^"]*"),
        |__all__\ \+=\ \[[^]]*\]\ \ \#\ extras\.(\w+))\n""",
    re.MULTILINE | re.VERBOSE,
)


def runtime(package: Package) -> Iterator[File]:
    """The runtime, byte for byte, without the extras that nothing in the package uses.

    The transport is that of the chosen HTTP library.
    """
    root = templates_root() / "runtime"
    lacking = left_out(package.extras)
    for path in sorted(root.rglob("*.py")):
        place = path.relative_to(root)
        if place.parts[0] == "extras" and place.with_suffix("").parts[1] in lacking:
            continue
        text = path.read_text("utf-8")
        yield File(f"_runtime/{place.as_posix()}", _index(text, lacking) if path.parent == root else text)
    readme = (root / "README.md").read_text("utf-8")
    yield File("_runtime/README.md", readme.replace("VERSION", __version__))
    yield File("_runtime/http/transport.py", transport_source(package.transport))


def _index(text: str, lacking: frozenset[str]) -> str:
    """The names of the runtime, in rows for each module, without the rows of modules that are not copied."""
    return _ROW.sub(lambda row: "" if row[row.lastindex or 0] in lacking else row[0], text)


def transport_source(library: str) -> str:
    """The module of a package that imports the HTTP library."""
    folder = templates_root() / "transports"
    if library == "httpx":  # its successor differs in the names alone
        text = (folder / "httpx2.py").read_text("utf-8")
        return text.replace("httpx2", "httpx").replace("httpcore2", "httpcore")
    return (folder / f"{library}.py").read_text("utf-8")
