"""Path fields: fields of options that take text for a path, and are a path when they are read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, overload

if TYPE_CHECKING:

    class PathField:
        """What type checkers see: what is given to a dataclass, and what it has, are two types."""

        @overload
        def __get__(self, instance: None, owner: Any) -> None: ...
        @overload
        def __get__(self, instance: object, owner: Any) -> Path | None: ...
        def __get__(self, instance: object, owner: Any) -> Path | None: ...
        def __set__(self, instance: object, value: str | Path | None) -> None: ...

    NO_PATH = PathField()
else:
    PathField, NO_PATH = Path | None, None
