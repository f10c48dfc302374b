"""HubSpot's batch of limits, as the configuration describes it: 207, and an outcome for each input."""

from __future__ import annotations

import asyncio
import importlib
import json
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from callsheet import pipeline
from callsheet.configuration.reading import read_configuration

from .loopback import Loopback

SPEC = Path(__file__).parent.parent.parent / "specs" / "hubspot_associations.yaml"
CONFIGURATION = f"""
[[client]]
spec = {json.dumps(str(SPEC))}
ref_root = {json.dumps(str(SPEC.parent))}
output = "batched_associations"

[[client.batch]]
operations = ["limits.batch_*"]
tie = ["category", "typeId"]
"""
WHEN = {"completedAt": "2026-01-01T00:00:00Z", "startedAt": "2026-01-01T00:00:00Z", "status": "COMPLETE"}


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """The package, with its batches configured."""
    folder = tmp_path_factory.mktemp("batched")
    (folder / "callsheet.toml").write_text(CONFIGURATION)
    (client,) = read_configuration(folder / "callsheet.toml").clients
    pipeline.generate(client)
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(folder)
        importlib.import_module("batched_associations.calls.limits")
        yield importlib.import_module("batched_associations")


@pytest.fixture(params=["sync", "async"])
def send(request: pytest.FixtureRequest, api: Any, server: Loopback) -> Any:
    def run(call: Any, **options: Any) -> Any:
        if request.param == "sync":
            with api.Client(token="T", base_url=server.url) as client:
                return client.send_batch(call, **options)

        async def awaited() -> Any:
            async with api.AsyncClient(token="T", base_url=server.url) as client:
                return await client.send_batch(call, **options)

        return asyncio.run(awaited())

    return run


def wanted(api: Any, *types: int) -> Any:
    """The call for some association types."""
    limit = api.models.PublicAssociationDefinitionConfigurationCreateRequest
    inputs = [limit(category="USER_DEFINED", type_id=n, max_to_object_ids=n) for n in types]
    body = api.models.BatchInputPublicAssociationDefinitionConfigurationCreateRequest(inputs=inputs)
    return api.calls.limits.Limits.batch_create("contacts", "companies", body=body)


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


def test_each_limit_has_its_own_outcome(api: Any, server: Loopback, send: Any) -> None:
    results = [{"category": "USER_DEFINED", "typeId": n, "userEnforcedMaxToObjectIds": n} for n in (9, 7)]
    server.serves(207, {**WHEN, "results": results, "errors": [refused(typeId=["8"])], "numErrors": 1})
    report = send(wanted(api, 7, 8, 9))
    assert [outcome.state for outcome in report] == ["done", "failed", "done"]
    assert [result.user_enforced_max_to_object_ids for result in report.results] == [7, 9]
    assert report.outcomes[1].errors[0].message == "no"
    assert report.outcomes[1].input.type_id == 8


def test_the_documented_response_keeps_its_outcomes(api: Any, server: Loopback, send: Any) -> None:
    """Its inner context is a string where the description has a map."""
    error = refused(typeId=["8"], detail="{missingScopes=[scope1, scope2]}")
    results = [{"category": "USER_DEFINED", "typeId": 7}]
    server.serves(207, {**WHEN, "results": results, "errors": [error]})
    report = send(wanted(api, 7, 8))
    assert [outcome.state for outcome in report] == ["done", "failed"]
    assert report.outcomes[1].errors[0].errors[0].context == "{missingScopes=[scope1, scope2]}"
    assert all(isinstance(outcome.cause, api.DecodeError) for outcome in report)


def test_a_status_alone_says_that_the_inputs_are_done(api: Any, server: Loopback, send: Any) -> None:
    server.serves(204)
    inputs = [api.models.PublicAssociationSpec(category="USER_DEFINED", type_id=n) for n in range(250)]
    body = api.models.BatchInputPublicAssociationSpec(inputs=inputs)
    report = send(api.calls.limits.Limits.batch_purge("contacts", "companies", body=body))
    assert (report.ok, str(report)) == (True, "250 done")
    assert sorted(len(asked.json["inputs"]) for asked in server.asked) == [50, 100, 100]


def test_a_chunk_that_failed_on_the_server_is_not_sent_again(api: Any, server: Loopback, send: Any) -> None:
    server.serves(500)
    report = send(wanted(api, 1, 2, 3), size=2)
    assert str(report) == "3 unknown"
    assert len(server.asked) == 2
