"""Descriptions of a few schemas, built."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from callsheet.configuration.options import Options
from callsheet.document.source import read
from callsheet.ir.build import build_api
from callsheet.ir.model import Api, Declaration

Build = Callable[..., Api]


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """An API of the given schemas, and of paths where they matter."""

    def built(*, openapi: str = "3.1.0", paths: dict[str, Any] | None = None, **schemas: Any) -> Api:
        file = tmp_path / "openapi.json"
        info = {"title": "T", "version": "1"}
        whole = {"openapi": openapi, "info": info, "paths": paths or {}, "components": {"schemas": schemas}}
        file.write_text(json.dumps(whole))
        return build_api(read(Options(spec=str(file))))

    return built


def named(api: Api, *hint: str) -> Declaration:
    """The declaration with these words."""
    return next(declaration for declaration in api.declarations.values() if declaration.hint == hint)
