"""Responses that nobody described, or that are forms, as generated clients read them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

from .wire import Wire, streamed

UNDESCRIBED = [
    (200, "application/json", b'{"a":[1]}', {"a": [1]}),
    (200, "text/html; charset=utf-8", b"<p>", "<p>"),
    (200, "text/plain; charset=utf-8", b"42", "42"),
    (200, "application/octet-stream", b"\x00\xff", b"\x00\xff"),
    (200, "image/png", b"\x89", b"\x89"),
    (202, "application/json", b"[1]", [1]),
    (200, "", b"", None),
    (204, "", b"", None),
]


@pytest.mark.parametrize(
    ("tag", "function"),
    [
        ("any", "report"),
        ("any", "file"),
        ("any", "empty_content"),
        ("jobs", "cancel_jobs"),
        ("jobs", "resume_jobs"),
    ],
)
def test_bodies_that_nobody_described(wire: Wire, tag: str, function: str) -> None:
    call = getattr(wire.calls("responses_undescribed", tag), function)()
    for status, content_type, body, data in UNDESCRIBED:
        headers = {"content_type": content_type} if content_type else {}
        wire.server.serves(status, body or None, **headers)
        assert wire.send("responses_undescribed", call, strict=True) == data
        assert b"".join(streamed(wire, "responses_undescribed", call, "chunks")) == body


def test_items_of_a_body_that_nobody_described(wire: Wire) -> None:
    call = wire.calls("responses_undescribed", "any").report()
    for content_type in ("application/x-ndjson", "application/json"):
        wire.server.serves(200, b'{"a":1}\n{"a":2}\n', content_type=content_type)
        assert streamed(wire, "responses_undescribed", call) == [{"a": 1}, {"a": 2}]
    wire.server.serves(200, b'data: {"a":1}\n\n', content_type="text/event-stream")
    assert streamed(wire, "responses_undescribed", call) == [{"a": 1}]
    wire.server.serves(200, b"a,b\n1,2\n", content_type="text/csv")
    assert streamed(wire, "responses_undescribed", call, "lines") == ["a,b", "1,2"]


def test_one_success_of_several_is_not_described(wire: Wire) -> None:
    jobs, job = wire.calls("responses_undescribed", "jobs"), wire.models("responses_undescribed").Job
    for status, body, data in ((200, {"name": "n"}, job(name="n")), (202, {"id": 1}, {"id": 1})):
        wire.server.serves(status, body)
        assert wire.send("responses_undescribed", jobs.start_job(), strict=True) == data
    for status in (202, 204):
        wire.server.serves(status)
        assert wire.send("responses_undescribed", jobs.start_job(), strict=True) is None
    wire.server.serves(404, {"detail": "none"})
    with pytest.raises(wire.runtime("responses_undescribed").NotFound) as caught:
        wire.send("responses_undescribed", jobs.start_job())
    assert caught.value.data == {"detail": "none"}
    wire.server.serves(200)
    assert wire.send("responses_undescribed", jobs.look_for_jobs(), strict=True) is None


def test_a_described_string_may_come_as_plain_text(wire: Wire) -> None:
    texts = wire.calls("responses_undescribed", "text")
    uuid = UUID("5a4c1f0e-6b8e-4d0a-9a55-1c8f5f0f6d3e")
    for call, content_type, text, data in (
        (texts.name(), "text/plain; charset=utf-8", "tok", "tok"),
        (texts.name(), "application/json", '"tok"', "tok"),
        (texts.id(), "text/plain", str(uuid), uuid),
        (texts.plain(), "text/plain", "42", "42"),
        (texts.page(), "text/html; charset=utf-8", "<p>", "<p>"),
    ):
        wire.server.serves(200, text.encode(), content_type=content_type)
        assert wire.send("responses_undescribed", call, strict=True) == data


def test_what_is_accepted_of_a_body_that_nobody_described(wire: Wire) -> None:
    """A server that gives no JSON there must not refuse the request for it."""
    anything, jobs = wire.calls("responses_undescribed", "any"), wire.calls("responses_undescribed", "jobs")
    for call, accept in (
        (anything.empty_content(), "*/*"),
        (anything.report(), "application/json"),
        (jobs.start_job(), "application/json"),
        (jobs.look_for_jobs(), "*/*"),
        (wire.calls("responses_undescribed", "text").page(), "text/html, */*;q=0.1"),
    ):
        assert wire.asked("responses_undescribed", call).headers["accept"] == accept


FORM = "application/x-www-form-urlencoded"


def test_forms_are_read_by_their_types(wire: Wire) -> None:
    calls, models = wire.calls("responses_forms", "forms"), wire.models("responses_forms")
    token = models.Token(access_token="a b&c", expires_in=60, scope=["x", "y"], trusted=True)
    body = b"access_token=a+b%26c&expires_in=60&scope=x&scope=y&trusted=true"
    for call in (calls.get_token(), calls.get_either()):
        wire.server.serves(200, body, content_type=f"{FORM}; charset=utf-8")
        assert wire.send("responses_forms", call, strict=True) == token
    wire.server.serves(200, b"a=1&b=", content_type=FORM)
    assert wire.send("responses_forms", calls.get_map(), strict=True) == {"a": "1", "b": ""}
    wire.server.serves(200, b"a=1&b=", content_type=FORM)
    assert wire.send("responses_forms", calls.get_plain(), strict=True) == "a=1&b="


def test_a_form_that_does_not_fit_is_kept_with_a_drift(wire: Wire) -> None:
    calls = wire.calls("responses_forms", "forms")
    drifts: list[Any] = []
    wire.server.serves(200, b"access_token=a&expires_in=soon", content_type=FORM)
    token = wire.send("responses_forms", calls.get_token(), on_drift=drifts.append)
    assert (token.access_token, token.expires_in) == ("a", "soon")
    assert [(drift.path, drift.reason) for drift in drifts] == [
        ("$.expires_in", "expected integer, got string")
    ]
    wire.server.serves(200, b"\xff=1", content_type=FORM)
    assert wire.send("responses_forms", calls.get_token(), on_drift=drifts.append) == "\ufffd=1"
    assert drifts[1].reason == "expected a form"


def test_a_form_that_nobody_described_is_its_text(wire: Wire) -> None:
    wire.server.serves(200, b"a=1", content_type=FORM)
    assert wire.send("responses_undescribed", wire.calls("responses_undescribed", "any").report()) == "a=1"
