"""Tokens from a real authorization server: every grant, every way to say who asks, every refusal."""

from __future__ import annotations

import asyncio
import json
import pickle
import traceback
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from sample._runtime import AuthError, InvalidArgument, OAuth2, Operation, bearer
from sample._runtime.http.auth import Auth

from ...token_server import Received, Said, TokenServer, token_server
from .conftest import Both, Sender

GET: Operation[Any] = Operation("GET", "/x", returns={200: {"application/json": "Any"}})
SECRET, PASSWORD = "s/e c", " pa&ss wörd "


@pytest.fixture
def tokens() -> Iterator[TokenServer]:
    with token_server() as running:
        yield running


def client_of(sender: Sender, url: str, oauth: OAuth2, token_url: Any = "token") -> Any:
    auth = Auth({"oauth": bearer(oauth)}, default=(("oauth",),), token_url=token_url)
    return sender.client_of(url, auth=auth)


def refusal(both: Both, tokens: TokenServer, oauth: OAuth2) -> AuthError:
    with pytest.raises(AuthError) as caught:
        both(both.client(tokens.url, token=oauth).send(GET()))
    assert tokens.calls == []
    return caught.value


# --- grants ------------------------------------------------------------------------------------


def test_a_password(sender: Sender, tokens: TokenServer) -> None:
    oauth = OAuth2(username="ann", password=PASSWORD, scopes=("read", "write"))
    client = client_of(sender, tokens.url, oauth)
    sender.run(client.send(GET()))
    sender.run(client.send(GET()))
    (request,) = tokens.requests
    assert request.form == {
        "grant_type": ["password"],
        "username": ["ann"],
        "password": [PASSWORD],
        "scope": ["read write"],
    }
    assert (request.path, request.authorization) == ("/token", None)
    assert tokens.calls == [("/x", "Bearer token-0")] * 2


@pytest.mark.parametrize("client", [{"client_id": "app"}, {"client_id": "me", "client_secret": SECRET}])
def test_a_password_of_a_client_that_says_who_it_is(
    both: Both, tokens: TokenServer, client: dict[str, Any]
) -> None:
    oauth = OAuth2(username="ann", password=PASSWORD, token_url=f"{tokens.url}/token", **client)
    both(both.client(tokens.url, token=oauth).send(GET()))
    assert tokens.calls == [("/x", "Bearer token-0")]


def test_a_password_whose_tokens_are_refreshed(both: Both, tokens: TokenServer) -> None:
    """A refresh token takes the password's place while it holds (RFC 6749, section 4.3.2), no longer."""
    tokens.more = {"expires_in": 0, "refresh_token": "r"}
    tokens.refresh_tokens = {"r"}
    seen: list[str] = []
    oauth = OAuth2(username="ann", password=PASSWORD, token_url="token", on_refresh=seen.append)
    client = both.client(tokens.url, token=oauth)
    both(client.send(GET()))
    both(client.send(GET()))
    tokens.refresh_tokens.clear()
    both(client.send(GET()))
    grants = [request.one("grant_type") for request in tokens.requests]
    assert grants == ["password", "refresh_token", "refresh_token", "password"]
    assert [authorization for _, authorization in tokens.calls] == [f"Bearer token-{n}" for n in range(3)]
    assert seen == ["r", "r", "r"]


def test_a_refresh_token_without_a_password_is_all_there_is(both: Both, tokens: TokenServer) -> None:
    error = refusal(both, tokens, OAuth2(client_id="app", refresh_token="r", token_url="token"))
    assert (error.status, error.error) == (400, "invalid_grant")
    assert len(tokens.requests) == 1


def test_more_parameters(both: Both, tokens: TokenServer) -> None:
    extra: dict[str, Any] = {
        "audience": "https://api.example/",
        "resource": ["https://a.example", "https://b.example"],
    }
    oauth = OAuth2(client_id="me", client_secret=SECRET, token_url="token", scopes="read write", extra=extra)
    both(both.client(tokens.url, token=oauth).send(GET()))
    assert tokens.requests[0].form == {
        "grant_type": ["client_credentials"],
        "scope": ["read write"],
        "audience": [extra["audience"]],
        "resource": extra["resource"],
    }


# --- who asks ----------------------------------------------------------------------------------


