"""Where there is no corpus, what needs it is collected, skipped, and says why."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from .corpus import MISSING

TESTS = Path(__file__).parent


def test_what_needs_the_corpus_is_skipped_without_it(tmp_path: Path) -> None:
    files = (TESTS / "e2e" / "test_corpus.py", TESTS / "unit" / "document" / "test_corpus.py")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-m", "corpus", "-rs", *map(str, files)],
        cwd=TESTS.parent,
        env={**os.environ, "CALLSHEET_CORPUS": str(tmp_path / "none"), "COLUMNS": "300"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    reasons = [line for line in done.stdout.splitlines() if line.startswith("SKIPPED")]
    assert reasons
    assert all(line.endswith(MISSING) for line in reasons)
    assert "passed" not in done.stdout
