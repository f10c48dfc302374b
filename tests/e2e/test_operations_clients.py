"""What surrounds the operations of generated clients: credentials, servers, names, webhooks, the registry."""

from __future__ import annotations

import asyncio
import base64
import importlib
import inspect
import warnings
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import pytest

from .loopback import Asked
from .wire import Wire

LOGIN = "Basic " + base64.b64encode(b"me:secret").decode()


def credentials_of(asked: Asked) -> dict[str, str]:
    """Where credentials are in a request."""
    found = {
        name: asked.headers[name] for name in ("authorization", "x-key", "cookie") if name in asked.headers
    }
    return {**found, "target": asked.target} if "?" in asked.target else found


@pytest.mark.parametrize(
    ("function", "given", "sent"),
    [
        ("usual", {"token": "t"}, {"authorization": "Bearer t"}),
        ("usual", {}, {}),
        ("none", {"token": "t", "header": "k"}, {}),
        ("optional", {"header": "k"}, {"x-key": "k"}),
        ("optional", {"token": "t"}, {}),
        ("either", {"header": "k", "login": ("me", "secret")}, {"x-key": "k"}),
        ("either", {"login": ("me", "secret")}, {"authorization": LOGIN}),
        ("either", {"token": "t"}, {"authorization": "Bearer t"}),
        ("both", {"header": "k", "cookie": "c"}, {"x-key": "k", "cookie": "session=c"}),
        ("both", {"header": "k", "token": "t"}, {"authorization": "Bearer t"}),
        ("query", {"query": "a b"}, {"target": "/query?key=a%20b"}),
        ("scoped", {"token": "t"}, {"authorization": "Bearer t"}),
        ("openid", {"token": "t"}, {"authorization": "Bearer t"}),
        ("digest", {"other": "t"}, {"authorization": "Token t"}),
        ("mutual", {"token": "t"}, {"authorization": "Bearer t"}),
        ("unknown", {"token": "t"}, {"authorization": "Bearer t"}),
    ],
)
def test_credentials(wire: Wire, function: str, given: dict[str, Any], sent: Mapping[str, str]) -> None:
    call = getattr(wire.calls("auth_alternatives", "doors"), function)()
    assert credentials_of(wire.asked("auth_alternatives", call, **given)) == sent


def test_a_token_that_rotates(wire: Wire) -> None:
    tokens = iter(["first", "second"])
    call = wire.calls("auth_alternatives", "doors").usual()
    rotating = {"token": lambda: next(tokens)}
    assert wire.asked("auth_alternatives", call, **rotating).headers["authorization"] == "Bearer first"
    assert wire.asked("auth_alternatives", call, **rotating).headers["authorization"] == "Bearer second"


def test_the_address_of_tokens_is_the_description_s(wire: Wire) -> None:
    """It is relative to the server that the client speaks to, which need not be the description's."""
    oauth = wire.runtime("auth_alternatives").OAuth2(client_id="me", client_secret="s")
    call = wire.calls("auth_alternatives", "doors").scoped()
    wire.server.serves(200, {"access_token": "t"})
    wire.respond("auth_alternatives", call, token=oauth, base_url=f"{wire.server.url}/a/b")
    assert [asked.target for asked in wire.server.asked] == ["/a/token", "/a/b/scoped"]
    assert wire.server.asked[1].headers["authorization"] == "Bearer t"


def test_credentials_of_the_environment(wire: Wire, monkeypatch: pytest.MonkeyPatch) -> None:
    call = wire.calls("auth_environment", "things").things()
    monkeypatch.setenv("ACME_LOGIN", "me:secret")
    assert credentials_of(wire.asked("auth_environment", call)) == {"authorization": LOGIN}
    monkeypatch.setenv("ACME_KEY", "k")
    assert credentials_of(wire.asked("auth_environment", call)) == {"x-key": "k"}
    monkeypatch.setenv("ACME_TOKEN", "t")
    assert credentials_of(wire.asked("auth_environment", call)) == {"authorization": "Bearer t"}
    assert credentials_of(wire.asked("auth_environment", call, token="own")) == {
        "authorization": "Bearer own"
    }


# --- servers ---------------------------------------------------------------------------------


