"""Python options: the options of a client as the planner takes them."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

from ..configuration.options import Options
from ..configuration.project_place import project_folder
from ..configuration.rules import Format
from ..document.references.pointer import Pointer
from ..errors import OptionsError, Problem, problem_of
from ..ir.identity.lock_content import LockContent
from .client.extras import NAMED_FORMATS, TESTING
from .client.project import ProjectChoices
from .code.code import Code, Text, code, symbol
from .code.expressions import call, keyword, subscript
from .code.formats import DATETIMES, FormatRow
from .declarations.shared_models import Shared
from .naming.names import is_name, value_name, words
from .plan import PythonOptions

_DOTTED = re.compile(r"[A-Za-z_]\w*(\.[A-Za-z_]\w*)*", re.ASCII)


def python_options(
    options: Options, locked: LockContent, shared: Shared | None = None, *, documented: bool = False
) -> PythonOptions:
    """`locked` is what the lock keeps; `shared` is what the package takes from one beside it."""
    return PythonOptions(
        name=import_name(options.output) if options.output else Code("client"),
        transport=code(options.http),
        renames=options.rename,
        environment=options.environment,
        locked_names=locked.names,
        locked_members=locked.members,
        formats=_formats(options),
        enums=options.enums,
        models="package" if shared is not None else options.models,
        locked_layout=locked.models,
        testing=options.has_fakes,
        extras=tuple(_extras(options)),
        documented=documented,
        project=None if options.project is None else project_choices(options),
        shared=shared,
        rules=options.rules,
        vars={name: _var(value) for name, value in options.template.vars.items()},
    )


def _extras(options: Options) -> Iterator[str]:
    """The extras that the configuration asks for, by their names or by other options."""
    yield from options.extras
    if options.has_fakes:
        yield TESTING
    if options.datetimes in DATETIMES or options.formats:
        yield NAMED_FORMATS


_PROJECT_NAME = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?")
"""What package indexes take (packaging.python.org, "Names and normalization")."""


def project_choices(options: Options) -> ProjectChoices:
    """Raises `OptionsError` where there can be no project of that name."""
    assert options.project is not None
    output = options.required_output
    name = options.project.name or str(import_name(output)).replace("_", "-")
    if not _PROJECT_NAME.fullmatch(name):
        raise OptionsError(f"project.name: {name!a} must be letters, digits and . _ - between them")
    package_path = output.resolve().relative_to(project_folder(output).resolve()).as_posix()
    return ProjectChoices(options=options.project, name=name, package_path=package_path)


def dotted_names(formats: Mapping[str, Format]) -> Iterator[str]:
    """Every name of the formats that models import."""
    for item in formats.values():
        yield from (name for name in (item.type, item.parse, item.dump, item.sample) if "." in name)


def import_name(output: Path) -> Code:
    """The name of the package in a folder: its last part, which code that is generated may say."""
    name = output.resolve().name
    if not is_name(name):
        raise OptionsError(
            f"{name!r}, the last part of the output, cannot be the name of a package: "
            "that takes ASCII letters, digits and underscores, a letter first, and is no keyword; "
            f'did you mean "{value_name(words(name))}"?'
        )
    return Code(name)


def name_problems(options: Options, document: Pointer) -> Iterator[Problem]:
    """A problem for a top-level package that has the name of a module that it needs."""
    for output in filter(None, (options.output, options.shared)):
        folder = output.resolve()
        is_taken = folder.name in sys.stdlib_module_names or folder.name == options.http
        if is_taken and not (folder.parent / "__init__.py").is_file():
            message = f"the package has the name of the module {folder.name!a}, which it needs"
            hint = "choose another name for the output, or put the folder into a package"
            yield problem_of("package-name-taken", message, document, hint)


def _var(value: Any) -> Any:
    """A value of the configuration, whose texts templates may print: they are the user's own."""
    match value:
        case str():
            return Text(value)
        case Mapping():
            return {name: _var(item) for name, item in value.items()}
        case tuple():
            return tuple(_var(item) for item in value)
        case _:
            return value


def _formats(options: Options) -> dict[str, FormatRow]:
    """Formats by name, of which those of the configuration's table come before all others."""
    datetimes = DATETIMES.get(options.datetimes)
    formats = {} if datetimes is None else {datetimes.name: datetimes}
    return formats | {name: _row(name, item) for name, item in options.formats.items()}


def _row(name: str, format_: Format) -> FormatRow:
    """``Annotated[Slug, Format(Slug.parse, str)]``, and where its parts come from."""
    part = partial(_part, name, type_=format_.type)
    sample = [keyword("sample", part(format_.sample))] if format_.sample else []
    meaning = call(symbol("_runtime", "Format"), (part(format_.parse), part(format_.dump), *sample))
    annotation = subscript(symbol("typing", "Annotated"), (part(format_.type), meaning))
    return FormatRow(name=name, type=format_.type, annotation=annotation)


def _part(format_name: str, dotted: str, type_: str) -> Code:
    """A dotted name as code: what is imported from a module, and what is inside of that."""
    if not _DOTTED.fullmatch(dotted):
        raise OptionsError(f"formats.{format_name}: must be a dotted name, got {dotted!a}")
    words = dotted.split(".")
    if len(words) == 1:
        return Code(dotted)
    is_of_type = f"{dotted}.".startswith(f"{type_}.")
    end = _end_of_module(type_.split(".") if is_of_type else words)
    module, named, *inner = ".".join(words[:end]), *words[end:]
    if not module:
        raise OptionsError(f"formats.{format_name}: must include the module, got {dotted!a}")
    _find(format_name, module, (named, *inner))
    return symbol(module, named) + code("".join(f".{word}" for word in inner))


def _end_of_module(words: list[str]) -> int:
    """Where the module ends: before the first word with a capital, or else before the last word."""
    return next((at for at, word in enumerate(words) if word[0].isupper()), len(words) - 1)


def _find(format_name: str, module: str, names: tuple[str, ...]) -> None:
    """Make sure that a module has what is configured, if it is installed here: it may not be."""
    try:
        value: Any = import_module(module)
    except ModuleNotFoundError as error:
        if error.name != module or "." not in module:
            return
        raise OptionsError(f"formats.{format_name}: there is no module {module!a}") from error
    except ImportError:  # it may need what is generated here
        return
    except Exception as error:  # code of the user's may raise anything
        reason = f"{type(error).__name__}: {error}"
        raise OptionsError(f"formats.{format_name}: {module!a} cannot be imported: {reason}") from error
    for name in names:
        if not hasattr(value, name):
            raise OptionsError(f"formats.{format_name}: {module!a} has no {'.'.join(names)!a}")
        value = getattr(value, name)