def test_the_secret_in_the_form(sender: Sender, tokens: TokenServer) -> None:
    tokens.reads = ("post",)
    oauth = OAuth2(client_id="me", client_secret=SECRET, client_auth="post")
    sender.run(client_of(sender, tokens.url, oauth).send(GET()))
    (request,) = tokens.requests
    assert (request.authorization, request.one("client_secret")) == (None, SECRET)


def test_what_the_server_reads_is_found_out_once(both: Both, tokens: TokenServer) -> None:
    tokens.reads, tokens.more = ("post",), {"expires_in": 0}
    oauth = OAuth2(client_id="me", client_secret=SECRET, token_url="token")
    client = both.client(tokens.url, token=oauth)
    both(client.send(GET()))
    both(client.send(GET()))
    assert [request.authorization is not None for request in tokens.requests] == [True, False, False]
    assert "client_secret" not in tokens.requests[0].form


def test_a_server_that_reads_basic_is_asked_by_it_alone(both: Both, tokens: TokenServer) -> None:
    tokens.reads, tokens.more = ("basic",), {"expires_in": 0}
    oauth = OAuth2(client_id="me", client_secret=SECRET, token_url="token")
    client = both.client(tokens.url, token=oauth)
    both(client.send(GET()))
    tokens.clients.clear()
    with pytest.raises(AuthError, match="invalid_client"):
        both(client.send(GET()))
    assert ["client_secret" in request.form for request in tokens.requests] == [False, False]


def test_a_wrong_secret_is_shown_both_ways_and_no_more(both: Both, tokens: TokenServer) -> None:
    error = refusal(both, tokens, OAuth2(client_id="me", client_secret="wrong", token_url="token"))
    assert (error.status, error.error, len(tokens.requests)) == (401, "invalid_client", 2)
    assert isinstance(error.__cause__, AuthError)


def test_a_wrong_password_is_sent_once(both: Both, tokens: TokenServer) -> None:
    oauth: dict[str, Any] = {
        "username": "ann",
        "password": "not hers",
        "client_id": "me",
        "client_secret": SECRET,
    }
    error = refusal(both, tokens, OAuth2(**oauth, token_url="token"))
    assert (error.error, error.error_description) == ("invalid_grant", "wrong user name or password")
    tokens.instead = lambda _: (400, {"detail": "Incorrect username or password"})  # as FastAPI does
    error = refusal(both, tokens, OAuth2(**oauth, token_url="token"))
    assert str(error) == "the token endpoint responded with 400: Incorrect username or password"
    assert (error.error, len(tokens.requests)) == (None, 2)


def hubspot(request: Received) -> Said:
    """https://developers.hubspot.com/docs/api/oauth-quickstart-guide: all in the form, errors of its own."""
    if request.one("client_id") != "hub-id" or request.one("client_secret") != "hub-secret":
        return 400, {"status": "BAD_CLIENT_ID", "message": "missing or unknown client id"}
    if request.form.keys() != {"grant_type", "client_id", "client_secret", "refresh_token"}:
        return 400, {"status": "BAD_REQUEST", "message": "missing or unknown parameter"}
    if request.one("refresh_token") != "hub-refresh":
        return 400, {"status": "BAD_REFRESH_TOKEN", "message": "missing or unknown refresh token"}
    return 200, {
        "token_type": "bearer",
        "refresh_token": "hub-refresh",
        "access_token": "token-hub",
        "expires_in": 1800,
    }


@pytest.mark.parametrize("how", [{"client_auth": "post"}, {}])
def test_hubspot(both: Both, tokens: TokenServer, how: dict[str, Any]) -> None:
    tokens.instead = hubspot
    tokens.given.append("token-hub")
    login: dict[str, Any] = {
        "client_id": "hub-id",
        "client_secret": "hub-secret",
        "token_url": "/oauth/v1/token",
        **how,
    }
    client = both.client(tokens.url, token=OAuth2(**login, refresh_token="hub-refresh"))
    both(client.send(GET()))
    assert tokens.calls == [("/x", "Bearer token-hub")]
    assert tokens.requests[-1].path == "/oauth/v1/token"
    with pytest.raises(AuthError, match="missing or unknown refresh token"):
        both(both.client(tokens.url, token=OAuth2(**login, refresh_token="old-refresh")).send(GET()))


# --- what the server says ----------------------------------------------------------------------


