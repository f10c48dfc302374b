"""A package that has the name of a module which it needs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from callsheet.configuration.options import Options
from callsheet.document.references.pointer import Pointer
from callsheet.python.options import name_problems

AT = Pointer("spec.yaml")


def _clashes(output: Path, **more: Any) -> list[str]:
    problems = name_problems(Options(spec="-", output=output, **more), AT)
    return [problem.message for problem in problems if problem.code == "package-name-taken"]


@pytest.mark.parametrize(
    ("name", "http", "clashes"),
    [
        ("calendar", "httpx2", True),
        ("email", "httpx2", True),
        ("json", "stdlib", True),
        ("http", "stdlib", True),
        ("httpx2", "httpx2", True),
        ("httpx2", "stdlib", False),
        ("pyreqwest", "pyreqwest", True),
        ("calendars", "httpx2", False),
        ("petstore", "httpx2", False),
    ],
)
def test_the_name_of_a_module_is_told(tmp_path: Path, name: str, http: str, clashes: bool) -> None:
    expected = [f"the package has the name of the module {name!r}, which it needs"] if clashes else []
    assert _clashes(tmp_path / name, http=http) == expected


def test_what_lies_in_a_package_has_a_longer_name(tmp_path: Path) -> None:
    (tmp_path / "__init__.py").touch()
    assert _clashes(tmp_path / "calendar") == []


def test_what_clients_share_is_a_package_too(tmp_path: Path) -> None:
    assert len(_clashes(tmp_path / "shop", shared=tmp_path / "types")) == 1
