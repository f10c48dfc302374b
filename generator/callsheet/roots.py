"""Roots: the folder of the built-in templates."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def templates_root() -> Path:
    """The folder of built-in templates: inside the installed package, else in the repository."""
    package = Path(__file__).parent
    installed = package / "_templates"
    return installed if installed.is_dir() else package.parents[1] / "templates"
