"""Made-up models of real descriptions: every one survives encoding and decoding, without a deviation."""

from __future__ import annotations

import importlib
import re
from pathlib import Path
from typing import Any

import pytest
from callsheet import pipeline
from callsheet.configuration.options import Options

from ..corpus import CORPUS

CLASS = re.compile(r"^class (\w+)(?:\(\w+\))?:\n(.*?)(?=^\S|\Z)", re.MULTILINE | re.DOTALL)
SEVERAL = [
    "directory/hubapi.com__crm.json",
    "directory/spacetraders.io.json",
    "large/discord-3.1.json",
    "large/docusign-rooms-2.0.json",
    "large/github.json",
    "large/stripe.json",
    "versions/adyen/RecurringService-v68.json",
]

pytestmark = [pytest.mark.corpus, pytest.mark.slow]


@pytest.mark.parametrize("description", SEVERAL)
def test_every_model_can_be_made(description: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name = "made_" + re.sub(r"\W", "_", Path(description).stem)
    pipeline.generate(Options(spec=str(CORPUS / description), output=tmp_path / name, testing=True))
    monkeypatch.syspath_prepend(tmp_path)
    codec = importlib.import_module(f"{name}._runtime.codec.codec")
    testing, models = importlib.import_module(f"{name}.testing"), importlib.import_module(f"{name}.models")
    made = 0
    package = tmp_path / name
    for file in sorted([*package.glob("models.py"), *package.glob("models/*.py")]):
        for cls, body in CLASS.findall(file.read_text(encoding="utf-8")):
            if ": Binary" in body:
                continue  # a form with files, which is no JSON
            for make in (testing.make, testing.make.seeded(5), testing.make.full):
                _survives(make, getattr(models, cls), models, codec)
                made += 1
    assert made


def _survives(make: Any, model: Any, models: Any, codec: Any) -> None:
    value = make(model)
    wire = codec.loads(codec.dumps(codec.encode(value)))
    drifts: list[Any] = []
    read = codec.decode(model, wire, namespace=models, on_drift=drifts.append)
    assert (read, drifts) == (value, [])
