"""Calls, responses, clients and models as values: kept, sent to other processes, and shown."""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Annotated, Any

import pytest
import sample
from sample._runtime import (
    DEEP_OBJECT,
    EXTRA,
    ApiError,
    EncodeError,
    Format,
    InvalidArgument,
    OAuth2,
    OpenObject,
    Operation,
    Response,
    Style,
    SyncClient,
    basic,
)
from sample._runtime.extras.api_keys import api_key
from sample._runtime.extras.pages import Paging
from sample._runtime.extras.paging import PagedOperation
from sample._runtime.http.auth import Auth, bearer
from sample.calls.pets import Pets
from sample.models import Pet

from .conftest import Both
from .loopback import Server, response


def copies(value: Any) -> list[Any]:
    return [pickle.loads(pickle.dumps(value)), copy.deepcopy(value), copy.copy(value)]


def test_calls_of_generated_operations() -> None:
    """An operation is found again by its name: another process has it too."""
    for call in (
        Pets.create(7, body=Pet(name="Tom", extra={"a": [1]})),
        Pets.search(tags=["a"]),
        Pets.watch(),
    ):
        for again in copies(call):
            assert again == call
            assert again.operation is call.operation
    assert b"/owners/{ownerId}/pets" not in pickle.dumps(Pets.create(7, body=Pet(name="Tom")))


def test_another_process_has_the_call() -> None:
    """It has loaded nothing of the package before."""
    code = (
        "import pickle, sys; call = pickle.load(sys.stdin.buffer);"
        "from sample.calls.pets import Pets; assert call.operation is Pets.create.operation;"
        "print(call, call.path, call.body.extra)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=Path(sample.__file__).parents[1],
        input=pickle.dumps(Pets.create(7, body=Pet(name="Tom", extra={"a": 1}))),
        capture_output=True,
        check=True,
    )
    assert done.stdout.decode().strip() == "<Call POST /owners/{ownerId}/pets> (7,) {'a': 1}"


def test_calls_of_other_operations() -> None:
    """One that no module has is sent as what it is."""
    style = Style("form", explode=False)
    operations: list[Operation[Any]] = [
        Operation(
            "GET", "/x/{a}", returns={200: "Any"}, query={"q": style, "d": DEEP_OBJECT}, auth=(("a",),)
        ),
        PagedOperation("GET", "/x/{a}", returns={200: "Any"}, paging=Paging(items="items")),
    ]
    for operation in operations:
        call = operation(path=(1,), query={"q": [1]})
        again = pickle.loads(pickle.dumps(call))
        assert type(again) is type(call)
        assert (again.path, again.query, again.headers) == (call.path, call.query, call.headers)
        names = ("method", "template", "returns", "query", "auth")
        found, expected = ([getattr(x.operation, name) for name in names] for x in (again, call))
        assert found == expected


def test_a_copy_is_sent_like_the_call(both: Both, server: Server) -> None:
    call = Pets.create(7, body=Pet(name="Tom"))
    server.serves(response(201, {"name": "Tom"}))
    client = both.client(server.url)
    responses = [both(client.respond(each)) for each in (call, *copies(call))]
    assert len({(a.target, a.body) for a in server.asked}) == 1
    for result in copies(responses[0]):
        assert type(result) is Response
        assert result == responses[0]
        assert result.headers["Content-Type"] == "application/json"


def test_the_response_of_an_error(both: Both, server: Server) -> None:
    server.serves(response(404, {"message": "m"}))
    with pytest.raises(ApiError) as caught:
        both(both.client(server.url).send(Pets.search()))
    for again in copies(caught.value):
        assert (str(again), again.response.data) == (str(caught.value), caught.value.data)


# --- what is shown ---------------------------------------------------------------------------


@dataclass(slots=True, kw_only=True)
class Open(OpenObject):
    name: str
    inner: Any = None
    hidden: int = field(default=0, repr=False)


@dataclass(slots=True, kw_only=True)
class Own(OpenObject):
    def __repr__(self) -> str:
        return "mine"


def test_models_show_what_is_not_described() -> None:
    assert repr(Open(name="Tom")) == "Open(name='Tom', inner=None)"
    assert repr(Open(name="Tom", extra={"age": 3})) == "Open(name='Tom', inner=None, extra={'age': 3})"
    assert repr(Own(extra={"age": 3})) == "mine"
    ring = Open(name="Tom")
    ring.inner = ring
    assert repr(ring) == "Open(name='Tom', inner=...)"


SECRET = "s3cr3t-T0k3n"


