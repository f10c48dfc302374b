"""The one ``exec`` of this client: functions made of text, and what the names in the text stand for.

The text is put together by `Converter.read` and `Model`, of their own words and of counters.
Whatever a description says, names of properties and classes among it, is in the namespace of the
function or in its constants, and never in the text; nothing of a response gets here at all.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import RLock
from types import CodeType, FunctionType
from typing import Any, Final

LOCK: Final = RLock()
"""Held while converters and functions are made; they are used without it."""


def lazily(body: Callable[[Scope], list[str]], **values: Any) -> Callable[[Any], Any]:
    """A function of ``v``, whose lines are asked for when it is first called."""
    scope = Scope(values)

    def first(value: Any) -> Any:
        with LOCK:
            if function.__code__ is _FIRST:
                function.__code__ = scope.code(["def f(v):", *body(scope)])
        return call(value)

    values["first"] = first
    function = FunctionType(_FIRST, values)
    call: Callable[[Any], Any] = function
    return call


def _executed(lines: list[str]) -> CodeType:
    namespace: dict[str, Any] = {}
    exec("\n".join(lines), namespace)  # noqa: S102 - no text of an API
    function: FunctionType = namespace["f"]
    return function.__code__


_FIRST: Final = _executed(["def f(v): return first(v)"])


class Scope:
    """The text of a function has counters for names; this says what they stand for.

    Nothing of a description gets into the text: its names, classes and values are all in here.
    """

    def __init__(self, values: dict[str, Any]) -> None:
        self._values = values
        self._words: dict[Any, str] = {}
        self._count = 0

    def fresh(self, prefix: str) -> str:
        self._count += 1
        return f"{prefix}{self._count}"

    def value(self, value: Any) -> str:
        name = self.fresh("k")
        self._values[name] = value
        return name

    def word(self, word: str) -> str:
        """What stands for an attribute, or in quotes for a text: slots and keys are fast only so."""
        name = self.fresh("w")
        self._words[name] = word
        return name

    def code(self, lines: list[str]) -> CodeType:
        return self._filled(_executed(lines))

    def _filled(self, code: CodeType) -> CodeType:
        """The finished code, with the words that its counters stand for."""
        names = (self._words.get(name, name) for name in code.co_names)
        constants = (
            self._filled(c) if isinstance(c, CodeType) else self._words.get(c, c)
            for c in code.co_consts
        )
        return code.replace(co_consts=tuple(constants), co_names=tuple(names))
