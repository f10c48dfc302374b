"""Flags that several commands have; those of options are made from their rows."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeAlias, get_origin

import typer

from ..configuration.option import Flag, Row, Subject, rows
from ..configuration.options import Options
from ..configuration.values import Place
from ..errors import OptionsError

if TYPE_CHECKING:
    from ..codes import ProblemCode

Command: TypeAlias = Callable[..., None]

_FLAGS = {row.name: row.option.flag for row in rows(Options) if row.option.flag is not None}
_SPEC, _OUTPUT = _FLAGS["spec"], _FLAGS["output"]

Spec = Annotated[str | None, typer.Argument(metavar=_SPEC.name, help=_SPEC.help)]
RequiredSpec = Annotated[str, typer.Argument(metavar=_SPEC.name, help=_SPEC.help)]
Folder = Annotated[Path | None, typer.Option(_OUTPUT.name, "-o", metavar=_OUTPUT.metavar, help=_OUTPUT.help)]
Config = Annotated[Path | None, typer.Option("--config", metavar="FILE", help="A configuration file.")]


def about(*subjects: Subject, kind: type = Options) -> tuple[Row, ...]:
    """The options that have a flag and are about one of these subjects."""
    return tuple(row for row in rows(kind) if row.option.flag is not None and row.option.subject in subjects)


def named(*names: str) -> tuple[Row, ...]:
    return tuple(row for row in rows(Options) if row.name in names)


def with_flags(options: Iterable[Row]) -> Callable[[Command], Command]:
    """Gives a command the flags of options; its argument `given` has those that were given, read."""
    chosen = tuple(options)

    def decorate(command: Command) -> Command:
        @wraps(command)
        def run(**arguments: Any) -> None:
            flags = {row.name: arguments.pop(row.name) for row in chosen}
            command(**arguments, given=_given(chosen, flags))

        parameters = tuple(_parameters(command, chosen))
        signature = inspect.Signature(parameters)
        run.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
        vars(run)["__signature__"] = signature  # what typer reads
        return run

    return decorate


def _parameters(command: Command, chosen: Iterable[Row]) -> Iterator[inspect.Parameter]:
    """Those of the command, with the flags in place of `given`."""
    for parameter in inspect.signature(command, eval_str=True).parameters.values():
        parameter = parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY)
        if parameter.name != "given":
            yield parameter
            continue
        for row in chosen:
            yield parameter.replace(name=row.name, default=None, annotation=_annotation(row))


def _annotation(row: Row) -> Any:
    flag: Flag = _required(row)
    kind = row.type if get_origin(row.type) is Literal else str if flag.metavar else bool
    if isinstance(row.default, tuple):
        kind = list[str]
    return Annotated[kind | None, typer.Option(flag.name, metavar=flag.metavar, help=flag.help)]


def _given(chosen: Iterable[Row], flags: Mapping[str, Any]) -> dict[str, Any]:
    """The flags that were given, read as the configuration reads them; paths are relative to this folder."""
    return {row.name: _read(row, flags[row.name]) for row in chosen if flags[row.name] not in (None, [])}


def _read(row: Row, value: Any) -> Any:
    flag = _required(row)
    return row.reader(not value if flag.negates else value, Place(name=flag.name))


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
