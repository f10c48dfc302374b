"""The fake of a generated package in place of its API: sync and async, and no socket is opened.

What the golden case `fakes` expects is importable from here on.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from ...packages import install_cases

_FOLDER = tempfile.TemporaryDirectory()
install_cases(["fakes"], Path(_FOLDER.name))
sys.path.insert(0, _FOLDER.name)
