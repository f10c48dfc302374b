"""The one ``eval`` of this client: annotations, which are text, become types."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final


def _no_import(*_: object) -> None:
    """Since Python 3.14, `|` asks for an import of `typing`, which is there."""


_BUILTINS: Final = {"__import__": _no_import}


def evaluate(expression: str, names: Mapping[str, Any]) -> Any:
    """The type that an expression names.

    Expressions are annotations, and types in decorators, of this package's own modules: names, and
    literals of enums. No prose of a description and nothing of a response gets here, and what is
    here can use no builtins, only `names`: those of the models and of types.
    """
    return eval(expression, {"__builtins__": _BUILTINS}, names)