@pytest.mark.parametrize(
    ("auth", "kinds"),
    [
        (Auth({}), "no credentials"),
        (Auth({"a": bearer(SECRET)}), "bearer"),
        (Auth({}, token=SECRET), "bearer"),
        (Auth({}, token=lambda: SECRET), "bearer"),
        (Auth({"a": basic(("ann", SECRET)), "b": api_key("query", "k", SECRET)}), "basic, key 'k' in query"),
        (
            Auth({"a": OAuth2(client_id="id", client_secret=SECRET, token_url="https://x.example/t")}),
            "OAuth2",
        ),
    ],
)
def test_clients_show_where_they_lead_and_as_whom(auth: Auth, kinds: str) -> None:
    with SyncClient("https://api.example/v1/", auth=auth) as client:
        assert repr(client) == f"<SyncClient of https://api.example/v1, {kinds}>"
    assert repr(sample.AsyncClient(base_url="https://api.example")) == (
        "<AsyncClient of https://api.example, no credentials>"
    )


def test_resources_show_their_calls() -> None:
    with sample.Client(base_url="https://api.example") as client:
        assert (
            repr(client.pets) == f"<Pets of {client!r}: create, search, remove, watch, browse, rename, find>"
        )


# --- what cannot be sent ---------------------------------------------------------------------


@dataclass(slots=True, kw_only=True)
class Order:
    items: list[Any]
    extra: dict[str, Any] = field(default_factory=dict[str, Any], metadata=EXTRA)


POST: Operation[Any] = Operation("POST", "/x/{id}", returns={200: "Any"})


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"body": Order(items=[1, {"tag": object()}])}, "body.items[1].tag: object has no JSON form"),
        ({"body": Order(items=[], extra={"a b": object()})}, 'body["a b"]: object has no JSON form'),
        ({"body": {"a": [float("nan")]}}, "body.a[0]: NaN and infinite numbers have no JSON form"),
        ({"body": {"a": {1: 2}}}, "body.a: int is no name of a JSON property"),
        ({"body": object()}, "body: object has no JSON form"),
        ({"query": {"a": 1, "since": object()}}, "query parameter 'since': object has no JSON form"),
        ({"query": {"a": [1, object()]}}, "query parameter 'a'[1]: object has no JSON form"),
        ({"headers": {"X-A": object()}}, "header parameter 'X-A': object has no JSON form"),
        ({"cookies": {"c": object()}}, "cookie parameter 'c': object has no JSON form"),
        ({"path": (object(),)}, "path parameter 'id': object has no JSON form"),
    ],
)
def test_what_cannot_be_encoded_is_named(arguments: dict[str, Any], message: str) -> None:
    call = POST(**{"path": (1,), **arguments})
    with SyncClient("https://api.example") as client, pytest.raises(EncodeError) as caught:
        client.send(call)
    assert str(caught.value) == f"POST /x/{{id}}: {message}"


def test_a_value_of_a_wrong_type_is_named() -> None:
    """Where the type says how a value is written, another one may not do; its text is not shown."""
    operation: Operation[Any] = Operation("GET", "/x", returns={}, sends={"query:price": "Price"})
    models = ModuleType("models")
    models.__dict__["Price"] = Annotated[Decimal, Format(Decimal, lambda value: value.no_such, "price")]

    class Client(SyncClient):
        pass

    Client.models = models  # type: ignore[attr-defined]
    with Client("https://api.example") as client, pytest.raises(InvalidArgument) as caught:
        client.send(operation(query={"q": 1, "price": Decimal(5)}))
    assert str(caught.value) == "GET /x: query parameter 'price': it cannot be encoded"


LONE = "\ud800"


@pytest.mark.parametrize(
    ("arguments", "place"),
    [
        ({"path": (LONE,)}, "path parameter 'id'"),
        ({"path": (1,), "query": {"q": LONE}}, "query parameter 'q'"),
        ({"path": (1,), "query": {"q": ["a", LONE]}}, "query parameter 'q'"),
        ({"path": (1,), "query": {"deep": {"a": LONE}}}, "query parameter 'deep'"),
        ({"path": (1,), "cookies": {"c": LONE}}, "cookie parameter 'c'"),
        ({"path": (1,), "body": LONE, "media_type": "text/plain"}, "body"),
    ],
)
def test_a_text_that_is_no_unicode_is_named(arguments: dict[str, Any], place: str) -> None:
    operation: Operation[Any] = Operation("POST", "/x/{id}", returns={}, query={"deep": DEEP_OBJECT})
    with SyncClient("https://api.example") as client, pytest.raises(InvalidArgument) as caught:
        client.send(operation(**arguments))
    assert str(caught.value) == f"POST /x/{{id}}: {place}: text with a lone surrogate cannot be encoded"
