"""Batches: every input has an outcome of its own, whatever becomes of the chunks."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from sample._runtime import BatchedOperation, Batching, DecodeError, InvalidArgument, Operation

from .calls import QUICK
from .conftest import Both
from .loopback import Asked, HttpResponse, Server, response


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    id: str
    trace: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    inputs: list[Item]
    note: str = "kept"


def batched(method: str = "POST", returns: str | None = "Any", idempotency: Any = None, **words: Any) -> Any:
    words = {
        "size": 3,
        "results": "results",
        "errors": "errors",
        "tie": ("id",),
        "context": "context",
        **words,
    }
    return BatchedOperation(
        method, "/batch", returns={200: returns}, idempotency=idempotency, batch=Batching(**words)
    )


def send(both: Both, server: Server, operation: Any, count: int, **options: Any) -> Any:
    body = Inputs(inputs=[Item(id=str(number)) for number in range(count)])
    options = {"concurrency": 1, "retry": QUICK, **options}
    client = both.client(server.url)
    return both(client.send_batch(operation(json=body), **options))


def serve(server: Server, judge: Callable[[list[str], int], HttpResponse]) -> None:
    """Responds by the ids of a chunk, and by how many requests there were before."""

    def respond(asked: Asked) -> HttpResponse:
        return judge([one["id"] for one in json.loads(asked.body)["inputs"]], len(server.asked) - 1)

    server.responds(respond)


def done(ids: list[str], errors: Any = ()) -> HttpResponse:
    return response(200, {"results": [{"id": one, "made": True} for one in ids], "errors": list(errors)})


def states(report: Any) -> str:
    return "".join(outcome.state[:2] for outcome in report)


def sent(server: Server) -> list[list[str]]:
    return [[one["id"] for one in json.loads(asked.body)["inputs"]] for asked in server.asked]


RESET = HttpResponse(raw=b"HTTP/1.1 200 -\r\nContent-Length: 99\r\n\r\n{")


def test_any_number_of_inputs_in_chunks(both: Both, server: Server) -> None:
    serve(server, lambda ids, _: done(ids[::-1]))
    report = send(both, server, batched(), 8)
    assert sent(server) == [["0", "1", "2"], ["3", "4", "5"], ["6", "7"]]
    assert [(one.input.id, one.result["id"]) for one in report] == [(str(n), str(n)) for n in range(8)]
    assert (report.ok, len(report), len(report.results), str(report)) == (True, 8, 8, "8 done")
    assert {json.loads(asked.body)["note"] for asked in server.asked} == {"kept"}


def test_none_at_all(both: Both, server: Server) -> None:
    report = send(both, server, batched(), 0)
    assert (report.ok, len(report), str(report), server.asked) == (True, 0, "no inputs", [])


@pytest.mark.parametrize("concurrency", [1, 4, 100])
def test_chunks_go_side_by_side(both: Both, server: Server, concurrency: int) -> None:
    serve(server, lambda ids, _: done(ids))
    report = send(both, server, batched(size=2), 101, concurrency=concurrency)
    assert (report.ok, len(server.asked)) == (True, 51)
    assert sorted((one for chunk in sent(server) for one in chunk), key=int) == [str(n) for n in range(101)]


def test_each_input_has_its_own_error(both: Both, server: Server) -> None:
    """As HubSpot responds: 207, and errors that name ids in their context; two may share one."""
    errors = [{"message": "no", "context": {"ids": ["1", "2"]}}, {"message": "gone", "context": {"id": "4"}}]
    serve(server, lambda ids, _: done([one for one in ids if one in "0 3 5"], errors))
    report = send(both, server, batched(size=6), 6)
    assert states(report) == "dofafadofado"
    assert [one.errors[0]["message"] for one in report.of("failed")] == ["no", "no", "gone"]
    assert str(report) == "3 done, 3 failed"


def test_an_error_that_names_nobody_may_be_about_all_that_have_no_result(both: Both, server: Server) -> None:
    serve(server, lambda ids, _: done(ids[:1], [{"message": "a"}, {"message": "b"}]))
    report = send(both, server, batched(), 3)
    assert states(report) == "dofafa"
    assert [len(one.errors) for one in report] == [0, 2, 2]


def test_an_index_names_the_input_of_its_chunk(both: Both, server: Server) -> None:
    serve(server, lambda *_: response(200, {"errors": [{"at": 1}]}))
    report = send(both, server, batched(results=None, context="at"), 6)
    assert states(report) == "dofadodofado"


def test_a_trace_ties_what_has_nothing_else_in_common(both: Both, server: Server) -> None:
    def respond(asked: Asked) -> HttpResponse:
        first, second, third = (one["trace"] for one in json.loads(asked.body)["inputs"])
        errors = [{"context": {"traces": [second]}}]
        return response(
            200, {"results": [{"trace": third, "n": 3}, {"trace": first, "n": 1}], "errors": errors}
        )

    server.responds(respond)
    report = send(both, server, batched(tie=(), trace="trace"), 3)
    assert states(report) == "dofado"
    assert [one.result and one.result["n"] for one in report] == [1, None, 3]
    assert all(one.input.trace is None for one in report)


def test_results_in_order_count_only_if_all_are_there(both: Both, server: Server) -> None:
    serve(server, lambda ids, _: done(ids))
    assert states(send(both, server, batched(tie=()), 2)) == "dodo"
    serve(server, lambda ids, _: done(ids[:1]))
    assert states(send(both, server, batched(tie=()), 2)) == "unun"


def test_what_a_response_does_not_mention_is_unknown(both: Both, server: Server) -> None:
    serve(server, lambda ids, _: done(ids[:1]))
    assert states(send(both, server, batched(), 3)) == "dounun"
    serve(server, lambda *_: response(204))
    assert states(send(both, server, batched(returns=None, results=None), 3)) == "dododo"


def test_only_what_was_refused_in_passing_goes_again(both: Both, server: Server) -> None:
    busy = [{"category": "BUSY", "context": {"ids": ["1"]}}, {"category": "BAD", "context": {"ids": ["2"]}}]
    serve(server, lambda ids, n: done(["0"], busy) if n == 0 else done(ids))
    report = send(both, server, batched(retry={"category": ("BUSY",)}), 3)
    assert (states(report), sent(server)) == ("dodofa", [["0", "1", "2"], ["1"]])
    serve(server, lambda *_: done([], busy[:1]))
    report = send(both, server, batched(retry={"category": ("BUSY",)}), 2)
    assert (states(report), sent(server)) == ("unfa", [["0", "1"], ["1"], ["1"]])


def test_a_429_in_the_middle_is_waited_out(both: Both, server: Server) -> None:
    serve(server, lambda ids, n: response(429) if n == 1 else done(ids))
    report = send(both, server, batched(), 9)
    assert report.ok
    assert sent(server) == [["0", "1", "2"], ["3", "4", "5"], ["3", "4", "5"], ["6", "7", "8"]]


@pytest.mark.parametrize(
    "refusal",
    [response(401), response(429), response(429, {"policyName": "DAILY"}), response(429, retry_after="999")],
)
def test_what_no_wait_helps_stops_the_rest(both: Both, server: Server, refusal: HttpResponse) -> None:
    serve(server, lambda ids, n: refusal if n else done(ids))
    report = send(both, server, batched(), 12, retry=0 if refusal.status == 429 else QUICK)
    assert states(report) == "dododo" + "fafafa" + "un" * 6
    assert str(report) == "3 done, 3 failed, 6 unsent"
    assert len(server.asked) == 2


def test_a_refused_chunk_may_go_in_halves(both: Both, server: Server) -> None:
    """Until the input that spoils it is alone; all others are done."""
    serve(server, lambda ids, _: response(400) if "4" in ids else done(ids))
    report = send(both, server, batched(size=8, split=(400,)), 8)
    assert [one.input.id for one in report.of("failed")] == ["4"]
    assert len(report.of("done")) == 7
    serve(server, lambda ids, _: response(400) if "4" in ids else done(ids))
    assert str(send(both, server, batched(size=8), 8)) == "8 failed"


@pytest.mark.parametrize(
    "trouble", [RESET, response(500), response(503), response(200, b"{", content_type="application/json")]
)
def test_nothing_is_sent_twice_of_which_nobody_knows(
    both: Both, server: Server, trouble: HttpResponse
) -> None:
    serve(server, lambda ids, n: trouble if n == 1 else done(ids))
    report = send(both, server, batched(), 9)
    assert str(report) == "6 done, 3 unknown"
    assert [one.input.id for one in report.of("unknown")] == ["3", "4", "5"]
    assert all(one.cause is not None for one in report.of("unknown"))
    assert sent(server) == [["0", "1", "2"], ["3", "4", "5"], ["6", "7", "8"]]


@pytest.mark.parametrize("operation", [batched("PUT"), batched(idempotency="Key")])
def test_what_may_be_repeated_is(both: Both, server: Server, operation: Any) -> None:
    serve(server, lambda ids, n: RESET if n == 1 else done(ids))
    assert send(both, server, operation, 9).ok
    assert sent(server)[1] == sent(server)[2] == ["3", "4", "5"]
    keys = [asked.headers.get("key") for asked in server.asked]
    assert keys[1] == keys[2]
    assert operation.idempotency is None or len(set(keys)) == 3


def test_what_never_left_is_unsent(both: Both, server: Server) -> None:
    server.close()
    report = send(both, server, batched(), 7)
    assert str(report) == "7 unsent"


def test_an_input_that_cannot_be_written_is_unsent(both: Both, server: Server) -> None:
    serve(server, lambda ids, _: done(ids))
    body = {"inputs": [{"id": "1"}, {"id": object()}, {"id": "3"}]}
    client = both.client(server.url)
    report = both(client.send_batch(batched()(json=body), size=1, concurrency=1))
    assert [one.state for one in report] == ["done", "unsent", "done"]


def test_a_response_that_does_not_fit_keeps_its_outcomes(both: Both, server: Server) -> None:
    """As HubSpot's documented 207: what does not fit is the cause, and loses nothing."""
    serve(server, lambda *_: response(200, {"results": [{"id": "0"}], "errors": "none"}))
    report = send(both, server, batched(returns="dict[str, list[Any]]"), 2)
    assert states(report) == "doun"
    assert all(isinstance(one.cause, DecodeError) for one in report)


def test_a_hook_that_fails_loses_no_report(both: Both, server: Server) -> None:
    serve(server, lambda ids, _: done(ids))

    def fail(request: Any, response: Any) -> None:
        if len(server.asked) == 2:
            raise RuntimeError("hook")

    client = both.client(server.url, on_response=fail)
    body = Inputs(inputs=[Item(id=str(number)) for number in range(9)])
    report = both(client.send_batch(batched()(json=body), concurrency=1))
    assert states(report) == "dododo" + "ununun" + "dododo"


def test_misuse_is_told_before_anything_is_sent(both: Both, server: Server) -> None:
    client = both.client(server.url)
    plain: Any = Operation("POST", "/x", returns={200: "Any"})
    with pytest.raises(InvalidArgument, match="does not take batches"):
        both(client.send_batch(plain(json={"inputs": []})))
    with pytest.raises(InvalidArgument, match="no list of inputs"):
        both(client.send_batch(batched()(json={"inputs": "x"})))
    keyed = batched(idempotency="Key")(
        json={"inputs": [{"id": str(n)} for n in range(9)]}, headers={"Key": "mine"}
    )
    with pytest.raises(InvalidArgument, match="one idempotency key"):
        both(client.send_batch(keyed))
    assert server.asked == []
