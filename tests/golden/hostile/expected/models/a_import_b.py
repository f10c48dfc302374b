from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from .._runtime import OpenObject, OpenStr, wire


class AImportBKind(OpenStr):
    """The schema of ``kind`` in ``a.__import__-b``."""

    APOSTROPHE = "'"
    QUOTE = '"'
    BACKSLASH = "\\"
    EMPTY = "\n"
    X = "{{x}}"
    MRO = "mro"
    INIT = "__init__"


@dataclass(slots=True, kw_only=True)
class AImportB(OpenObject):
    """The schema ``a.__import__-b``."""

    x: str = field(default='"""\\', metadata=wire('x"""'))
    """'''\"\"\"."""
    a_b: Literal["'\"\\\n"] | None = field(default="'\"\\\n", metadata=wire("a\nb"))
    kind: AImportBKind | None = None
