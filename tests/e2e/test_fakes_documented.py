"""What docs/testing.md shows, run by pytest on the HubSpot client with fakes."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from callsheet import pipeline
from callsheet.configuration.options import Options

ROOT = Path(__file__).parents[2]


def test_the_documented_tests_pass(tmp_path: Path) -> None:
    text = (ROOT / "docs" / "testing.md").read_text(encoding="utf-8")
    code = "\n\n".join(re.findall(r"```python\n(.*?)```", text, re.DOTALL))
    uses_the_fixture = "def test_the_fixture(fake: Fake) -> None:\n    assert fake.calls == []\n"
    (tmp_path / "test_documented.py").write_text(f"{code}\n\n{uses_the_fixture}", encoding="utf-8")
    spec = ROOT / "specs" / "hubspot_associations.yaml"
    pipeline.generate(Options(spec=str(spec), output=tmp_path / "hubspot_associations", testing=True))
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-W", "error", "test_documented.py"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"{text.count('def test_') + 1} passed" in done.stdout
