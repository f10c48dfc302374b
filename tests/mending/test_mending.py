"""From drifts to an overlay: what a client recorded on loopback is mended, and then decodes strictly."""

from __future__ import annotations

import importlib
import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from callsheet.mending.sightings import read_recorded

from ..e2e.loopback import Loopback, loopback
from ..program import callsheet

HERE = Path(__file__).parent
CASES = ("openapi_3_0", "openapi_3_1", "swagger_2_0")
RESPONSE = json.loads((HERE / "response.json").read_text())


def _generate(folder: Path, name: str, *overlays: str) -> Any:
    flags = [flag for overlay in overlays for flag in ("--overlay", overlay)]
    arguments = (
        "generate",
        "spec.yaml",
        "--output",
        name,
        "--http",
        "stdlib",
        "--no-cache",
        "--extra",
        "recorder",
        *flags,
    )
    done = callsheet(*arguments, folder=folder)
    assert done.returncode == 0, done.stderr
    return importlib.import_module(name)


def _list_pets(package: Any, server: Loopback, **options: Any) -> Any:
    server.serves(200, RESPONSE)
    with package.Client(base_url=server.url, **options) as client:
        return client.list_pets()


@pytest.mark.parametrize("case", CASES)
def test_what_was_recorded_is_mended(
    case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, update_golden: bool
) -> None:
    monkeypatch.syspath_prepend(tmp_path)
    (tmp_path / "spec.yaml").write_text((HERE / case / "spec.yaml").read_text())
    before = _generate(tmp_path, f"before_{case}")
    recorder = before.Recorder(tmp_path / "drift.jsonl")
    with loopback() as server:
        for _ in range(3):
            _list_pets(before, server, on_drift=recorder)
        recorder.flush()
        with pytest.raises(before.DecodeError):
            _list_pets(before, server, strict=True)

        mend = ("mend", "drift.jsonl", "--spec", "spec.yaml", "--output")
        done = callsheet(*mend, "mended.yaml", folder=tmp_path)
        assert done.returncode == 0, done.stderr
        text = re.sub(r"20\d\d-\d\d-\d\d", "TODAY", (tmp_path / "mended.yaml").read_text())
        golden = HERE / case / "overlay.yaml"
        if update_golden:
            golden.write_text(text)
        assert text == golden.read_text()

        after = _generate(tmp_path, f"after_{case}", "mended.yaml")
        drifts: list[Any] = []
        _list_pets(after, server, strict=True, on_drift=drifts.append)
        assert drifts == []

    again = callsheet(*mend, "again.yaml", "--overlay", "mended.yaml", folder=tmp_path)
    assert again.returncode == 0
    assert "schemas changed: 0, drifts not mended: 0" in again.stderr
    assert not (tmp_path / "again.yaml").exists()
    told = callsheet("changes", f"before_{case}", f"after_{case}", folder=tmp_path)
    assert "breaking" in told.stdout.lower()


