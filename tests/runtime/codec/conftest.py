"""The runtime as ordinary code, and a small package that is laid out as generated ones are."""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parents[2] / "templates"), str(HERE)]
