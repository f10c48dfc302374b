"""Where the project around a package lies."""

from __future__ import annotations

import os
from pathlib import Path

from ..errors import OptionsError

SOURCE = "src"
"""The folder that may stand between a project and its package, as `uv init --package` has it."""


def project_folder(output: Path) -> Path:
    """The folder around the package, or the one around `src`."""
    parent = output.resolve().parent
    if parent.name == SOURCE:
        parent = parent.parent
    if parent == parent.parent:
        raise OptionsError(f"{output}: a project needs a folder of its own around the package")
    return Path(os.path.relpath(parent)) if not output.is_absolute() else parent
