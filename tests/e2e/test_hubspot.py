"""The generated HubSpot client against the documentation of the endpoint, over real HTTP, sync and async."""

from __future__ import annotations

import asyncio
import json
import shlex
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeAlias, get_type_hints
from urllib.parse import urlsplit

import pytest
from hubspot_associations import ApiError, AsyncClient, Client, DecodeError
from hubspot_associations._runtime.codec import codec
from hubspot_associations.calls.labels import Labels
from hubspot_associations.calls.limits import Limits
from hubspot_associations.models import (
    AssociationCategory,
    BatchInputPublicAssociationDefinitionConfigurationCreateRequest,
    BatchResponsePublicAssociationDefinitionUserConfiguration,
    BatchResponsePublicAssociationDefinitionUserConfigurationWithErrors,
    Error,
    ErrorDetail,
    PublicAssociationDefinitionConfigurationCreateRequest,
)

from .loopback import Loopback

Created: TypeAlias = BatchResponsePublicAssociationDefinitionUserConfiguration
CreatedWithErrors: TypeAlias = BatchResponsePublicAssociationDefinitionUserConfigurationWithErrors
Send: TypeAlias = Callable[..., Any]

DOCUMENTED = Path(__file__).parent / "hubspot"
DOCUMENTED_RESPONSE = json.loads((DOCUMENTED / "batch_create.response.json").read_bytes())
PAGE = (Path(__file__).parents[2] / "docs" / "drifts.md").read_text("utf-8")
DRIFT = "$.errors[0].errors[0].context"

BODY = BatchInputPublicAssociationDefinitionConfigurationCreateRequest(
    inputs=[
        PublicAssociationDefinitionConfigurationCreateRequest(
            category=AssociationCategory.HUBSPOT_DEFINED, max_to_object_ids=123, type_id=123
        )
    ]
)
CALL = Limits.batch_create("contacts", "companies", body=BODY)
SUCCESS = {
    "completedAt": "2023-11-07T05:31:56Z",
    "startedAt": "2023-11-07T05:31:56Z",
    "status": "COMPLETE",
    "results": [{"category": "HUBSPOT_DEFINED", "typeId": 123}],
}


def test_annotations_resolve_for_whoever_asks() -> None:
    hints = get_type_hints(Limits.batch_create)
    assert hints["body"] is BatchInputPublicAssociationDefinitionConfigurationCreateRequest
    assert hints["return"].__args__ == (Created | CreatedWithErrors,)
    assert get_type_hints(Error)["errors"].__args__[0].__args__ == (ErrorDetail,)


@pytest.fixture(params=["sync", "async"])
def send(request: pytest.FixtureRequest, server: Loopback) -> Send:
    """Send a call through one of the two clients, as its options say."""

    def sync(call: Any, **options: Any) -> Any:
        with Client(token="<token>", base_url=server.url, **options) as client:
            return client.send(call)

    def awaited(call: Any, **options: Any) -> Any:
        async def run() -> Any:
            async with AsyncClient(token="<token>", base_url=server.url, **options) as client:
                return await client.send(call)

        return asyncio.run(run())

    return sync if request.param == "sync" else awaited


def documented_request() -> tuple[str, str, dict[str, str], Any]:
    """Method, path, headers and body of the documented cURL call."""
    text = (DOCUMENTED / "batch_create.curl").read_text().replace("\\\n", " ")
    words = iter(shlex.split(text)[1:])
    headers: dict[str, str] = {}
    found: dict[str, str] = {}
    for flag in words:
        value = next(words)
        if flag == "--header":
            name, _, content = value.partition(": ")
            headers[name.lower()] = content
        else:
            found[flag] = value
    return found["--request"], urlsplit(found["--url"]).path, headers, json.loads(found["--data"])


# --- the request -----------------------------------------------------------------------------