@pytest.mark.parametrize("status", [200, 201])
@pytest.mark.parametrize("kind", ["Bearer", "bearer", "BEARER", None, 1])
def test_tokens_that_are_bearer_tokens(both: Both, tokens: TokenServer, status: int, kind: Any) -> None:
    tokens.status, tokens.more = status, {"token_type": kind}
    if kind is None:
        tokens.instead = lambda _: (status, {"access_token": "token-0"})
        tokens.given.append("token-0")
    both(
        both.client(tokens.url, token=OAuth2(client_id="me", client_secret=SECRET, token_url="token")).send(
            GET()
        )
    )
    assert tokens.calls == [("/x", "Bearer token-0")]


@pytest.mark.parametrize(
    ("lasts", "times"), [("3600", 1), (3600.5, 1), ("3600.5", 1), (None, 1), ("soon", 1), ("0", 2), (0.0, 2)]
)
def test_how_long_a_token_lasts(both: Both, tokens: TokenServer, lasts: Any, times: int) -> None:
    tokens.more = {"expires_in": lasts}
    oauth = OAuth2(client_id="me", client_secret=SECRET, token_url="token")
    client = both.client(tokens.url, token=oauth)
    both(client.send(GET()))
    both(client.send(GET()))
    assert len(tokens.requests) == times


@pytest.mark.parametrize(
    ("status", "body", "message"),
    [
        (200, b"<html>", "200: $: expected object, got no JSON"),
        (200, ["a"], "200: $: expected object, got array"),
        (200, {}, "200: $.access_token: expected string, got nothing"),
        (201, {"access_token": 7}, "201: $.access_token: expected string, got integer"),
        (200, {"access_token": ""}, "200: $.access_token: must not be empty"),
        (200, {"access_token": "a\n"}, "200: $.access_token: must not end with a line end"),
        (200, {"access_token": "a", "token_type": "mac"}, "200: $.token_type: expected bearer, got mac"),
        (200, {"error": "slow_down"}, "200: slow_down"),
        (302, {}, "302"),
        (503, b"busy", "503"),
        (422, {"detail": [{"loc": ["body"]}]}, "422"),
        (400, {"error": {"code": 1}, "message": "no"}, "400: no"),
    ],
)
def test_responses_without_a_token(
    both: Both, tokens: TokenServer, status: int, body: Any, message: str
) -> None:
    tokens.instead = lambda _: (status, body)
    error = refusal(both, tokens, OAuth2(username="ann", password=PASSWORD, token_url="token"))
    assert str(error) == f"the token endpoint responded with {message}"
    assert error.status == status


def test_an_error_as_the_server_says_it(both: Both, tokens: TokenServer) -> None:
    said = {
        "error": "invalid_grant",
        "error_description": "expired\r\nsince " + "x" * 300,
        "error_uri": "https://docs.example/errors",
    }
    tokens.instead = lambda _: (400, said)
    error = refusal(both, tokens, OAuth2(username="ann", password=PASSWORD, token_url="token"))
    assert (error.status, error.error, error.error_uri) == (400, said["error"], said["error_uri"])
    assert error.error_description is not None
    assert error.error_description.startswith("expired??since xxx")
    assert len(error.error_description) == 200
    assert str(error) == (
        "the token endpoint responded with 400: "
        f"invalid_grant: {error.error_description} ({said['error_uri']})"
    )
    copy = pickle.loads(pickle.dumps(error))
    assert (str(copy), vars(copy)) == (str(error), vars(error))


def test_an_error_shows_no_secret_that_the_server_repeats(both: Both, tokens: TokenServer) -> None:
    def repeat(request: Received) -> Said:
        return 400, {"error": "invalid_grant", "error_description": json.dumps(request.form)}

    tokens.instead = repeat
    oauth: dict[str, Any] = {
        "username": "ann",
        "password": "pa55w0rd",
        "client_id": "me",
        "client_secret": "s3cr3t!",
    }
    error = refusal(both, tokens, OAuth2(**oauth, client_auth="post", token_url="token"))
    shown = "".join(traceback.format_exception(error)) + repr(vars(error))
    assert "invalid_grant" in shown
    assert "pa55w0rd" not in shown
    assert "s3cr3t!" not in shown