def test_servers_of_operations_hold_for_the_default_server_only(wire: Wire) -> None:
    servers = wire.calls("servers", "servers")
    assert wire.asked("servers", servers.of_path()).target == "/elsewhere"
    assert wire.asked("servers", servers.of_operation()).target == "/internal/elsewhere"
    assert servers.of_path.operation.servers == ("https://files.example.com/up",)


def test_the_variables_of_a_server(wire: Wire) -> None:
    client = importlib.import_module("servers.client")
    assert client.BASE_URL == "https://eu.example.com:443/v2"
    assert client.SERVERS == (client.BASE_URL, "https://sandbox.example.com")
    assert client.server_url() == client.BASE_URL
    assert client.server_url(region="us", version_number="3") == "https://us.example.com:443/v3"


def test_a_relative_server_needs_a_base_url(wire: Wire) -> None:
    client = importlib.import_module("servers_relative.client")
    parameter = inspect.signature(client.Client.__init__).parameters["base_url"]
    assert parameter.default is inspect.Parameter.empty
    with pytest.raises(wire.runtime("servers_relative").InvalidArgument, match="base_url is required"):
        client.Client(base_url="")
    call = wire.calls("servers_relative", "servers").usual()
    assert (
        wire.asked("servers_relative", call, base_url=wire.server.url + "/api/v1/").target == "/api/v1/usual"
    )


# --- names, registry, free requests ------------------------------------------------------------


def test_names(wire: Wire) -> None:
    package = importlib.import_module("operation_names")
    client = package.Client(base_url=wire.server.url)
    assert [name for name in vars(type(client.pets)) if name[0] != "_"] == ["list_pets", "get_pet"]
    assert [name for name in vars(type(client.keepers)) if name[0] != "_"] == [
        "list",
        "import_",
        "thing",
        "get_twice",
        "create_twice",
    ]
    assert not hasattr(client, "other")


def test_calls_that_have_the_names_of_types(wire: Wire) -> None:
    case = "names_of_builtins"
    pets, sheets, models = wire.calls(case, "pets"), wire.calls(case, "sheets"), wire.models(case)
    wire.server.serves(200, [{"name": "Tom"}])
    assert wire.send(case, pets.list(kinds=["str"], name="T")) == [models.Pet(name="Tom")]
    assert wire.server.asked[-1].target == "/pets?kinds=str&name=T"
    assert wire.send(case, sheets.list()) == [models.Pet(name="Tom")]
    wire.server.serves(200, ["a"])
    assert wire.send(case, pets.object(body={"a": [1]})) == ["a"]
    wire.server.serves(200, "text")
    assert wire.send(case, pets.str("7")) == "text"
    wire.server.serves(204)
    assert [wire.send(case, one("7")) for one in (pets.type, pets.match, pets.call)] == [None] * 3
    decode = wire.runtime(case).decode
    assert decode(pets.list.__annotations__["kinds"], ["str"], namespace=models) == ["str"]


def test_calls_without_a_tag_are_methods_of_the_client(wire: Wire) -> None:
    package, untagged = importlib.import_module("operation_names"), wire.calls("operation_names", "untagged")
    wire.server.serves(204)
    if wire.is_async:

        async def run() -> Any:
            async with package.AsyncClient(base_url=wire.server.url) as client:
                return await client.get_status()

        assert asyncio.run(run()) is None
    else:
        with package.Client(base_url=wire.server.url) as client:
            assert client.get_status() is None
            assert str(inspect.signature(client.get_status)) == "() -> None"
            assert client.get_status.__doc__ == untagged.get_status.__doc__
    assert [asked.target for asked in wire.server.asked] == ["/status"]


def test_methods_of_a_client_are_its_functions(wire: Wire) -> None:
    package = importlib.import_module("operation_names")
    wire.server.serves(204)
    if wire.is_async:

        async def run() -> Any:
            async with package.AsyncClient(base_url=wire.server.url) as client:
                assert str(inspect.signature(client.pets.get_pet)).startswith("(id: str) -> ")
                return await client.pets.get_pet("rex")

        assert asyncio.run(run()) is None
    else:
        with package.Client(base_url=wire.server.url) as client:
            assert str(inspect.signature(client.pets.get_pet)).startswith("(id: str) -> ")
            assert client.pets.get_pet("rex") is None
    assert wire.server.asked[-1].target == "/pets/rex"


