"""The one ``exec`` of this client: functions made of text, and what the names in the text stand for.

The text is put together in `encoder_codegen` and `object_shapes`, of their own words and of counters.
Whatever a description says, names of properties and classes among it, is in the namespace of the
function or in its constants, and never in the text; nothing of a response gets here at all.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from types import CodeType, FunctionType
from typing import Any, Final

TYPES: Final = (bool, int, str)
"""What `unless` calls ``types``."""

_FEW: Final = 6
_TYPE: Final = re.compile(r"is not (bool|int|str)\b")


def unless(misfits: list[str], away: str) -> list[str]:
    """Lines that leave a function where one of many conditions holds."""
    if len(misfits) <= _FEW:
        return [f"if {' or '.join(misfits)}: {away}"] if misfits else []
    # Local names are faster from so many on, and jumps that are not too long.
    local = [_TYPE.sub(r"\g<0>_", misfit) for misfit in misfits]
    groups = [" or ".join(local[i : i + 12]) for i in range(0, len(local), 12)]
    return ["bool_, int_, str_ = types", *(f"if {group}: {away}" for group in groups)]


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
        exec("\n".join(lines), self.values)  # noqa: S102 - no text of an API
        function: FunctionType = self.values.pop("f")
        return FunctionType(self._filled(function.__code__), self.values)

    def _filled(self, code: CodeType) -> CodeType:
        # Slots are set fast only by name, and names are not for the text: they are put into the
        # finished code, where a counter stands for each.
        names = (self._attributes.get(name, name) for name in code.co_names)
        constants = map(self._constant, code.co_consts)
        return code.replace(co_consts=tuple(constants), co_names=tuple(names))

    def _constant(self, value: Any) -> Any:
        if isinstance(value, CodeType):
            return self._filled(value)
        if isinstance(value, tuple):  # the keys of a dict
            return tuple(map(self._constant, value))  # pyright: ignore - of anything
        return self._constants.get(value, value)
