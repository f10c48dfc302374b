"""Security requirements: alternatives, and what is needed together."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from callsheet.configuration.options import Options
from callsheet.document.source import read
from callsheet.ir.build import build_api
from callsheet.ir.model import Api, HttpBearer, Requirement

SCHEMES = {
    "key": {"type": "apiKey", "in": "header", "name": "X-Key"},
    "login": {"type": "http", "scheme": "basic"},
    "token": {"type": "oauth2", "flows": {}},
}


def _api(tmp_path: Path, security: list[dict[str, list[str]]], **schemes: Any) -> Api:
    whole = {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "paths": {"/a": {"get": {"security": security, "responses": {"200": {"description": "ok"}}}}},
        "components": {"securitySchemes": SCHEMES | schemes},
    }
    (tmp_path / "openapi.json").write_text(json.dumps(whole))
    return build_api(read(Options(spec=str(tmp_path / "openapi.json"))))


@pytest.mark.parametrize("scheme", ["digest", "Digest", "NTLM", "Negotiate", "AWS4-HMAC-SHA256"])
def test_what_has_to_be_computed_is_no_token(tmp_path: Path, scheme: str) -> None:
    """It is told once, and the other alternatives hold."""
    computed = {"type": "http", "scheme": scheme}
    api = _api(tmp_path, [{"computed": []}, {"key": []}, {"computed": [], "key": []}], computed=computed)
    assert api.operations[0].security == ((("key", ()),),)
    assert "computed" not in api.auth
    (problem,) = api.degraded
    assert (problem.code, problem.at.fragment) == (
        "unsupported-security-scheme",
        "#/components/securitySchemes/computed",
    )


def test_a_scheme_of_its_own_takes_a_token(tmp_path: Path) -> None:
    api = _api(tmp_path, [{"own": []}], own={"type": "http", "scheme": "Token"})
    assert (api.auth["own"], api.degraded) == (HttpBearer(scheme="Token"), ())


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
    assert _api(tmp_path, security).operations[0].security == expected
