"""Shown paths: files as a report names them, which people read on other machines."""

from __future__ import annotations

from pathlib import Path


def shown(path: Path | str, below: Path | None = None) -> str:
    """A path from the current folder; of what lies elsewhere its name, or the way from the folder `below`."""
    text = path.as_posix() if isinstance(path, Path) else path
    if "://" in text or not Path(text).is_absolute():
        return text
    for start in (Path.cwd(), Path.cwd().resolve()):
        if Path(text).is_relative_to(start):
            return Path(text).relative_to(start).as_posix()
    if below is not None and Path(text).is_relative_to(below):
        return (Path(below.name) / Path(text).relative_to(below)).as_posix()
    return Path(text).name