def test_the_request_is_the_documented_one(send: Send, server: Loopback) -> None:
    server.serves(201, SUCCESS)
    send(CALL)
    method, path, headers, body = documented_request()
    (asked,) = server.asked
    assert asked.method == method
    assert asked.target == path.format(fromObjectType="contacts", toObjectType="companies")
    assert headers.items() <= dict(asked.headers).items()
    assert asked.json == body


def test_path_parameters_are_percent_encoded(send: Send, server: Loopback) -> None:
    server.serves(201, SUCCESS)
    send(Limits.batch_create("a/b?c", "ä d", body=BODY))
    assert "/configurations/a%2Fb%3Fc/%C3%A4%20d/batch/create" in server.asked[0].target


def test_methods_of_both_clients_send_the_call_at_once(server: Loopback) -> None:
    server.serves(201, SUCCESS)

    async def awaited() -> object:
        async with AsyncClient(token="<token>", base_url=server.url) as client:
            return await client.limits.batch_create("contacts", "companies", body=BODY)

    with Client(token="<token>", base_url=server.url) as client:
        response = client.limits.batch_create("contacts", "companies", body=BODY)
    assert isinstance(response, Created)
    assert asyncio.run(awaited()) == response
    assert server.asked[0].body == server.asked[1].body


def test_an_integer_in_the_path(send: Send, server: Loopback) -> None:
    server.serves(204)
    assert send(Labels.archive("contacts", "companies", 7)) is None
    assert server.asked[0].method == "DELETE"
    assert server.asked[0].target == "/crm/associations/v4/contacts/companies/labels/7"


# --- the documented response -----------------------------------------------------------------


def test_strictly_the_documented_response_fails_where_it_drifts(send: Send, server: Loopback) -> None:
    server.serves(207, DOCUMENTED_RESPONSE)
    with pytest.raises(DecodeError) as caught:
        send(CALL, strict=True)
    assert caught.value.path == DRIFT
    assert str(caught.value) == (
        f'{CALL.operation}: {DRIFT}: expected object, got string "{{missingScopes=[scope1, scope…"'
        "; strict=False keeps it as received"
    )
    assert f"\n{caught.value}\n" in PAGE
    assert caught.value.response is not None
    assert caught.value.response.status == 207


def test_by_default_the_documented_response_decodes_with_one_drift(
    send: Send, server: Loopback, caplog: pytest.LogCaptureFixture
) -> None:
    server.serves(207, DOCUMENTED_RESPONSE)
    drifts: list[Any] = []
    response = send(CALL, on_drift=drifts.append)
    assert [drift.path for drift in drifts] == [DRIFT]
    (warning,) = caplog.records
    assert (warning.name, warning.levelname) == ("hubspot_associations", "WARNING")
    assert f"\n{warning.getMessage()}\n" in PAGE
    assert f"\n{drifts[0]}\n" in PAGE
    assert isinstance(response, CreatedWithErrors)
    assert response.completed_at == datetime(2023, 11, 7, 5, 31, 56, tzinfo=UTC)
    assert response.status.is_known
    assert response.num_errors == 123
    (result,) = response.results
    assert result.category is AssociationCategory.HUBSPOT_DEFINED
    assert (result.type_id, result.label, result.user_enforced_max_to_object_ids) == (123, "<string>", 123)
    assert response.errors is not None
    (error,) = response.errors
    (detail,) = error.errors
    assert detail.in_ == "<string>"
    drifted: object = detail.context
    assert drifted == "{missingScopes=[scope1, scope2]}"
    assert codec.encode(response) == DOCUMENTED_RESPONSE


# --- success ---------------------------------------------------------------------------------


@pytest.mark.parametrize(("status", "expected"), [(201, Created), (207, CreatedWithErrors), (200, Created)])
def test_each_success_status_has_its_type(
    send: Send, server: Loopback, status: int, expected: type[object]
) -> None:
    server.serves(status, SUCCESS)
    assert type(send(CALL)) is expected


def test_an_undescribed_success_with_errors_is_the_shape_that_fits(send: Send, server: Loopback) -> None:
    response = {**DOCUMENTED_RESPONSE, "errors": []}
    server.serves(200, response)
    assert codec.encode(send(CALL)) == response


