"""The documented response, which does not fit its own description in one place."""

from __future__ import annotations

import json

import pytest
from runtime import DecodeError, Drift, decode, dumps, encode, loads

from .hubspot import AssociationCategory, BatchResponse, BatchStatus

RESPONSE = b"""
{
  "completedAt": "2023-11-07T05:31:56Z",
  "results": [
    {
      "category": "HUBSPOT_DEFINED",
      "typeId": 123,
      "label": "<string>",
      "userEnforcedMaxToObjectIds": 123
    }
  ],
  "startedAt": "2023-11-07T05:31:56Z",
  "status": "CANCELED",
  "errors": [
    {
      "category": "<string>",
      "context": {},
      "errors": [
        {
          "message": "<string>",
          "code": "<string>",
          "context": "{missingScopes=[scope1, scope2]}",
          "in": "<string>",
          "subCategory": "<string>"
        }
      ],
      "links": {},
      "message": "<string>",
      "status": "<string>",
      "id": "<string>",
      "subCategory": {}
    }
  ],
  "links": {},
  "numErrors": 123,
  "requestedAt": "2023-11-07T05:31:56Z"
}
"""
PATH = "$.errors[0].errors[0].context"


def test_strictly_it_fails_at_that_place() -> None:
    with pytest.raises(DecodeError) as caught:
        decode(BatchResponse, loads(RESPONSE))
    assert caught.value.path == PATH
    assert f"{caught.value.path}: {caught.value.reason}" == f"{PATH}: expected object, got string"


def test_the_value_stays_and_is_reported_once() -> None:
    drifts: list[Drift] = []
    response = decode(BatchResponse, loads(RESPONSE), strict=False, on_drift=drifts.append)
    assert drifts == [Drift(PATH, "expected object, got string")]
    assert response.errors is not None
    drifted: object = response.errors[0].errors[0].context
    assert drifted == "{missingScopes=[scope1, scope2]}"
    assert response.status is BatchStatus.CANCELED
    assert response.results[0].category is AssociationCategory.HUBSPOT_DEFINED
    assert json.loads(dumps(encode(response))) == json.loads(RESPONSE)


def test_without_that_value_it_fits() -> None:
    data = loads(RESPONSE)
    data["errors"][0]["errors"][0]["context"] = {"missingScopes": ["scope1", "scope2"]}
    drifts: list[Drift] = []
    response = decode(BatchResponse, data, on_drift=drifts.append)
    assert drifts == []
    assert encode(response) == data
