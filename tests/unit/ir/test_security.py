"""Security requirements: alternatives, and what is needed together."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from callsheet.document.source import read
from callsheet.ir.build import build_api
from callsheet.ir.model import Requirement

SCHEMES = {
    "key": {"type": "apiKey", "in": "header", "name": "X-Key"},
    "login": {"type": "http", "scheme": "basic"},
    "token": {"type": "oauth2", "flows": {}},
}


def _security(tmp_path: Path, security: list[dict[str, list[str]]]) -> tuple[Requirement, ...] | None:
    whole = {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "paths": {"/a": {"get": {"security": security, "responses": {"200": {"description": "ok"}}}}},
        "components": {"securitySchemes": SCHEMES},
    }
    (tmp_path / "openapi.json").write_text(json.dumps(whole))
    return build_api(read(str(tmp_path / "openapi.json"))).operations[0].security


@pytest.mark.parametrize(
    ("security", "expected"),
    [
        ([{"token": ["a"]}, {"token": ["b", "a"]}, {"token": []}], ((("token", ("a", "b")),),)),
        (
            [{"token": ["a"], "key": []}, {"login": []}, {"key": [], "token": ["b"]}],
            ((("token", ("a", "b")), ("key", ())), (("login", ()),)),
        ),
        ([{"token": ["a"]}, {}, {"token": ["b"]}, {}], ((("token", ("a", "b")),), ())),
        (
            [{"token": ["a"]}, {"token": ["a"], "key": []}],
            ((("token", ("a",)),), (("token", ("a",)), ("key", ()))),
        ),
    ],
)
def test_alternatives_that_differ_in_scopes_are_one(
    tmp_path: Path, security: list[dict[str, list[str]]], expected: tuple[Requirement, ...]
) -> None:
    assert _security(tmp_path, security) == expected
