"""Media types: which described one reads what came, and which ones are asked for."""

from __future__ import annotations

from typing import Any

import pytest
from sample._runtime import DEFAULT, Operation, Stream
from sample._runtime.extras.media_types import pick
from sample._runtime.http.operation import Shape
from sample._runtime.http.prepare import accept

JSON, PDF, CSV, OCTETS = "application/json", "application/pdf", "text/csv", "application/octet-stream"
VERSIONS: Shape = {f"{JSON};v=1": "One", f"{JSON}; v=2": "Two"}
NESTED: Shape = {JSON: "Plain", f'{JSON}; v="2"': "Two", f"{JSON};v=2;odata=full": "Full"}
SEVERAL: Shape = {JSON: "Pet", PDF: "bytes"}


@pytest.mark.parametrize(
    ("shape", "came", "expected"),
    [
        (VERSIONS, f"{JSON}; v=2", "Two"),
        (VERSIONS, 'Application/JSON;charset=utf-8; V="1"', "One"),
        (VERSIONS, JSON, "One | Two"),
        (VERSIONS, f"{JSON}; v=3", "One | Two"),
        (NESTED, f"{JSON}; charset=utf-8", "Plain"),
        (NESTED, f"{JSON};v=2", "Two"),
        (NESTED, f"{JSON};odata=full;v=2", "Full"),
        (NESTED, f"{JSON};v=2;odata=minimal", "Two"),
        (NESTED, f"{JSON};odata=minimal", "Plain"),
        ({"text/csv; header=present": "str"}, CSV, "str"),
    ],
)
def test_parameters_are_part_of_the_name(shape: Shape, came: str, expected: str) -> None:
    found = pick(shape, came)
    assert found is not None
    assert found[1] == expected


@pytest.mark.parametrize(
    ("shape", "came", "expected"),
    [
        ({PDF: "bytes"}, "application/zip", PDF),
        (SEVERAL, "application/zip", PDF),
        (SEVERAL, OCTETS, PDF),
        (SEVERAL, "application/vnd.api+json", JSON),
        (SEVERAL, "text/html", JSON),  # which it is not, and that is told
        ({JSON: "Pet", CSV: "str"}, "text/plain", CSV),
        ({JSON: "Pet", CSV: "str"}, OCTETS, JSON),
        ({"image/png": "bytes", CSV: "str"}, "image/webp", "image/png"),
        ({JSON: "Pet", "application/jsonl": Stream("Pet")}, "application/x-ndjson", "application/jsonl"),
        ({PDF: "bytes"}, "text/html", None),
        ({CSV: "str"}, "text/html", None),
        ({CSV: "str", PDF: "bytes"}, "text/html", None),
    ],
)
def test_what_nobody_described_is_read_as_the_nearest(shape: Shape, came: str, expected: str | None) -> None:
    found = pick(shape, came)
    assert (found and found[0]) == expected


@pytest.mark.parametrize(
    ("returns", "expected"),
    [
        ({200: {f"{JSON}; version=2": "One"}}, f"{JSON}; version=2"),
        ({200: VERSIONS}, f"{JSON};v=1, {JSON}; v=2"),
        ({200: {PDF: "bytes"}}, f"{PDF}, {JSON}"),
    ],
)
def test_a_version_is_asked_for_and_no_other(returns: Any, expected: str) -> None:
    """An error is described as plain JSON: whoever asks for that may get any version."""
    operation: Operation[Any] = Operation("GET", "/v", returns=returns, raises={DEFAULT: "Error"})
    assert accept(operation) == expected
