"""Credentials: where they go, where they do not, and that they are not shown."""

from __future__ import annotations

import asyncio
import base64
import logging
import pickle
import threading
import time
import traceback
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from sample._runtime import (
    ApiError,
    AuthError,
    InvalidArgument,
    OAuth2,
    Operation,
    Secret,
    SyncClient,
    api_key,
    basic,
    bearer,
)
from sample._runtime.http.auth import Auth
from sample._runtime.http.client import AsyncClient

from .conftest import Both
from .loopback import Asked, Server, response

TOKEN = "s3cr3t-t0ken"


def get(**details: Any) -> Operation[Any]:
    return Operation("GET", "/x", returns={200: None}, **details)


class Made:
    """A bare client of either kind, with what a generated one would pass to it."""

    def __init__(self, both: Both, server: Server) -> None:
        self.both, self.server = both, server

    def ask(self, operation: Operation[Any] | None = None, **options: Any) -> Asked:
        self.server.serves(response(200))
        cls = SyncClient if self.both.kind == "sync" else AsyncClient
        auth = Auth(options.pop("auth", {}), options.pop("default", None), options.pop("token", None))
        client: Any = cls(self.server.url, auth=auth, **options)
        try:
            self.both(client.send((operation or get())()))
        finally:
            self.both(client.close())
        return self.server.asked[-1]


@pytest.fixture
def made(both: Both, server: Server) -> Made:
    return Made(both, server)


def test_api_keys(made: Made) -> None:
    ask = made.ask
    auth: dict[str, Any] = {"k": api_key("header", "X-Key", "a b")}
    assert ask(auth=auth, default=(("k",),)).headers["x-key"] == "a b"
    auth = {"k": api_key("query", "api key", "a&b")}
    assert ask(auth=auth, default=(("k",),)).target == "/x?api%20key=a%26b"
    auth = {"k": api_key("cookie", "sid", "v")}
    operation = get()
    assert ask(operation, auth=auth, default=(("k",),)).headers["cookie"] == "sid=v"


@pytest.mark.parametrize("case", [str.lower, str.upper])
def test_headers_of_the_client_beside_credentials(made: Made, case: Callable[[str], str]) -> None:
    """A credential takes the place of a header however that is spelt; cookies stand beside it."""
    auth: dict[str, Any] = {
        "h": api_key("header", "X-Key", "k"),
        "c": api_key("cookie", "sid", "v"),
        "t": bearer("t"),
    }
    given = {"Authorization": "old", "X-Key": "old", "Cookie": "a=1; sid=old", "Accept": "text/x"}
    headers = {case(name): text for name, text in given.items()}
    asked = made.ask(auth=auth, default=(("h", "c", "t"),), headers=headers)
    names = [line.partition(b":")[0].lower() for line in asked.head.split(b"\r\n")]
    assert len(names) == len(set(names))
    expected = {"authorization": "Bearer t", "x-key": "k", "cookie": "a=1; sid=v", "accept": "text/x"}
    assert {name: asked.headers[name] for name in expected} == expected


def test_basic_and_bearer(made: Made) -> None:
    asked = made.ask(auth={"b": basic(("näme", "p:w"))}, default=(("b",),))
    assert base64.b64decode(asked.headers["authorization"].removeprefix("Basic ")).decode() == "näme:p:w"
    asked = made.ask(auth={"b": bearer("T")}, default=(("b",),))
    assert asked.headers["authorization"] == "Bearer T"
    asked = made.ask(auth={"b": bearer("T", "Token")}, default=(("b",),))
    assert asked.headers["authorization"] == "Token T"


def test_alternatives_and_combinations(made: Made) -> None:
    auth = {"a": None, "b": api_key("header", "X-B", "b"), "c": api_key("header", "X-C", "c")}
    default = (("a",), ("b", "c"))
    asked = made.ask(auth=auth, default=default)
    assert (asked.headers["x-b"], asked.headers["x-c"]) == ("b", "c")
    asked = made.ask(get(auth=(("c",),)), auth=auth, default=default)
    assert "x-b" not in asked.headers
    asked = made.ask(get(auth=()), auth=auth, default=default, token="T")
    assert not {"x-b", "x-c", "authorization"} & asked.headers.keys()
    asked = made.ask(get(auth=((), ("b",))), auth=auth, default=default)
    assert asked.headers["x-b"] == "b"
    asked = made.ask(get(auth=((), ("a",))), auth=auth, default=default, token="T")
    assert "authorization" not in asked.headers


