"""Descriptions made from a few lines."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest
from callsheet.configuration.options import Options
from callsheet.document.document import Document
from callsheet.document.source import read
from msgspec.structs import replace

Describe = Callable[..., Document]


@pytest.fixture
def describe(tmp_path: Path) -> Describe:
    """Write files into a folder (``x.yaml`` is given as ``x_yaml``) and read the first of them."""

    def write_and_read(options: Options | None = None, /, **files: str) -> Document:
        paths = []
        for name, text in files.items():
            folder, _, file = name.rpartition("__")
            path = tmp_path / folder / file.replace("_yaml", ".yaml").replace("_json", ".json")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(dedent(text), encoding="utf-8")
            paths.append(path)
        return read(replace(options or Options(spec="", cache=False), spec=str(paths[0])))

    return write_and_read
