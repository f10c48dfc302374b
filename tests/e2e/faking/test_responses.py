"""What a fake responses: results, streams, errors, drift; and what a client makes of them."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from fakes import ApiError, AsyncClient, Client, DecodeError, NotFound
from fakes._runtime import CallTimeout, ConnectionFailed, OAuth2
from fakes.calls.orders import Orders
from fakes.models import Event, Order, Problem, Promise
from fakes.testing import Fake, Recorded, error, make

from .conftest import Send

# --- results ---------------------------------------------------------------------------------


def test_what_it_returns_is_read_as_it_was_said(fake: Fake, send: Send) -> None:
    said = make.many(Order, 2)
    fake.on(Orders.list_orders).returns(said)
    assert send(Orders.list_orders()) == said


def test_the_status_is_that_of_the_type(fake: Fake) -> None:
    fake.on(Orders.create_order).returns(make(Promise)).returns(make(Order)).returns(make(Order), status=200)
    with Client(transport=fake) as client:
        responses = [client.respond(Orders.create_order(body=make(Order))) for _ in range(3)]
    assert [(response.status, type(response.data)) for response in responses] == [
        (202, Promise),
        (201, Order),
        (200, Order),
    ]


def test_headers_go_with_it(fake: Fake) -> None:
    fake.on(Orders.get_order).returns(make(Order), headers={"X-Left": "3"})
    with Client(transport=fake) as client:
        response = client.respond(Orders.get_order("7"))
    assert (response.headers["x-left"], response.headers["content-type"]) == ("3", "application/json")


def test_nothing_and_bytes_are_results_too(fake: Fake, send: Send) -> None:
    fake.on(Orders.delete_order).returns(None)
    fake.on(Orders.get_invoice).returns(b"%PDF")
    with pytest.warns(DeprecationWarning, match="DELETE"):
        assert send(Orders.delete_order("7")) is None
    assert send(Orders.get_invoice("7")) == b"%PDF"


def test_bytes_that_are_base64_are_results_too(fake: Fake, send: Send) -> None:
    for function in (Orders.get_seal, Orders.renew_seal):
        fake.on(function).returns(b"\x00\xff")
        assert send(function("7")) == b"\x00\xff"
        with pytest.raises(TypeError, match="does not return str"):
            fake.on(function).returns("AP8=")  # type: ignore[arg-type]


def test_a_stream_comes_item_by_item(fake: Fake) -> None:
    said = [Event(what="packed"), Event(what="sent")]
    fake.on(Orders.watch_order).returns(said)
    with Client(transport=fake) as client:
        assert client.orders.watch_order("7") == said
        with client.stream(Orders.watch_order("7")) as stream:
            assert next(iter(stream)) == said[0]

    async def read() -> list[Event]:
        async with AsyncClient(transport=fake) as client, client.stream(Orders.watch_order("7")) as stream:
            return [event async for event in stream]

    assert asyncio.run(read()) == said


@pytest.mark.parametrize("said", [{"a": [1]}, [], "text", 7, b"%PDF", None])
def test_what_nobody_described_may_be_anything(fake: Fake, send: Send, said: Any) -> None:
    for function in (Orders.get_receipt, Orders.print_receipt):
        fake.on(function).returns(said)
        assert send(function("7")) == said
    fake.on(Orders.get_receipt).replies(200, "a,b", media_type="text/csv")
    assert send(Orders.get_receipt("7")) == "a,b"


def test_what_nobody_described_is_used_at_once(fake: Fake) -> None:
    """Type checkers let it be: mypy reads this test."""
    fake.on(Orders.get_receipt).returns({"lines": ["tea"]})
    with Client(transport=fake) as client:
        assert client.orders.get_receipt("7")["lines"][0].upper() == "TEA"


def test_what_nobody_described_comes_in_chunks(fake: Fake) -> None:
    fake.on(Orders.get_receipt).returns(b"%PDF")
    with Client(transport=fake) as client, client.stream(Orders.get_receipt("7")) as stream:
        assert b"".join(stream.chunks()) == b"%PDF"


def test_responses_come_once_and_the_last_one_ever_after(fake: Fake, send: Send) -> None:
    first, second = make.many(Order, 2)
    fake.on(Orders.get_order).sequence(first, error(404, make(Problem)), second)
    assert send(Orders.get_order("7")) == first
    with pytest.raises(NotFound):
        send(Orders.get_order("7"))
    assert [send(Orders.get_order("7")) for _ in range(3)] == [second] * 3


def test_a_function_responds_from_what_was_sent(fake: Fake, send: Send) -> None:
    def order(sent: Recorded) -> Order:
        if sent.path["orderId"] == "0":
            raise error(404, make(Problem, message="none"))
        return make(Order, id=sent.path["orderId"])

    fake.on(Orders.get_order).responds(order)
    assert send(Orders.get_order("7/8")).id == "7/8"
    with pytest.raises(NotFound) as caught:
        send(Orders.get_order("0"))
    assert caught.value.data == make(Problem, message="none")


# --- errors ----------------------------------------------------------------------------------


def test_an_error_has_the_described_body(fake: Fake, send: Send) -> None:
    fake.on(Orders.create_order).raises(422, make(Problem, message="no"), headers={"X-Why": "y"})
    with pytest.raises(ApiError) as caught:
        send(Orders.create_order(body=make(Order)))
    assert (caught.value.status, caught.value.data.message) == (422, "no")
    assert caught.value.headers["x-why"] == "y"


def test_an_error_may_have_any_json_or_none(fake: Fake, send: Send) -> None:
    fake.on(Orders.get_order).raises(500, {"odd": 1}).raises(404)
    for status, data in ((500, {"odd": 1}), (404, None)):
        with pytest.raises(ApiError) as caught:
            send(Orders.get_order("7"), retry=0)
        assert (caught.value.status, caught.value.data) == (status, data)


def test_failures_are_tried_again_as_ever(fake: Fake, send: Send) -> None:
    fake.on(Orders.get_order).raises(503).raises(ConnectionFailed("no")).returns(make(Order))
    assert send(Orders.get_order("7")) == make(Order)
    assert len(fake.calls) == 3


def test_no_response_at_all_is_an_error_of_the_transport(fake: Fake, send: Send) -> None:
    fake.on(Orders.create_order).raises(CallTimeout("too late"))
    with pytest.raises(CallTimeout):
        send(Orders.create_order(body=make(Order)))
    assert len(fake.calls) == 1


# --- drift and hooks -------------------------------------------------------------------------


def test_drift_is_seen_as_if_a_server_had_sent_it(fake: Fake, send: Send) -> None:
    fake.on(Orders.get_order).returns(make(Order, quantity="many"))
    drifts: list[Any] = []
    with pytest.raises(DecodeError, match=r"\$\.quantity: expected integer, got string"):
        send(Orders.get_order("7"))
    assert send(Orders.get_order("7"), strict=False, on_drift=drifts.append).quantity == "many"
    assert [drift.path for drift in drifts] == ["$.quantity"]


def test_bytes_that_are_no_response(fake: Fake, send: Send) -> None:
    fake.on(Orders.get_order).replies(200, "<html>", media_type="text/html")
    with pytest.raises(DecodeError, match="expected JSON, got text/html"):
        send(Orders.get_order("7"))


def test_hooks_are_told(fake: Fake, send: Send) -> None:
    fake.on(Orders.get_order).returns(make(Order))
    told: list[object] = []
    send(
        Orders.get_order("7"),
        on_request=lambda request: told.append(request.template),
        on_response=lambda _, response: told.append(response.status),
    )
    assert told == ["/orders/{orderId}", 200]


def test_tokens_are_handed_out(fake: Fake) -> None:
    from fakes._runtime import SyncClient
    from fakes._runtime.http.auth import Auth, bearer

    fake.on(Orders.get_order).returns(make(Order))
    token = OAuth2(client_id="me", client_secret="secret", token_url="https://shop.example/token")

    class WithToken(SyncClient):
        models = Fake.models

    auth = Auth({"oauth": bearer(token)}, (("oauth",),))
    with WithToken("https://shop.example", auth=auth, transport=fake) as client:
        client.send(Orders.get_order("7"))
    assert [call.headers["authorization"].partition(" ")[0] for call in fake.calls] == ["Bearer"]
