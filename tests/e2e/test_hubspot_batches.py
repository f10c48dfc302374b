"""HubSpot's batch of limits, as the configuration describes it: 207, and an outcome for each input."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from hubspot_associations import AsyncClient, Client, DecodeError
from hubspot_associations.calls import limits
from hubspot_associations.models import (
    AssociationCategory,
    BatchInputPublicAssociationDefinitionConfigurationCreateRequest as Batch,
    BatchInputPublicAssociationSpec as Specs,
    PublicAssociationDefinitionConfigurationCreateRequest as Limit,
    PublicAssociationSpec as Spec,
)

from .loopback import Loopback

USER_DEFINED = AssociationCategory.USER_DEFINED
WHEN = {"completedAt": "2026-01-01T00:00:00Z", "startedAt": "2026-01-01T00:00:00Z", "status": "COMPLETE"}


@pytest.fixture(params=["sync", "async"])
def send(request: pytest.FixtureRequest, server: Loopback) -> Any:
    def run(call: Any, **options: Any) -> Any:
        if request.param == "sync":
            with Client(token="T", base_url=server.url) as client:
                return client.send_batch(call, **options)

        async def awaited() -> Any:
            async with AsyncClient(token="T", base_url=server.url) as client:
                return await client.send_batch(call, **options)

        return asyncio.run(awaited())

    return run


def wanted(*types: int) -> Batch:
    return Batch(inputs=[Limit(category=USER_DEFINED, type_id=n, max_to_object_ids=n) for n in types])


def refused(**context: Any) -> dict[str, Any]:
    detail = {"message": "missing scopes", "context": context.pop("detail", {})}
    return {
        "category": "VALIDATION_ERROR",
        "context": context,
        "errors": [detail],
        "links": {},
        "message": "no",
        "status": "error",
    }


def test_each_limit_has_its_own_outcome(server: Loopback, send: Any) -> None:
    results = [{"category": "USER_DEFINED", "typeId": n, "userEnforcedMaxToObjectIds": n} for n in (9, 7)]
    server.answers(207, {**WHEN, "results": results, "errors": [refused(typeId=["8"])], "numErrors": 1})
    report = send(limits.batch_create("contacts", "companies", body=wanted(7, 8, 9)))
    assert [outcome.state for outcome in report] == ["done", "failed", "done"]
    assert [result.user_enforced_max_to_object_ids for result in report.results] == [7, 9]
    assert report.outcomes[1].errors[0].message == "no"
    assert report.outcomes[1].input.type_id == 8


def test_the_documented_answer_keeps_its_outcomes(server: Loopback, send: Any) -> None:
    """Its inner context is a string where the description has a map."""
    error = refused(typeId=["8"], detail="{missingScopes=[scope1, scope2]}")
    results = [{"category": "USER_DEFINED", "typeId": 7}]
    server.answers(207, {**WHEN, "results": results, "errors": [error]})
    report = send(limits.batch_create("contacts", "companies", body=wanted(7, 8)))
    assert [outcome.state for outcome in report] == ["done", "failed"]
    assert report.outcomes[1].errors[0].errors[0].context == "{missingScopes=[scope1, scope2]}"
    assert all(isinstance(outcome.cause, DecodeError) for outcome in report)


def test_what_answers_nothing_is_done_by_its_status(server: Loopback, send: Any) -> None:
    server.answers(204)
    body = Specs(inputs=[Spec(category=USER_DEFINED, type_id=n) for n in range(250)])
    report = send(limits.batch_purge("contacts", "companies", body=body))
    assert (report.ok, str(report)) == (True, "250 done")
    assert sorted(len(asked.json["inputs"]) for asked in server.asked) == [50, 100, 100]


def test_a_chunk_that_failed_on_the_server_is_not_sent_again(server: Loopback, send: Any) -> None:
    server.answers(500)
    report = send(limits.batch_create("contacts", "companies", body=wanted(1, 2, 3)), size=2)
    assert str(report) == "3 unknown"
    assert len(server.asked) == 2
