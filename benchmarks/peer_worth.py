"""What a peer's output is worth: whether all of it imports, and how many operations have a function."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import yaml
from callsheet.document.methods import METHODS
from peer_list import Peer

# Runs in the environment of the peer, where there is nothing of ours.
IMPORTER = """
import importlib, sys, warnings
from pathlib import Path
warnings.simplefilter("ignore")
package = Path(sys.argv[1])
sys.path.insert(0, str(package.parent))
files = sorted(package.rglob("*.py")) if package.is_dir() else [package]
files = [file for file in files if file.relative_to(package.parent).parts[1:2] != ("tests",)]
failed = []
for file in files:
    parts = file.relative_to(package.parent).with_suffix("").parts
    name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
    try:
        importlib.import_module(name)
    except Exception as error:
        failed.append(type(error).__name__)
print(len(failed), len(files), failed[0] if failed else "")
"""


def imports(python: Path, package: Path | None, limit: float) -> str:
    if package is None:
        return "no package"
    command = [str(python), "-c", IMPORTER, str(package)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=limit, cwd=package.parent)
    except subprocess.TimeoutExpired:
        return f"not imported in {limit:.0f} s"
    if done.returncode:
        return "import ends Python"
    failed, files, error = done.stdout.splitlines()[-1].split(" ", 2)
    return "all" if failed == "0" else f"{failed} of {files} modules do not ({error})"


def package_in(output: Path) -> Path | None:
    """The outermost package of what was written, or the one module."""
    if output.is_file():
        return output.rename(output.with_suffix(".py"))
    roots = [path.parent for path in output.rglob("__init__.py") if not path.parent.name.startswith("test")]
    return min(roots, key=lambda path: len(path.parts), default=None)


def functions(peer: Peer, package: Path | None) -> int | None:
    if peer.functions is None or package is None:
        return None
    files, pattern = peer.functions
    texts = (path.read_text(encoding="utf-8") for path in package.glob(files))
    return sum(len(re.findall(pattern, text, re.MULTILINE)) for text in texts)


def lines(package: Path | None) -> int:
    if package is None:
        return 0
    files = package.rglob("*.py") if package.is_dir() else [package]
    return sum(path.read_bytes().count(b"\n") for path in files)


def described(spec: Path) -> int:
    """Operations counted in the plain data, without the code that is judged here."""
    text = spec.read_text(encoding="utf-8")
    data: dict[str, Any] = json.loads(text) if spec.suffix == ".json" else yaml.safe_load(text)
    return sum(key in METHODS for item in data["paths"].values() for key in item)
