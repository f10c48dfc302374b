"""GitHub's documented examples: none raises, and none is refused once it is mended."""

from __future__ import annotations

from pathlib import Path

import pytest
from callsheet import pipeline
from callsheet.configuration.options import Options
from callsheet.mending.changes import mended
from callsheet.mending.examples import examined
from callsheet.mending.overlay_text import overlay_text
from msgspec.structs import replace

from ..corpus import CORPUS


@pytest.mark.corpus
@pytest.mark.slow
def test_github_refuses_none_of_its_examples_once_mended(tmp_path: Path) -> None:
    spec = CORPUS / "large" / "github.json"
    options = Options(spec=str(spec), ref_root=spec.parent, cache=False)
    before = examined(options)  # which raises nothing: that is the default of a client
    assert before.examples > 600
    assert before.drifting >= before.refused > 50
    found = mended(pipeline.described(options), before.sightings)
    assert found.unmended == ()
    overlay = tmp_path / "mended.yaml"
    overlay.write_text(overlay_text(found), encoding="utf-8")
    after = examined(replace(options, overlays=(str(overlay),)))
    assert (after.examples, after.drifting, after.refused) == (before.examples, 0, 0)
