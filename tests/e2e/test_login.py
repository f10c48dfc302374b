"""The login that FastAPI's tutorial teaches, as the client's own and as the operation that it is as well."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from typing import Any

import pytest

from ..token_server import TokenServer, token_server
from .wire import Wire

CASE = "auth_password"
PASSWORD = " pa&ss wörd "


@pytest.fixture
def tokens() -> Iterator[TokenServer]:
    with token_server() as running:
        running.data = {"username": "ann"}
        yield running


def me(wire: Wire, tokens: TokenServer, token: Any) -> Any:
    return wire.send(CASE, wire.calls(CASE, "users").read_me(), base_url=tokens.url, token=token)


def test_the_client_logs_in(wire: Wire, tokens: TokenServer) -> None:
    package = importlib.import_module(CASE)
    assert me(wire, tokens, package.OAuth2(username="ann", password=PASSWORD)).username == "ann"
    (request,) = tokens.requests
    assert (request.path, request.one("grant_type")) == ("/token", "password")
    assert tokens.calls == [("/users/me", "Bearer token-0")]
    with pytest.raises(package.AuthError, match="wrong user name or password") as caught:
        me(wire, tokens, package.OAuth2(username="ann", password="not hers"))
    assert caught.value.error == "invalid_grant"


def test_a_caller_logs_in_by_the_operation(wire: Wire, tokens: TokenServer) -> None:
    form = wire.models(CASE).LoginForm(grant_type="password", username="ann", password=PASSWORD)
    login = wire.calls(CASE, "login").login(body=form)
    token = wire.send(CASE, login, base_url=tokens.url)
    assert (token.access_token, token.token_type) == ("token-0", "Bearer")
    assert tokens.requests[0].form == {
        "grant_type": ["password"],
        "username": ["ann"],
        "password": [PASSWORD],
    }
    assert me(wire, tokens, token.access_token).username == "ann"


def test_the_client_lies_below_a_path(wire: Wire, tokens: TokenServer) -> None:
    """FastAPI's tutorial: of an API at ``/api/v1/``, ``tokenUrl="token"`` is ``/api/v1/token``."""
    oauth = importlib.import_module(CASE).OAuth2(username="ann", password=PASSWORD)
    call = wire.calls(CASE, "users").read_me()
    wire.send(CASE, call, base_url=f"{tokens.url}/api/v1", token=oauth)
    assert tokens.requests[0].path == "/api/v1/token"
