from __future__ import annotations

from typing import TypeAlias

Value: TypeAlias = "str | list[Value]"
"""The schema ``Value``."""
