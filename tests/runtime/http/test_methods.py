"""Call functions as operations, and as methods of a client with a verb for each way to send them."""

from __future__ import annotations

import inspect
import json
import pickle
import pydoc
import sys
import warnings
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import pytest
import sample
from sample import models
from sample._runtime import (
    DEFAULT,
    Call,
    NotFound,
    Operation,
    Paging,
    Retry,
    call,
    operation,
)
from sample._runtime.http.functions import Function
from sample._runtime.http.operation import ANYTHING
from sample.calls.pets import Pets
from sample.models import Pet

from .conftest import Both
from .loopback import Server, response

TOM = [{"name": "Tom"}]


def shapes(function: Any) -> tuple[Any, Any]:
    made: Operation[Any] = function.operation
    return made.returns, made.raises


if TYPE_CHECKING:
    from sample.models import Pet as Late


# --- operations --------------------------------------------------------------------------------


def test_a_function_is_its_operation() -> None:
    made = Pets.browse.operation
    assert (made.method, made.template, str(made)) == ("GET", "/pets/all", "GET /pets/all")
    assert made is Pets.browse.operation is Pets.browse().operation
    assert getattr(made, "paging", None) == Paging(header=True)
    assert repr(Pets.browse) == "<sample.calls.pets.Pets.browse: GET /pets/all>"


def test_the_annotation_says_what_comes_back() -> None:
    @operation("GET", "/a", raises={(401, 403): "Problem", DEFAULT: None})
    def nested() -> Call[dict[str, list[models.Pet | None]]]:
        return call()

    @operation("GET", "/a", status=(200, "2XX"))
    def anything() -> Call[Any]:
        return call()

    raised = {401: "Problem", 403: "Problem", DEFAULT: None}
    assert shapes(nested) == ({200: "dict[str, list[Pet | None]]"}, raised)
    assert shapes(anything) == ({200: ANYTHING, "2XX": ANYTHING}, {})
    assert shapes(Pets.remove) == ({204: None}, {})
    assert shapes(Pets.search) == ({200: "list[Pet]"}, {"4XX": "Problem"})
    assert shapes(Pets.create)[0] == {201: "Pet", 207: "Lizard"}


def test_operations_are_made_when_they_are_needed() -> None:
    """Importing a module with a thousand of them must cost next to nothing."""
    made: list[str] = []

    @operation("GET", "/a")
    def late() -> Call[Late]:
        made.append("called")
        return call()

    assert "_operation" not in vars(late)
    assert shapes(late)[0] == {200: "Late"}
    assert made == []


def test_threads_get_one_operation() -> None:
    @operation("GET", "/a")
    def shared() -> Call[None]:
        return call()

    with ThreadPoolExecutor(8) as pool:
        found = set(pool.map(lambda _: id(shared.operation), range(200)))
    assert len(found) == 1


def test_a_function_that_returns_no_call_is_refused() -> None:
    with pytest.raises(TypeError, match=r"wrong must be annotated to return a Call, got 'int'"):

        @operation("GET", "/a")  # type: ignore[arg-type]
        def wrong() -> int:
            return 1


def test_functions_go_to_other_processes() -> None:
    assert pickle.loads(pickle.dumps(Pets.browse)) is Pets.browse


# --- verbs ---------------------------------------------------------------------------------------


def test_respond_gives_status_and_headers(both: Both, server: Server) -> None:
    server.serves(response(200, TOM, X_Page="1"))
    result = both(both.client(server.url).pets.search.respond(tags=["a"]))
    assert (result.status, result.headers["X-Page"]) == (200, "1")
    assert result.data == [Pet(name="Tom")]


def test_call_gives_the_call_and_sends_nothing(both: Both, server: Server) -> None:
    made = both.client(server.url).pets.search.call(tags=["a"])
    assert made == Pets.search(tags=["a"])
    assert server.asked == []


def test_items_and_pages_go_on(both: Both, server: Server) -> None:
    pages = [response(200, TOM, Link='</pets/all?page=2>; rel="next"'), response(200, [{"name": "Kim"}])]
    browse = both.client(server.url).pets.browse
    server.serves(*pages, *pages)
    assert collected(both, browse.items(limit=1)) == [Pet(name="Tom"), Pet(name="Kim")]
    assert collected(both, browse.pages(limit=1)) == [[Pet(name="Tom")], [Pet(name="Kim")]]
    assert server.asked[0].target == "/pets/all?limit=1"


def test_send_sends_in_chunks(both: Both, server: Server) -> None:
    server.serves(*[response(204)] * 3)
    report = both(both.client(server.url).pets.rename.send(body={"names": list("abcde")}))
    assert str(report) == "5 done"
    sent = sorted(json.loads(request.body)["names"] for request in server.asked)
    assert sent == [["a", "b"], ["c", "d"], ["e"]]


