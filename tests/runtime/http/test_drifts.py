"""What does not fit: kept and reported, in the log once, or raised where a client is strict."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any, assert_type

import pytest
from sample import models
from sample._runtime import DecodeError, Drift, NotFound, Operation, Stream, is_missing
from sample._runtime.http.settings import DriftLog
from sample.models import Pet, Problem

from .conftest import Both
from .loopback import Server, response

LIST: Operation[Any] = Operation("GET", "/pets", returns={200: "list[Pet]"}, raises={404: "Problem"})
ONE: Operation[Any] = Operation("GET", "/pet", returns={200: "Pet"})
PRICES: Operation[Any] = Operation("GET", "/prices", returns={200: "dict[str, int]"})
WATCH: Operation[Any] = Operation("GET", "/watch", returns={200: {"application/jsonl": Stream("Pet")}})


@pytest.fixture
def logged(caplog: pytest.LogCaptureFixture) -> Iterator[list[str]]:
    """The warnings of the package, as they come."""
    lines: list[str] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: lines.append(record.getMessage())  # type: ignore[method-assign]
    logger = logging.getLogger("sample")
    logger.addHandler(handler)
    yield lines
    logger.removeHandler(handler)


# --- by default ------------------------------------------------------------------------------


def test_a_thousand_items_are_a_thousand_drifts_and_one_line(
    both: Both, server: Server, logged: list[str]
) -> None:
    server.serves(response(200, [{"name": n} for n in range(1000)]))
    drifts: list[Drift] = []
    on_drift = _awaited(drifts) if both.kind == "async" else drifts.append
    client = both.client(server.url, on_drift=on_drift)
    assert [pet.name for pet in both(client.send(LIST()))] == list(range(1000))
    both(client.send(LIST()))
    assert len(drifts) == 2000
    assert (drifts[7].path, drifts[7].place, drifts[7].call) == ("$[7].name", "$[*].name", "GET /pets")
    assert logged == ["drift in the response of GET /pets: $[*].name: expected string, got integer"]


def test_each_operation_place_reason_and_client_has_its_line(
    both: Both, server: Server, logged: list[str]
) -> None:
    client = both.client(server.url)
    server.serves(response(200, {"name": 1}), response(200, {"name": None}), response(200, [{"name": 1}]))
    for call in (ONE(), ONE(), LIST()):
        both(client.send(call))
    server.serves(response(200, {"name": 1}))
    both(both.client(server.url).send(ONE()))
    assert [line.removeprefix("drift in the response of ") for line in logged] == [
        "GET /pet: $.name: expected string, got integer",
        "GET /pet: $.name: expected string, got null",
        "GET /pets: $[*].name: expected string, got integer",
        "GET /pet: $.name: expected string, got integer",
    ]


def test_the_log_has_no_values_nor_keys_of_maps(both: Both, server: Server, logged: list[str]) -> None:
    server.serves(response(200, {"hush@a.example": "hush", "hush@b.example": "hush"}))
    assert both(both.client(server.url).send(PRICES()))["hush@a.example"] == "hush"
    assert logged == [
        "drift in the response of GET /prices: $.*: expected integer, got string of 4 characters"
    ]


def test_what_fits_is_not_reported(both: Both, server: Server, logged: list[str]) -> None:
    server.serves(response(200, [{"name": "Tom", "new": 1}]))
    drifts: list[Drift] = []
    both(both.client(server.url, on_drift=drifts.append).send(LIST()))
    assert (drifts, logged) == ([], [])


def test_a_missing_property_is_missing(both: Both, server: Server, logged: list[str]) -> None:
    server.serves(response(200, {}))
    pet: Pet = both(both.client(server.url).send(ONE()))
    if is_missing(pet.name):
        with pytest.raises(AttributeError, match=r"UNSET has no 'upper': the property is missing"):
            pet.name.upper()  # type: ignore[attr-defined]
    else:
        assert_type(pet.name, str)
        raise AssertionError
    assert not pet.name
    assert logged == ["drift in the response of GET /pet: $.name: required property is missing"]


def test_items_of_a_stream_are_kept(both: Both, server: Server, logged: list[str]) -> None:
    server.serves(response(200, b'{"name": 1}\n{"name": 2}\n', content_type="application/jsonl"))
    found = both.stream(both.client(server.url).stream(WATCH()), iter if both.kind == "sync" else aiter)
    assert [pet.name for pet in found] == [1, 2]
    assert len(logged) == 1


# --- the log ---------------------------------------------------------------------------------


def test_the_log_is_bounded(logged: list[str]) -> None:
    log = DriftLog("sample")
    for number in range(3000):
        log.add(Drift(f"$.new{number}", "property is not described", "GET /x"))
    assert len(logged) == 1001
    assert logged[-1] == "no more drifts are logged after 1000; see on_drift"


def test_threads_share_the_log(logged: list[str]) -> None:
    log = DriftLog("sample")
    drifts = [Drift(f"$[{n}]", f"reason {n % 5}", "GET /x", "$[*]") for n in range(500)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(log.add, drifts))
    assert len(logged) == 5


# --- strict ----------------------------------------------------------------------------------


def test_strict_says_all_there_is_to_know(both: Both, server: Server) -> None:
    server.serves(response(200, [{"name": "Tom", "petId": "abcdefghijklmnopqrstuvwxyz0123456789"}], x="y"))
    with pytest.raises(DecodeError) as caught:
        both(both.client(server.url, strict=True).send(LIST()))
    error = caught.value
    assert (error.call, error.path) == ("GET /pets", "$[0].petId")
    assert error.reason == "expected integer, got string"
    assert error.got == 'string "abcdefghijklmnopqrstuvwxyz012…"'
    assert str(error) == (
        'GET /pets: $[0].petId: expected integer, got string "abcdefghijklmnopqrstuvwxyz012…"'
        "; strict=False keeps it as received"
    )
    result = error.response
    assert (result.status, result.headers["x"], result.content[:9]) == (200, "y", b'[{"name":')


@pytest.mark.parametrize(
    ("type_", "came", "said"),
    [
        ("dict[str, int]", {"apiToken": "hush"}, "$.apiToken: expected integer, got string of 4 characters"),
        (
            "dict[str, int]",
            {"password": {"a": 1}},
            "$.password: expected integer, got object of 1 properties",
        ),
        ("dict[str, int]", {"note": "a\nb\u2028"}, '$.note: expected integer, got string "a\\nb\\u2028"'),
        ("dict[str, int]", {"note": 1.5}, "$.note: expected integer, got number 1.5"),
        ("list[int]", [None], "$[0]: expected integer, got null"),
        ("date", "2024-13-01", '$: not a valid date, got string "2024-13-01"'),
        ("Pet", {}, "$.name: required property is missing"),
    ],
)
def test_values_are_shortened_and_secrets_are_not_shown(
    both: Both, server: Server, type_: str, came: Any, said: str
) -> None:
    operation: Operation[Any] = Operation("GET", "/x", returns={200: type_})
    server.serves(response(200, came))
    with pytest.raises(DecodeError) as caught:
        both(both.client(server.url).send(operation(), strict=True))
    assert str(caught.value) == f"GET /x: {said}; strict=False keeps it as received"


def test_a_call_may_have_its_own_way(both: Both, server: Server) -> None:
    server.serves(response(200, {"name": 1}))
    assert both(both.client(server.url, strict=True).send(ONE(), strict=False)).name == 1
    with pytest.raises(DecodeError):
        both(both.client(server.url).respond(ONE(), strict=True))


def test_an_item_of_a_stream_is_raised_with_its_call_and_text(both: Both, server: Server) -> None:
    server.serves(response(200, b'{"name": "a"}\n{"name": 2}\n', content_type="application/jsonl"))
    client = both.client(server.url)
    with pytest.raises(DecodeError) as caught:
        both.stream(client.stream(WATCH(), strict=True), iter if both.kind == "sync" else aiter)
    assert (caught.value.call, caught.value.path) == ("GET /watch", "$.name")
    result = caught.value.response
    assert (result.status, result.content) == (200, b'{"name": 2}')


@pytest.mark.parametrize(("strict", "data"), [(False, Problem), (True, dict)])
def test_an_error_of_the_server_is_never_hidden(
    both: Both, server: Server, logged: list[str], strict: bool, data: type
) -> None:
    server.serves(response(404, {"message": 1}))
    with pytest.raises(NotFound) as caught:
        both(both.client(server.url, strict=strict).send(LIST()))
    assert type(caught.value.data) is data
    assert logged == ["drift in the response of GET /pets: $.message: expected string, got integer"]


def test_decode_is_strict_unless_told_otherwise() -> None:
    from sample._runtime import decode

    with pytest.raises(DecodeError) as caught:
        decode("Pet", {"name": 1}, namespace=models)
    assert str(caught.value).startswith("$.name: expected string, got integer 1; strict=False")
    assert decode("Pet", {"name": 1}, strict=False, namespace=models).name == 1


def _awaited(drifts: list[Drift]) -> Any:
    async def on_drift(drift: Drift) -> None:
        drifts.append(drift)

    return on_drift