@pytest.mark.parametrize("case", CASES)
def test_examples_are_mended_as_drifts_are(case: str, tmp_path: Path) -> None:
    spec = yaml.safe_load((HERE / case / "spec.yaml").read_text())
    response = spec["paths"]["/pets"]["get"]["responses"]["200"]
    if case == "swagger_2_0":
        response["examples"] = {"application/json": RESPONSE}
    else:
        response["content"]["application/json"]["example"] = RESPONSE
    (tmp_path / "spec.yaml").write_text(yaml.safe_dump(spec))
    done = callsheet("mend", "--examples", "spec.yaml", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "1 examples, 1 of which do not fit" in done.stderr
    golden = yaml.safe_load((HERE / case / "overlay.yaml").read_text())["actions"]
    found = yaml.safe_load(done.stdout)["actions"]
    assert [_plain(action) for action in found] == [_plain(action) for action in golden]
    (tmp_path / "mended.yaml").write_text(done.stdout)
    again = callsheet("mend", "--examples", "spec.yaml", "--overlay", "mended.yaml", folder=tmp_path)
    assert "1 examples, 0 of which do not fit" in again.stderr


def _plain(action: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in action.items() if key != "description"}


def _drift(**found: Any) -> str:
    usual = {"call": "GET /pets/{id}", "status": 200, "place": "$", "reason": "", "got": "", "count": 1}
    return json.dumps({**usual, **found})


@pytest.mark.parametrize(
    ("drift", "why"),
    [
        ({"call": "GET /cats"}, "the description has no schema for this response"),
        ({"status": 404}, "the description has no schema for this response"),
        ({"place": "$.age[", "reason": "x"}, "the path of the drift is not valid"),
        (
            {"place": "$.gone", "reason": "expected string, got null", "got": "null"},
            "no schema describes this place",
        ),
        ({"reason": "no variant of the union fits", "got": "object"}, "describe the received value by hand"),
        ({"place": "$.born", "reason": "expected date-time with an offset, got one without"}, "datetimes ="),
        ({"place": "$.state", "reason": 'expected "new" or "sold"', "got": "string"}, "was not recorded"),
        ({"reason": "expected application/json, got text/html"}, "no schema requires this"),
    ],
)
def test_what_cannot_be_mended_is_said(drift: dict[str, Any], why: str, tmp_path: Path) -> None:
    (tmp_path / "drift.jsonl").write_text(_drift(**drift))
    done = callsheet("mend", "drift.jsonl", "--spec", str(HERE / "openapi_3_0/spec.yaml"), folder=tmp_path)
    assert done.returncode == 1
    assert done.stdout == ""
    assert f"not mended: {drift.get('call', 'GET /pets/{id}')}" in done.stderr
    assert why in done.stderr


def test_a_schema_in_another_file_is_not_mended(tmp_path: Path) -> None:
    (tmp_path / "spec.yaml").write_text(
        "openapi: 3.1.0\ninfo: {title: t, version: '1'}\npaths:\n  /pets/{id}:\n    get:\n"
        "      parameters: [{name: id, in: path, required: true, schema: {type: string}}]\n"
        "      responses: {'200': {description: d, content: {application/json:"
        " {schema: {$ref: 'pet.yaml'}}}}}\n"
    )
    (tmp_path / "pet.yaml").write_text("type: object\nproperties: {age: {type: integer}}\n")
    line = _drift(place="$.age", reason="expected integer, got null", got="null")
    (tmp_path / "drift.jsonl").write_text(line)
    done = callsheet("mend", "drift.jsonl", "--spec", "spec.yaml", folder=tmp_path)
    assert done.returncode == 1
    assert "stands in another file" in done.stderr


def test_lines_that_are_no_drifts_are_passed_over(tmp_path: Path) -> None:
    line = _drift(place="$.age", reason="expected integer, got null", got="null", first="2026-01-02T00:00:00")
    later = _drift(
        place="$.age",
        reason="expected integer, got null",
        got="null",
        count=4,
        first="2026-01-01",
        last="2026-02-03",
    )
    path = tmp_path / "drift.jsonl"
    path.write_text(f'{line}\n{later}\n[1]\n{{"call": 1}}\n{line[:20]}\n')
    found = read_recorded(path)
    assert found.unreadable == 3
    (one,) = found.sightings
    assert (one.count, one.first, one.last) == (5, "2026-01-01", "2026-02-03")


def test_a_file_that_exists_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "fixes.yaml").write_text("mine")
    done = callsheet("mend", "drift.jsonl", "--output", "fixes.yaml", folder=tmp_path)
    assert done.returncode == 2
    assert "fixes.yaml exists" in done.stderr
    assert (tmp_path / "fixes.yaml").read_text() == "mine"


def test_text_of_drifts_is_only_text(tmp_path: Path) -> None:
    """A file of drifts may come from anywhere: it names no target of its own, and ends no string."""
    text = 'expected "new"\n- target: $\n  remove: true'
    line = _drift(place="$.state", reason=text, got="string", value="a': {b}\n# c")
    (tmp_path / "drift.jsonl").write_text(line)
    spec = str(HERE / "openapi_3_0/spec.yaml")
    done = callsheet("mend", "drift.jsonl", "--spec", spec, folder=tmp_path)
    (action,) = yaml.safe_load(done.stdout)["actions"]
    assert action["target"] == "$.components.schemas.Pet.allOf[1].properties.state"
    assert action["update"] == {"enum": ["a': {b}\n# c"]}