def test_a_token_is_sent_though_the_description_has_another_scheme(made: Made) -> None:
    asked = made.ask(auth={"hapikey": api_key("query", "hapikey", None)}, default=(("hapikey",),), token="T")
    assert asked.headers["authorization"] == "Bearer T"
    assert made.ask(token="T").headers["authorization"] == "Bearer T"
    assert "authorization" not in made.ask().headers


def test_tokens_that_rotate(made: Made) -> None:
    tokens = iter("abc")
    assert made.ask(token=lambda: next(tokens)).headers["authorization"] == "Bearer a"

    async def later() -> str:
        await asyncio.sleep(0)
        return "later"

    if made.both.kind == "async":
        assert made.ask(token=later).headers["authorization"] == "Bearer later"
    else:
        with pytest.raises(InvalidArgument):
            made.ask(token=later)


@pytest.mark.parametrize("token", ["a\r\nX: y", "ä"])
def test_tokens_that_cannot_be_sent(made: Made, token: str) -> None:
    with pytest.raises(InvalidArgument) as caught:
        made.ask(token=token)
    assert token not in str(caught.value)
    assert made.server.asked == []


# --- OAuth 2 ---------------------------------------------------------------------------------


def oauth(server: Server, **details: Any) -> OAuth2:
    return OAuth2(client_id="me", client_secret="s/e", token_url=f"{server.url}/token", **details)


def serve_tokens(server: Server, **more: Any) -> None:
    count = iter(range(1000))

    def respond(asked: Asked) -> Any:
        if asked.target == "/token":
            time.sleep(0.05)
            return response(200, {"access_token": f"t{next(count)}", "token_type": "bearer", **more})
        return response(200)

    server.responds(respond)


def tokens_asked(server: Server) -> list[Asked]:
    return [asked for asked in server.asked if asked.target == "/token"]


def sent(server: Server) -> list[str]:
    return [asked.headers["authorization"] for asked in server.asked if asked.target == "/x"]


def test_client_credentials(both: Both, server: Server) -> None:
    serve_tokens(server, expires_in=3600)
    client = both.client(server.url, token=oauth(server, scopes=("a", "b")))
    both(client.send(get()()))
    both(client.send(get()()))
    (asked,) = tokens_asked(server)
    assert asked.body == b"grant_type=client_credentials&scope=a+b"
    assert base64.b64decode(asked.headers["authorization"].removeprefix("Basic ")) == b"me:s%2Fe"
    assert sent(server) == ["Bearer t0", "Bearer t0"]


def test_refresh_tokens(both: Both, server: Server) -> None:
    serve_tokens(server, expires_in=0, refresh_token="r2")
    kept: list[str] = []
    client = both.client(server.url, token=oauth(server, refresh_token="r1", on_refresh=kept.append))
    both(client.send(get()()))
    both(client.send(get()()))
    first, second = tokens_asked(server)
    assert first.body == b"grant_type=refresh_token&refresh_token=r1"
    assert second.body == b"grant_type=refresh_token&refresh_token=r2"
    assert (sent(server), kept) == (["Bearer t0", "Bearer t1"], ["r2", "r2"])


def test_one_refresh_for_all(both: Both, server: Server) -> None:
    serve_tokens(server)
    client = both.client(server.url, token=oauth(server))
    if both.kind == "sync":
        with ThreadPoolExecutor(8) as pool:
            list(pool.map(client.send, [get()()] * 16))
    else:

        async def gather() -> None:
            await asyncio.gather(*(client.send(get()()) for _ in range(16)))

        both(gather())
    assert len(tokens_asked(server)) == 1
    assert sent(server) == ["Bearer t0"] * 16


def test_a_token_refused_before_its_time_is_renewed_once(both: Both, server: Server) -> None:
    count = iter(range(100))

    def respond(asked: Asked) -> Any:
        if asked.target == "/token":
            return response(200, {"access_token": f"t{next(count)}"})
        return response(200 if asked.headers["authorization"] == "Bearer t1" else 401)

    server.responds(respond)
    client = both.client(server.url, token=oauth(server))
    both(client.send(get()()))
    assert sent(server) == ["Bearer t0", "Bearer t1"]
    server.responds(
        lambda asked: response(401) if asked.target == "/x" else response(200, {"access_token": "t"})
    )
    with pytest.raises(ApiError, match="401"):
        both(client.send(get()()))
    assert len(sent(server)) == 2


