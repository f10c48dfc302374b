"""The other versions of CPython that are installed here."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

VERSIONS = ("3.12", "3.13", "3.14", "3.13t", "3.14t")
"""Newer than the oldest one, and those without the global lock."""


def interpreter(version: str) -> str | None:
    """A command that runs this version: on the path, or where pyenv keeps it."""
    on_path = shutil.which(f"python{version}")
    number, is_free = version.rstrip("t"), version.endswith("t")
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    kept = sorted(pyenv.glob(f"versions/{number}.*/bin/python"))
    code = (
        "import json, sys, sysconfig;"
        "print(json.dumps([*sys.version_info[:2], bool(sysconfig.get_config_var('Py_GIL_DISABLED'))]))"
    )
    wanted = [*map(int, number.split(".")), is_free]
    for candidate in (*([on_path] if on_path else []), *map(str, kept)):
        told = subprocess.run([candidate, "-c", code], capture_output=True, text=True, check=False)
        if told.returncode == 0 and json.loads(told.stdout) == wanted:
            return candidate
    return None
