"""Templates: the Jinja environment, which prints `Code` and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from types import MappingProxyType

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PrefixLoader, StrictUndefined
from msgspec import Struct

from ..python.code.code import Code
from ..roots import templates_root
from .compiled import Compiled, TextOnly
from .filters import FILTERS
from .printed import Printed

BUILT_IN = "builtin/"
"""Before the name of a template: the one that callsheet brings, whatever the user's folder has."""


class _Missing(StrictUndefined):
    """An attribute that a view does not have; the error suggests one that it has."""

    @property
    def _undefined_message(self) -> str:
        message: str = super()._undefined_message
        close = get_close_matches(str(self._undefined_name), _names_of(self._undefined_obj), n=1)
        return f"{message}; did you mean {close[0]!r}?" if close else message

    __slots__ = ()


class PrintingEnvironment(Environment):
    """Text put together from pieces that were `Code` each (a macro, ``super()``) is `Code` as well."""

    code_generator_class = TextOnly
    concat = staticmethod(lambda pieces: Code("".join(pieces)))
    printed: Printed
    """What is printed, for its imports."""


def environment(
    folder: Path | None = None, filters: Mapping[str, Callable[..., object]] = MappingProxyType({})
) -> PrintingEnvironment:
    """The environment of built-in templates and, before them, those of the user's folder.

    HTML escaping would be wrong for Python, and would hide what `finalize` is here to find.
    """
    built_in = FileSystemLoader(templates_root())
    folders = [FileSystemLoader(folder)] if folder else []
    printed = Printed()
    created = PrintingEnvironment(
        bytecode_cache=Compiled(_settings()),
        optimized=False,
        loader=ChoiceLoader([PrefixLoader({BUILT_IN.rstrip("/"): built_in}), *folders, built_in]),
        undefined=_Missing,
        finalize=printed.code,
        autoescape=False,
        auto_reload=False,
        cache_size=-1,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    created.printed = printed
    created.globals["imports"] = printed.imports
    created.filters |= {**FILTERS, **filters}
    return created


@cache
def _settings() -> str:
    """All that decides how templates are compiled stands in this module."""
    return Path(__file__).read_text("utf-8")


def _names_of(value: object) -> Sequence[str]:
    if isinstance(value, Struct):
        return value.__struct_fields__
    return [str(key) for key in value] if isinstance(value, Mapping) else []