def test_the_registry(wire: Wire) -> None:
    registry = importlib.import_module("operation_names.operations").OPERATIONS
    assert list(registry) == [
        "GET /pets",
        "GET /pets/{id}",
        "GET /status",
        "list",
        "import",
        "getTheThingThatIsRenamed",
        "GET /twice",
        "POST /twice",
        "getDomain",
    ]
    assert registry["import"] is wire.calls("operation_names", "keepers").import_.operation
    assert str(registry["list"]) == "GET /keepers"


def test_a_request_that_the_description_does_not_have(wire: Wire) -> None:
    package = importlib.import_module("auth_alternatives")
    wire.server.serves(200, {"new": True})
    arguments: dict[str, Any] = {"query": {"q": "x y"}, "json": {"a": 1}, "headers": {"X-Own": "1"}}
    if wire.is_async:

        async def run() -> Any:
            async with package.AsyncClient(token="t", base_url=wire.server.url) as client:
                return await client.request("POST", "/new/endpoint", **arguments)

        response = asyncio.run(run())
    else:
        with package.Client(token="t", base_url=wire.server.url) as client:
            response = client.request("POST", "/new/endpoint", **arguments)
    asked = wire.server.asked[-1]
    assert (response.status, response.data) == (200, {"new": True})
    assert (asked.method, asked.target, asked.json) == ("POST", "/new/endpoint?q=x%20y", {"a": 1})
    assert (asked.headers["authorization"], asked.headers["x-own"]) == ("Bearer t", "1")


def test_whoever_calls_what_is_deprecated_is_warned(wire: Wire) -> None:
    orders, models = wire.calls("links", "orders"), wire.models("links")
    with pytest.warns(DeprecationWarning, match="POST /orders is deprecated") as caught:
        call = orders.add_order(body=models.Order())
    assert caught[0].filename == __file__
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        orders.get_order(1)
    wire.server.serves(201, {"id": 7})
    assert wire.send("links", call) == models.Order(id=7)


# --- what the API sends to us ------------------------------------------------------------------


def test_webhooks_and_callbacks(wire: Wire) -> None:
    incoming, models = importlib.import_module("callbacks.incoming"), wire.models("callbacks")
    assert incoming.parse_subscribe_event(b'{"id":1}') == models.Event(id=1)
    assert incoming.parse_shared('{"id":2}') == models.Event(id=2)
    assert incoming.parse_other_event(b"[1]") == [1]
    assert incoming.parse_ping(b'"text"') == "text"
    with pytest.raises(wire.runtime("callbacks").DecodeError, match=r"\$\.id"):
        incoming.parse_shared(b'{"id":"x"}')
    drifts: list[object] = []
    assert incoming.parse_shared(b'{"id":"x"}', strict=False, on_drift=drifts.append).id == "x"
    assert len(drifts) == 1


def test_forms_that_are_sent_to_us(wire: Wire) -> None:
    incoming, models = importlib.import_module("callbacks.incoming"), wire.models("callbacks")
    content = (
        b"from=%2B49+1&body=42&count=3&size=&urgent=true&media=a&codes=1&codes=2"
        b"&at=2026-01-02T03%3A04%3A05Z&event=%7B%22id%22%3A1%7D&new=x"
    )
    assert incoming.parse_message(content) == models.Message(
        from_="+49 1",
        body="42",
        count=3,
        size=None,
        urgent=True,
        media=["a"],
        codes=[1, 2],
        at=datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC),
        event=models.Event(id=1),
        extra={"new": "x"},
    )
    for wrong, place in ((b"body=x", r"\$\.from"), (b"from=x&count=y", r"\$\.count"), (b"from=\xff", r"\$")):
        with pytest.raises(wire.runtime("callbacks").DecodeError, match=place):
            incoming.parse_message(wrong)


def test_signatures_are_checked_before_anything_is_read(wire: Wire) -> None:
    incoming = importlib.import_module("callbacks.incoming")
    seen: list[tuple[bytes, Mapping[str, str]]] = []

    def refuse(content: bytes, headers: Mapping[str, str]) -> None:
        seen.append((content, headers))
        raise PermissionError("not from the API")

    with pytest.raises(PermissionError):
        incoming.parse_shared("not JSON", headers={"X-Signature": "s"}, verify=refuse)
    assert seen == [(b"not JSON", {"X-Signature": "s"})]
