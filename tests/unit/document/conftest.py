"""Descriptions made from a few lines."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest
from callsheet.document.document import Document, SourceOptions
from callsheet.document.source import read

Describe = Callable[..., Document]


@pytest.fixture
def describe(tmp_path: Path) -> Describe:
    """Write files into a folder (``x.yaml`` is given as ``x_yaml``) and read the first of them."""

    def write_and_read(options: SourceOptions | None = None, /, **files: str) -> Document:
        paths = []
        for name, text in files.items():
            folder, _, file = name.rpartition("__")
            path = tmp_path / folder / file.replace("_yaml", ".yaml").replace("_json", ".json")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(dedent(text), encoding="utf-8")
            paths.append(path)
        return read(str(paths[0]), options or SourceOptions(cache=False))

    return write_and_read