# --- where tokens come from ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("base", "token_url", "path"),
    [
        ("", "token", "/token"),
        ("/api/v1", "token", "/api/v1/token"),
        ("/api/v1/", "./token#here", "/api/v1/token"),
        ("/api/v1", "../token", "/api/token"),
        ("/api/v1", "/auth/token?tenant=a b", "/auth/token?tenant=a%20b"),
    ],
)
def test_a_relative_token_url(both: Both, tokens: TokenServer, base: str, token_url: str, path: str) -> None:
    oauth = OAuth2(username="ann", password=PASSWORD, token_url=token_url)
    both(both.client(tokens.url + base, token=oauth).send(GET()))
    assert [request.path for request in tokens.requests] == [path]
    assert tokens.calls == [(base.rstrip("/") + "/x", "Bearer token-0")]


def test_token_urls_of_different_grants(sender: Sender, tokens: TokenServer) -> None:
    urls = {"client_credentials": "/machines", "password": "/people", "refresh_token": "/again"}
    tokens.refresh_tokens, tokens.more = {"r"}, {"expires_in": 0, "refresh_token": "r"}
    person = client_of(sender, tokens.url, OAuth2(username="ann", password=PASSWORD), urls)
    machine = client_of(sender, tokens.url, OAuth2(client_id="me", client_secret=SECRET), urls)
    for client in (person, person, machine):
        sender.run(client.send(GET()))
    assert [request.path for request in tokens.requests] == ["/people", "/again", "/machines"]


def test_another_origin_gets_what_is_for_it_alone(sender: Sender, tokens: TokenServer) -> None:
    with token_server() as api:
        oauth = OAuth2(username="ann", password=PASSWORD)
        auth = Auth({"oauth": bearer(oauth)}, default=(("oauth",),), token_url=f"{tokens.url}/token")
        api.given.append("token-0")
        client = sender.client_of(api.url, auth=auth, headers={"X-Api-Key": "of the API"})
        sender.run(client.send(GET()))
        assert api.calls == [("/x", "Bearer token-0")]
    (request,) = tokens.requests
    assert "x-api-key" not in request.headers
    assert "authorization" not in request.headers


@pytest.mark.parametrize("status", [302, 307, 308])
def test_no_redirect_is_followed_with_a_secret(sender: Sender, tokens: TokenServer, status: int) -> None:
    with token_server() as elsewhere:
        tokens.instead = lambda _: (status, {})
        tokens.locations["/token"] = f"{elsewhere.url}/token"
        oauth = OAuth2(username="ann", password=PASSWORD, token_url="token")
        client = sender.client_of(tokens.url, token=oauth, follow_redirects=True)
        with pytest.raises(AuthError, match=f"responded with {status}$"):
            sender.run(client.send(GET()))
        assert (elsewhere.requests, elsewhere.calls, tokens.calls) == ([], [], [])


@pytest.mark.parametrize(
    "token_url",
    [None, "", "ftp://a.example/", "https:///token", "https://a:b@c.example/", "https://{x}.example/", "//["],
)
def test_token_urls_that_are_none(both: Both, tokens: TokenServer, token_url: str | None) -> None:
    auth = Auth({}, token=OAuth2(username="ann", password=PASSWORD), token_url=token_url)
    with pytest.raises(InvalidArgument, match="token_url"):
        both_client(both, tokens.url, auth)


def test_one_token_is_of_one_endpoint(both: Both, tokens: TokenServer) -> None:
    oauth = OAuth2(username="ann", password=PASSWORD)
    auth = Auth({}, token=oauth, token_url="token")
    both_client(both, f"{tokens.url}/a", auth)
    both_client(both, f"{tokens.url}/a/", auth)
    with pytest.raises(InvalidArgument, match="shared"):
        both_client(both, f"{tokens.url}/b", auth)


def both_client(both: Both, url: str, auth: Auth) -> Any:
    from sample._runtime import SyncClient
    from sample._runtime.http.client import AsyncClient

    return (SyncClient if both.kind == "sync" else AsyncClient)(url, auth=auth)


# --- many at once --------------------------------------------------------------------------------


def test_all_wait_for_one_login(sender: Sender, tokens: TokenServer) -> None:
    client = client_of(sender, tokens.url, OAuth2(username="ann", password=PASSWORD))
    if sender.kind == "sync":
        with ThreadPoolExecutor(8) as pool:
            list(pool.map(client.send, [GET()] * 16))
    else:

        async def gather() -> None:
            await asyncio.gather(*(client.send(GET()) for _ in range(16)))

        sender.run(gather())
    assert len(tokens.requests) == 1
    assert tokens.calls == [("/x", "Bearer token-0")] * 16
