"""Hostile descriptions: every payload in every text position of OpenAPI, and nothing happens."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from callsheet import pipeline
from callsheet.configuration.options import Options
from callsheet.errors import DocumentError

from .attack import Attack, Tried, forget
from .growing import written
from .official import DIALECTS
from .payloads import PAYLOADS, SURROGATES, Payload

QUICK = 2
"""So many descriptions of each dialect make the quick run; the complete one has one for each payload."""

pytestmark = pytest.mark.filterwarnings("ignore:.* is deprecated:DeprecationWarning")


@pytest.fixture
def attack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Attack]:
    monkeypatch.chdir(tmp_path)
    yield Attack(tmp_path)
    forget()


@pytest.mark.parametrize("dialect", DIALECTS)
def test_no_text_becomes_code(
    dialect: str, attack: Attack, record_property: Callable[[str, object], None]
) -> None:
    turns = range(0, len(PAYLOADS), len(PAYLOADS) // QUICK)
    tried = [attack.run(dialect, turn) for turn in turns]
    generated, refused = _told(dialect, tried, record_property)
    assert len({position for position, _ in generated}) > 100
    assert len(refused) < 0.1 * len(generated)
    assert sum(one.landed for one in tried) > 10 * len(tried)


@pytest.mark.slow
@pytest.mark.parametrize("dialect", DIALECTS)
def test_no_text_becomes_code_whatever_it_is(
    dialect: str, attack: Attack, record_property: Callable[[str, object], None]
) -> None:
    tried = [attack.run(dialect, turn) for turn in range(len(PAYLOADS))]
    generated, refused = _told(dialect, tried, record_property)
    open_positions = {position for position, _ in generated}
    assert len(open_positions) > 100
    assert len(generated) > 0.6 * len(open_positions) * len(PAYLOADS)
    assert len(refused) < 0.1 * len(generated)
    assert sum(one.landed for one in tried) > 10 * len(tried)


def _told(
    dialect: str, tried: list[Tried], record_property: Callable[[str, object], None]
) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
    """Pairs of position and payload that were generated, which most must be, and that were refused."""
    generated = set[tuple[str, str]]().union(*(one.generated for one in tried))
    refused = set[tuple[str, str]]().union(*(one.refused for one in tried))
    positions = {position for position, _ in generated}
    record_property("positions", len(positions))
    record_property("pairs", len(generated))
    print(
        f"\n{dialect}: {len(tried)} descriptions, {len(positions)} positions, "
        f"{len(generated)} pairs of position and payload generated and dead, {len(refused)} refused"
    )
    return generated, refused


@pytest.mark.parametrize("text", SURROGATES)
def test_half_a_surrogate_pair_is_refused(text: str, tmp_path: Path) -> None:
    spec = tmp_path / "spec.json"
    spec.write_bytes(written({"openapi": "3.1.0", "info": {"title": text}, "paths": {}}, escaped=True))
    with pytest.raises(DocumentError, match="half of a surrogate pair"):
        pipeline.build(Options(spec=str(spec), output=tmp_path / "package", cache=False))


@pytest.mark.parametrize(
    "payload",
    [
        pytest.param(payload, id=payload.name, marks=() if turn % QUICK == 0 else pytest.mark.slow)
        for turn, payload in enumerate(PAYLOADS)
    ],
)
def test_references_lead_nowhere_else(payload: Payload, tmp_path: Path) -> None:
    """A reference that is no reference is refused, or leads to what is there; nothing else is read."""
    for holder in ("schema", "parameter", "path", "mapping"):
        spec = tmp_path / "spec.json"
        spec.write_bytes(written(_referring(holder, payload.text), escaped=True))
        with contextlib.suppress(DocumentError):
            assert pipeline.build(Options(spec=str(spec), output=tmp_path / "package", cache=False)).files


def _referring(holder: str, text: str) -> dict[str, object]:
    schema: dict[str, object] = {"$ref": text} if holder == "schema" else {"type": "string"}
    if holder == "mapping":
        schema = {
            "oneOf": [{"$ref": "#/components/schemas/A"}],
            "discriminator": {"propertyName": "k", "mapping": {"a": text}},
        }
    parameter = {"$ref": text} if holder == "parameter" else {"name": "q", "in": "query", "schema": schema}
    operation = {"get": {"parameters": [parameter], "responses": {"200": {"description": ""}}}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "x", "version": "1"},
        "paths": {"/a": {"$ref": text} if holder == "path" else operation, "/b": operation},
        "components": {"schemas": {"A": {"type": "object", "properties": {"k": {"type": "string"}}}}},
    }
