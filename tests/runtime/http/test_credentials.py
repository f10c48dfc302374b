"""Credentials that cannot be sent are told at once, by the name of their argument and without being shown."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from typing import Any

import pytest
from sample._runtime import InvalidArgument, OAuth2, Operation, Secret, api_key, basic, bearer
from sample._runtime.http.auth import Auth, given

from .conftest import Both, Sender
from .loopback import Server, response

GET: Operation[Any] = Operation("GET", "/x", returns={200: None})
KEY = "s3cr3t"

EMPTY = "must not be empty"
LINE_END = "must not end with a line end"
BLANK = "must not begin or end with a blank"
CONTROLS = "must not hold control characters"
ASCII = "must be ASCII text"
TOGETHER = "must be given together"
NO_TEXT = "must be a str, got NoneType"

BAD = {
    "": EMPTY,
    f"{KEY}\n": LINE_END,
    f"{KEY}\r\n": LINE_END,
    f"{KEY} ": BLANK,
    f" {KEY}": BLANK,
    f"{KEY}\u00a0": BLANK,
    f"{KEY}\t": CONTROLS,
    f"{KEY}\n{KEY}": CONTROLS,
}
TOKENS = {**BAD, f"Bearer {KEY}": "must not hold blanks, nor begin with Bearer", f"{KEY}é": ASCII}


def refused(name: str, problem: str, /, work: Callable[..., Any], *arguments: Any, **named: Any) -> None:
    with pytest.raises(InvalidArgument) as caught:
        work(*arguments, **named)
    assert str(caught.value) == f"{name} {problem}"
    assert KEY not in "".join(traceback.format_exception_only(caught.value))


def test_tokens(both: Both, server: Server) -> None:
    for text, problem in TOKENS.items():
        refused("token", problem, both.client, server.url, token=text)
        refused("token", problem, both.client, server.url, token=Secret(text))
    refused("token", "must be a str, got bytes", both.client, server.url, token=KEY.encode())
    refused("token", "must be a str, got int", both.client, server.url, token=7)
    assert server.connections == 0


def test_tokens_of_functions(sender: Sender, server: Server) -> None:
    """They are told when the function gives them, and the call is not tried again."""
    rows: dict[Any, str] = {**TOKENS, None: NO_TEXT}
    rest = list(rows)
    client = sender.client_of(server.url, token=lambda: rest.pop(0), retry=2)
    for problem in rows.values():
        refused("token()", problem, lambda: sender.run(client.send(GET())))
    assert rest == []
    assert server.connections == 0


def test_tokens_of_async_functions(sender: Sender, server: Server) -> None:
    if sender.kind == "sync":
        pytest.skip("the blocking client takes none")

    async def token() -> str:
        return f"{KEY}\n"

    client = sender.client_of(server.url, token=token)
    refused("token()", LINE_END, lambda: sender.run(client.send(GET())))
    assert server.connections == 0


@pytest.mark.parametrize("place", ["header", "query", "cookie"])
def test_keys(place: Any) -> None:
    for text, problem in BAD.items():
        refused("shop_key", problem, api_key, place, "X-Key", text, argument="shop_key")
    if place != "query":
        refused("shop_key", ASCII, api_key, place, "X-Key", "é", argument="shop_key")
    assert api_key(place, "X-Key", KEY, argument="shop_key") is not None


def test_tokens_of_other_schemes_may_hold_blanks(sender: Sender, server: Server) -> None:
    refused("custom", BLANK, bearer, f"{KEY} ", "Custom", argument="custom")
    server.serves(response(200))
    auth = Auth({"custom": bearer('id="a", key="b"', "Custom")}, default=(("custom",),))
    sender.run(sender.client_of(server.url, auth=auth).send(GET()))
    assert server.asked[0].headers["authorization"] == 'Custom id="a", key="b"'


def test_logins() -> None:
    rows: list[tuple[Any, str]] = [
        ("", EMPTY),
        (("", ""), EMPTY),
        (("ann", f"{KEY}\n"), LINE_END),
        (("ann\n", KEY), LINE_END),
        (f"ann:{KEY}\n", LINE_END),
        (("ann", f"{KEY}\0"), CONTROLS),
        (("a:b", KEY), "must have a user name without a colon"),
        (("ann", None), NO_TEXT),
    ]
    for login, problem in rows:
        refused("shop_login", problem, basic, login, argument="shop_login")
    assert basic(("key", "")) is not None
    assert basic(("ann", " with blanks ")) is not None


def test_oauth2() -> None:
    login = {"client_id": "c", "client_secret": KEY, "username": "u", "password": KEY, "refresh_token": KEY}
    for name in login:
        refused(name, EMPTY, OAuth2, **{**login, name: ""})
        refused(name, LINE_END, OAuth2, **{**login, name: f"{KEY}\n"})
    for name in ("client_id", "client_secret", "refresh_token"):
        refused(name, BLANK, OAuth2, **{**login, name: f"{KEY} "})
    refused("username and password", TOGETHER, OAuth2, username="u")
    refused("username and password", TOGETHER, OAuth2, client_id="c", password=KEY)
    refused("client_secret", f"{TOGETHER} with client_id", OAuth2, client_secret=KEY, refresh_token="r")
    refused("OAuth2", "needs client_id, username and password, or refresh_token", OAuth2)
    assert KEY not in repr(OAuth2(client_id="c", client_secret=KEY))


def test_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    name = "the environment variable SHOP_TOKEN"
    for text, problem in {"": EMPTY, f"{KEY}\n": LINE_END}.items():
        monkeypatch.setenv("SHOP_TOKEN", text)
        refused(name, problem, given, None, "SHOP_TOKEN")
        assert given("own", "SHOP_TOKEN") == "own"
    monkeypatch.delenv("SHOP_TOKEN")
    assert given(None, "SHOP_TOKEN") is None


def test_headers(sender: Sender, server: Server) -> None:
    """What some libraries strip, and others refuse after three tries, is refused before them all."""
    rows: dict[Any, str] = {f"{KEY} ": BLANK, f" {KEY}": BLANK, f"{KEY}\n": LINE_END}
    for text, problem in rows.items():
        refused("header 'X-A'", problem, sender.client_of, server.url, headers={"X-A": text})
        call = GET(headers={"X-A": text})
        refused("header 'X-A'", problem, lambda call: sender.run(sender.client.send(call)), call)
    refused("header 'X-A'", NO_TEXT, sender.client_of, server.url, headers={"X-A": None})
    assert server.connections == 0
    server.serves(response(200))
    client = sender.client_of(server.url, headers={"X-A": "a b", "X-B": ""})
    sender.run(client.send(GET()))
    assert (server.asked[0].headers["x-a"], server.asked[0].headers["x-b"]) == ("a b", "")
