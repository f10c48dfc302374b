"""User code: a Python file with filters for templates and a function that adjusts the view."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from functools import wraps
from pathlib import Path
from traceback import extract_tb
from types import MappingProxyType, ModuleType
from typing import Any

from msgspec import Struct, field

from ..errors import OptionsError
from ..python.views.package import Package
from .filters import FILTERS

Filter = Callable[..., object]


class Extras(Struct, frozen=True, kw_only=True):
    """What the file has; nothing where there is no file."""

    path: Path | None = None
    text: str = ""
    filters: Mapping[str, Filter] = field(default_factory=lambda: MappingProxyType({}))
    """``FILTERS`` of the file, by the name that templates use."""
    adjust: Callable[[Package], object] | None = None


class ExtrasError(OptionsError):
    """The user's code raised; the message names its line."""


def read_extras(path: Path | None) -> Extras:
    """Runs the file. Raises `OptionsError` if it cannot be read, fails, or has something else."""
    if path is None:
        return Extras()
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "is not UTF-8"
        raise OptionsError(f"{path}: {reason}") from error
    module = ModuleType(f"callsheet_extras_{path.stem}")
    module.__file__ = str(path)
    sys.modules[module.__name__] = module  # dataclasses look there for the module of a class
    _guarded(_run, path)(text, path, module)
    names: dict[str, Any] = vars(module)
    return Extras(
        path=path, text=text, filters=_filters(names.get("FILTERS", {}), path), adjust=_adjust(names, path)
    )


def _run(text: str, path: Path, module: ModuleType) -> None:
    exec(compile(text, str(path), "exec"), module.__dict__)  # noqa: S102 - what the user's file is for


def _filters(filters: object, path: Path) -> Mapping[str, Filter]:
    if not isinstance(filters, Mapping) or not all(
        isinstance(name, str) and callable(function) for name, function in filters.items()
    ):
        raise OptionsError(f"{path}: FILTERS must be a dictionary of names and functions")
    taken = sorted(FILTERS.keys() & filters.keys())
    if taken:
        raise OptionsError(f"{path}: a filter {taken[0]!r} exists already")
    return {name: _guarded(function, path) for name, function in filters.items()}


def _adjust(names: Mapping[str, Any], path: Path) -> Callable[[Package], object] | None:
    adjust = names.get("adjust")
    if adjust is None:
        return None
    if not callable(adjust):
        raise OptionsError(f"{path}: adjust must be a function: Package to Package")
    return _guarded(adjust, path)


def _guarded(function: Filter, path: Path) -> Filter:
    """The function, whose failure is the user's and no bug of ours."""

    @wraps(function)
    def call(*arguments: object, **named: object) -> object:
        try:
            return function(*arguments, **named)
        except Exception as error:  # code of the user's may raise anything
            raise ExtrasError(f"{_line(error, path)}: {type(error).__name__}: {error}") from error

    return call


def _line(error: Exception, path: Path) -> str:
    if isinstance(error, SyntaxError) and error.lineno:
        return f"{path}:{error.lineno}"
    lines = [frame.lineno for frame in extract_tb(error.__traceback__) if frame.filename == str(path)]
    return f"{path}:{lines[-1]}" if lines else str(path)