def test_stream_reads_while_it_comes(both: Both, server: Server) -> None:
    server.serves(response(200, b'{"name": "Tom"}\n', content_type="application/jsonl"))
    watched = both.client(server.url).pets.watch.stream()
    read: Callable[[Any], Any] = iter if both.kind == "sync" else aiter
    assert both.stream(watched, read) == [Pet(name="Tom")]


def test_methods_have_no_verb_that_they_cannot_do() -> None:
    verbs = ("respond", "call", "with_options", "items", "pages", "send", "stream")
    with sample.Client() as client:
        for name, expected in {
            "search": verbs[:3],
            "browse": verbs[:5],
            "rename": (*verbs[:3], "send"),
            "watch": (*verbs[:3], "stream"),
        }.items():
            method = getattr(client.pets, name)
            assert tuple(verb for verb in verbs if hasattr(method, verb)) == expected


def test_options_of_one_call(both: Both, server: Server) -> None:
    search = both.client(server.url, retry=Retry(base=0.001)).pets.search
    once = search.with_options(retry=0).with_options(headers={"X-Why": "a"}, query={"q": 1})
    server.serves(response(503), response(503), response(200, []))
    with pytest.raises(sample.ApiError):
        both(once())
    assert len(server.asked) == 1
    assert server.asked[0].headers["x-why"] == "a"
    assert server.asked[0].target == "/pets?q=1"
    assert both(search()) == []


def test_every_verb_takes_options(both: Both, server: Server) -> None:
    resource, options = both.client(server.url).pets, {"headers": {"X-Why": "a"}}
    server.serves(
        response(200, []),
        response(200, []),
        response(204),
        response(200, b"", content_type="application/jsonl"),
    )
    both(resource.search.with_options(**options).respond())
    collected(both, resource.browse.with_options(**options).items())
    both(resource.rename.with_options(**options).send(body={"names": ["a"]}))
    read: Callable[[Any], Any] = iter if both.kind == "sync" else aiter
    both.stream(resource.watch.with_options(**options).stream(), read)
    assert [request.headers.get("x-why") for request in server.asked] == ["a"] * 4


def test_options_are_checked(both: Both, server: Server) -> None:
    wrong: Any = {"timeut": 1}
    with pytest.raises(TypeError, match=r"timeut.*timeout"):
        both(both.client(server.url).pets.search.with_options(**wrong)())


def test_errors_are_the_same_by_all_verbs(both: Both, server: Server) -> None:
    pet = both.client(server.url).pets.search
    server.serves(response(404), response(404))
    for verb in (pet, pet.respond):
        with pytest.raises(NotFound):
            both(verb())


# --- what people and editors see -----------------------------------------------------------------


def test_a_method_shows_what_calling_it_gives() -> None:
    with sample.Client() as client:
        create, browse = client.pets.create, client.pets.browse
        assert (create.__name__, create.__doc__) == ("create", "Give an owner a pet.")
        assert str(inspect.signature(create)) == "(owner_id: int, *, body: Pet) -> Pet | Lizard"
        assert repr(browse) == (
            "<browse(*, limit: int | None = None) -> list[Pet], paged"
            " of <Client of https://pets.example/v1, no credentials>>"
        )
    other = sample.AsyncClient()
    assert str(inspect.signature(other.pets.create)).endswith("-> Awaitable[Pet | Lizard]")
    assert isinstance(Pets.create, Function)
    assert list(inspect.signature(Pets.create).parameters) == ["owner_id", "body"]
    assert Pets.create.__annotations__ == {"owner_id": "int", "body": "Pet", "return": "Call[Pet | Lizard]"}


def test_help_is_of_the_function() -> None:
    with sample.Client() as client:
        text = pydoc.plain(pydoc.render_doc(client.pets.create))
    assert "create(owner_id: int, *, body: Pet) -> Pet | Lizard" in text
    assert "Give an owner a pet." in text
    listed = pydoc.plain(pydoc.render_doc(Pets))
    assert "create(owner_id" in listed
    assert "Browse all pets." in listed


def test_deprecation_names_the_caller(both: Both, server: Server) -> None:
    server.serves(response(203, 1))
    client = both.client(server.url)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        Pets.find()
        both(client.pets.find())
    assert {str(warning.message) for warning in caught} == {"GET /pets/old is deprecated."}
    assert [warning.filename for warning in caught] == [__file__] * 2
    assert isinstance(Pets.find, Function)


def collected(both: Both, items: Any) -> list[Any]:
    if both.kind == "sync":
        return list(items)

    async def collect() -> list[Any]:
        return [item async for item in items]

    found: list[Any] = both(collect())
    return found


def test_importing_evaluates_no_annotation() -> None:
    assert "Pet" not in vars(sys.modules["sample.calls.pets"])
