"""Printed: the imports of a file, from the code that its template has printed."""

from __future__ import annotations

from ..python.code.code import Code, Need, Needs, code
from ..python.code.imports import statements_for
from .filters import only_code

_PLACE = code("\0imports\0")
"""Where the imports go until the whole file is printed. No text of a description has such characters."""


class Printed:
    """What is printed into one file."""

    def __init__(self) -> None:
        self._needs: set[Needs] = set()

    def code(self, value: object) -> Code:
        """Jinja's ``finalize``: every value passes here that a template prints."""
        printed = only_code(value)
        if printed.needs:
            self._needs.add(printed.needs)
        return printed

    def imports(self, *own: object) -> Code:
        """The statements that import what the whole file prints, and names that its template says itself.

        Each name comes after its module: ``typing.Any``, ``_runtime.call``, ``package.models``.
        """
        words = (word.rpartition(".") for word in own if isinstance(word, str))
        self._needs.add(frozenset(Need(module, Code(name)) for module, _, name in words))
        return _PLACE

    def finished(self, text: str, path: str, runtime: Code) -> str:
        """The text of a file with its imports, and the end of it; `path` says how deep it lies."""
        needs = frozenset[Need]().union(*self._needs)
        self._needs.clear()
        if _PLACE not in text:
            return text
        if path.startswith("models/") or path == "models.py":
            needs = frozenset(need for need in needs if need.module != "own")
        package = code("." * (path.count("/") + 1))
        groups = statements_for(needs, package=package, runtime=runtime)
        return text.replace(_PLACE, "\n\n".join("\n".join(group) for group in groups if group))