@pytest.mark.parametrize(
    "came",
    [
        response(400, {"error": "invalid_client"}),
        response(200, b"no json"),
        response(200, {}),
        response(200, bytes(2_000_000)),
    ],
)
def test_no_token_is_an_error_and_no_call(both: Both, server: Server, came: Any) -> None:
    server.serves(came)
    client = both.client(server.url, token=oauth(server))
    with pytest.raises(AuthError) as caught:
        both(client.send(get()()))
    assert caught.value.error == ("invalid_client" if came.status == 400 else None)
    assert {asked.target for asked in server.asked} == {"/token"}


def test_a_cancelled_refresh_does_not_block_others(server: Server) -> None:
    serve_tokens(server)
    source = oauth(server)

    async def run() -> None:
        async with AsyncClient(server.url, token=source) as client:
            first = asyncio.create_task(client.send(get()()))
            await asyncio.sleep(0.01)
            first.cancel()
            await asyncio.gather(first, return_exceptions=True)
            await client.send(get()())

    asyncio.run(run())
    assert len(sent(server)) == 1


# --- what is shown ---------------------------------------------------------------------------


def test_secrets_are_not_shown(both: Both, server: Server, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    logging.getLogger("httpcore2").setLevel(logging.WARNING)
    seen: list[str] = []
    server.serves(response(403, {"message": TOKEN}))
    cls = SyncClient if both.kind == "sync" else AsyncClient
    client: Any = cls(
        server.url,
        auth=Auth(
            {
                "k": api_key("query", "key", TOKEN),
                "b": basic(("u", TOKEN)),
                "h": api_key("header", "X", TOKEN),
            },
            default=(("k", "b", "h"),),
            token=OAuth2(client_id="c", client_secret=TOKEN, refresh_token=TOKEN, token_url="token"),
        ),
        on_request=lambda request: seen.append(repr((request, request.headers, request.url))),
        on_error=lambda request, error: seen.append(repr((request.url, error)) + str(error)),
    )
    try:
        both(client.send(get()(query={"q": TOKEN})))
    except ApiError as error:
        seen.append("".join(traceback.format_exception(error)))
    both(client.close())
    encoded = base64.b64encode(f"u:{TOKEN}".encode()).decode()
    said = [r.getMessage() for r in caplog.records if r.name == "sample"]
    assert len(seen) == 3
    assert said
    for text in (*seen, *said, repr(client._engine), repr(client), repr(client._engine._auth)):
        assert TOKEN not in text
        assert encoded not in text


def test_a_secret_is_not_shown() -> None:
    secret = Secret(TOKEN)
    oauth = OAuth2(client_id="c", client_secret=TOKEN, refresh_token=TOKEN)
    for shown in (repr(secret), str(secret), f"{secret}", repr(bearer(TOKEN)), repr(oauth), repr([secret])):
        assert TOKEN not in shown
    with pytest.raises(TypeError):
        pickle.dumps(secret)


def test_credentials_stay_within_the_origin(both: Both, server: Server) -> None:
    with_other = Server()
    try:
        with_other.serves(response(200))
        client = both.client(server.url, token=TOKEN, follow_redirects=True)
        with pytest.raises(InvalidArgument):
            both(client.request("GET", f"{with_other.url}/x"))
        assert with_other.asked == []
        server.serves(response(302, location=f"{with_other.url}/x"))
        both(client.send(get()()))
        assert TOKEN not in with_other.asked.pop().head.decode()
        other: Operation[Any] = get(servers=(with_other.url,))
        server.serves(response(200))
        both(client.send(other()))
        assert with_other.asked == []
    finally:
        with_other.close()


def test_the_own_server_of_an_operation(both: Both, server: Server) -> None:
    cls = SyncClient if both.kind == "sync" else AsyncClient
    server.serves(response(200))
    client: Any = cls("https://api.example/v1", server="https://api.example/v1", token="T")
    both(client.send(get(servers=(f"{server.url}/up",))()))
    both(client.close())
    assert (server.asked[0].target, server.asked[0].headers["authorization"]) == ("/up/x", "Bearer T")
    client = cls(f"{server.url}/v1", token="T")
    both(client.send(get(servers=("/v2/",))()))
    both(client.close())
    assert server.asked[1].target == "/v2/x"


def test_threads_that_wait_for_a_failed_refresh_fail_too(server: Server) -> None:
    server.responds(lambda asked: response(500, delay="") if asked.target == "/token" else response(200))
    client = SyncClient(server.url, token=oauth(server), retry=0)
    barrier = threading.Barrier(4)

    def call(_: int) -> str:
        barrier.wait()
        try:
            client.send(get()())
        except AuthError as error:
            return str(error)
        return ""

    with client, ThreadPoolExecutor(4) as pool:
        assert set(pool.map(call, range(4))) == {"the token endpoint responded with 500"}