def test_respond_gives_status_and_headers_with_the_response(server: Loopback) -> None:
    server.serves(207, SUCCESS, x_hubspot_ratelimit_remaining="99")
    with Client(token="<token>", base_url=server.url) as client:
        response = client.respond(CALL)
    assert response.status == 207
    assert response.headers["X-HubSpot-RateLimit-Remaining"] == "99"
    assert isinstance(response.data, CreatedWithErrors)


def test_what_the_server_adds_passes_through(send: Send, server: Loopback) -> None:
    response = {
        **SUCCESS,
        "links": None,
        "requestId": "new",
        "results": [{"category": "PARTNER_DEFINED", "typeId": 1, "label": None}],
    }
    server.serves(201, response)
    decoded = send(CALL)
    (result,) = decoded.results
    assert result.category == "PARTNER_DEFINED"
    assert not result.category.is_known
    assert result.label is None
    assert decoded.links is None
    assert decoded.extra == {"requestId": "new"}
    again = codec.encode(decoded)
    assert again["requestId"] == "new"
    assert again["results"][0]["category"] == "PARTNER_DEFINED"


def test_a_new_enum_value_and_an_unknown_property_are_no_drift(send: Send, server: Loopback) -> None:
    response = {**SUCCESS, "requestId": "new", "results": [{"category": "PARTNER_DEFINED", "typeId": 1}]}
    server.serves(201, response)
    assert codec.encode(send(CALL)) == response


# --- failure ---------------------------------------------------------------------------------

DESCRIBED = {
    "category": "RATE_LIMITS",
    "correlationId": "5a4c1f0e-6b8e-4d0a-9a55-1c8f5f0f6d3e",
    "message": "You have reached your ten_secondly_rolling limit.",
    "policyName": "TEN_SECONDLY_ROLLING",
}


@pytest.mark.parametrize("status", [400, 404, 429, 477, 500, 521])
def test_described_errors_are_decoded(send: Send, server: Loopback, status: int) -> None:
    server.serves(status, DESCRIBED, retry_after="0")
    with pytest.raises(ApiError) as caught:
        send(CALL)
    error = caught.value
    assert error.status == status
    assert error.headers["Retry-After"] == "0"
    assert isinstance(error.data, Error)
    assert error.data.message == DESCRIBED["message"]
    assert error.data.extra == {"policyName": "TEN_SECONDLY_ROLLING"}


@pytest.mark.parametrize(
    ("status", "content_type", "body"),
    [
        (502, "text/html", b"<html>Bad gateway</html>"),
        (500, "application/json", b""),
        (500, "application/json", b'{"category": '),
    ],
)
def test_errors_that_cannot_be_decoded_are_still_errors(
    send: Send, server: Loopback, status: int, content_type: str, body: bytes
) -> None:
    server.serves(status, body, content_type=content_type)
    with pytest.raises(ApiError) as caught:
        send(CALL)
    assert caught.value.status == status
    assert caught.value.content == body
    assert not isinstance(caught.value.data, Error)


def test_an_error_unlike_its_description_is_kept_whole(send: Send, server: Loopback) -> None:
    server.serves(400, {"unlike": "the description"})
    drifts: list[Any] = []
    with pytest.raises(ApiError) as caught:
        send(CALL, on_drift=drifts.append)
    assert isinstance(caught.value.data, Error)
    assert caught.value.data.extra == {"unlike": "the description"}
    assert [drift.path for drift in drifts] == ["$.category", "$.correlationId", "$.message"]
    with pytest.raises(ApiError) as caught:
        send(CALL, strict=True)
    assert caught.value.data == {"unlike": "the description"}


def test_a_success_that_is_no_json_is_no_success(send: Send, server: Loopback) -> None:
    server.serves(201, b"<html>Maintenance</html>", content_type="text/html")
    with pytest.raises(DecodeError) as caught:
        send(CALL, strict=True)
    assert caught.value.response is not None
    assert caught.value.response.content == b"<html>Maintenance</html>"
