"""Functions that are made of text, and what the names in their text stand for."""

from __future__ import annotations

from collections.abc import Callable
from types import CodeType, FunctionType
from typing import Any


class Scope:
    """The text of a generated function has counters for names; this says what they stand for.

    Nothing of a description gets into the text: its names, classes and values are all in here.
    """

    def __init__(self, **values: Any) -> None:
        self.values = values
        self._attributes: dict[str, str] = {}
        self._constants: dict[Any, str] = {}
        self._count = 0

    def fresh(self, prefix: str) -> str:
        self._count += 1
        return f"{prefix}{self._count}"

    def value(self, value: Any) -> str:
        name = self.fresh("k")
        self.values[name] = value
        return name

    def constant(self, text: str) -> str:
        """A literal, which takes less time than a name."""
        name = self.fresh("c")
        self._constants[name] = text
        return repr(name)

    def attribute(self, attribute: str) -> str:
        name = self.fresh("a")
        self._attributes[name] = attribute
        return name

    def function(self, lines: list[str]) -> Callable[[Any], Any]:
        """The function ``f`` that the lines define."""
        exec("\n".join(lines), self.values)  # noqa: S102
        function: FunctionType = self.values.pop("f")
        return FunctionType(self._filled(function.__code__), self.values)

    def _filled(self, code: CodeType) -> CodeType:
        # Slots are set fast only by name, and names are not for the text: they are put into the
        # finished code, where a counter stands for each.
        constants = (
            self._filled(x) if isinstance(x, CodeType) else self._constants.get(x, x)
            for x in code.co_consts
        )
        names = (self._attributes.get(name, name) for name in code.co_names)
        return code.replace(co_consts=tuple(constants), co_names=tuple(names))
