"""Flags that several commands have; those of options are made from their rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin

import click

from ..configuration.option import Flag, Row, Subject, rows
from ..configuration.options import Options
from ..configuration.values import Position
from ..errors import OptionsError
from .command import Function
from .completion import codes, selectors

if TYPE_CHECKING:
    from ..codes import ProblemCode

_FLAGS = {row.name: row.option.flag for row in rows(Options) if row.option.flag is not None}
_SPEC, _OUTPUT = _FLAGS["spec"], _FLAGS["output"]

FILE = click.Path(path_type=Path)
"""A path, which the command checks."""

spec = click.argument("spec", metavar=f"[{_SPEC.name}]", required=False, type=click.Path())
required_spec = click.argument("spec", metavar=_SPEC.name, type=click.Path())
output = click.option(_OUTPUT.name, "-o", metavar=_OUTPUT.metavar, type=FILE, help=_OUTPUT.help)
config = click.option("--config", metavar="FILE", type=FILE, help="Read this configuration file.")

_COMPLETERS = {"include": selectors, "exclude": selectors, "strict": codes}


def about(*subjects: Subject, kind: type = Options) -> tuple[Row, ...]:
    """The options that have a flag and are about one of these subjects."""
    return tuple(row for row in rows(kind) if row.option.flag is not None and row.option.subject in subjects)


def named(*names: str) -> tuple[Row, ...]:
    return tuple(row for row in rows(Options) if row.name in names)


def with_flags(options: Iterable[Row]) -> Callable[[Function], Function]:
    """Gives a command the flags of options; its argument `given` has those that were given, read."""
    chosen = tuple(options)

    def decorate(function: Function) -> Function:
        @wraps(function)
        def run(**arguments: Any) -> int | None:
            flags = {row.name: arguments.pop(row.name) for row in chosen}
            return function(**arguments, given=_given(chosen, flags))

        decorated: Function = run
        for row in reversed(chosen):
            decorated = _option(row)(decorated)
        return decorated

    return decorate


def _option(row: Row) -> Callable[[Function], Function]:
    flag = _required(row)
    if get_origin(row.type) is Literal:
        how: dict[str, Any] = {"type": click.Choice(get_args(row.type))}
    elif flag.metavar is None:
        how = {"is_flag": True}
    else:
        how = {"type": str, "multiple": isinstance(row.default, tuple)}
    completer = _COMPLETERS.get(row.name)
    return click.option(
        flag.name,
        row.name,
        metavar=flag.metavar,
        help=flag.help,
        default=None,
        shell_complete=completer,
        **how,
    )


def _given(chosen: Iterable[Row], flags: Mapping[str, Any]) -> dict[str, Any]:
    """The flags that were given, read as the configuration reads them; paths are relative to this folder."""
    return {row.name: _read(row, flags[row.name]) for row in chosen if flags[row.name] not in (None, ())}


def _read(row: Row, value: Any) -> Any:
    flag = _required(row)
    value = list(value) if isinstance(value, tuple) else value
    return row.reader(not value if flag.negates else value, Position(name=flag.name))


def _required(row: Row) -> Flag:
    if row.option.flag is None:
        raise ValueError(f"{row.name} has no flag")
    return row.option.flag


def problem_code(text: str) -> ProblemCode:
    """The row of a problem code; raises `OptionsError` for one that does not exist."""
    from ..codes import CODES
    from ..configuration.values import suggestion

    if text not in CODES:
        raise OptionsError(f'"{text}" is not a problem code' + suggestion(text, sorted(CODES)))
    return CODES[text]
