"""Gate: the finished files read once more, by rules that know nothing of the templates.

What a description says may stand in string constants and nowhere else. The encoders and the renderer
see to that; the gate is there for the day on which one of them does not.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Sequence
from fnmatch import fnmatchcase
from functools import partial
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from ..errors import InternalError, OptionsError
from ..processes import in_halves
from ..python.naming.reserved import MODULE_FILES
from ..python.views.package import Package
from .allowed_names import Symbols, symbols_of
from .files import File
from .syntax import Refusal, Rules, check_module

LONGEST_PATH = 120

WORTH_A_PROCESS = 500_000
"""Characters of which half are checked beside the others."""


class _Judge(Struct, frozen=True):
    """The rules for each kind of file."""

    declarations: Rules
    """``models/*.py``, ``models.py`` and ``calls/*.py``: declarations, and functions that return one call."""
    code: Rules
    """The other files of built-in templates."""
    custom: Rules
    """Files of users' templates."""

    def rules_for(self, file: File) -> Rules:
        if file.custom:
            return self.custom
        folder, _, name = file.path.rpartition("/")
        is_strict = folder in ("models", "calls") and name != "__init__.py"
        return self.declarations if is_strict or file.path == "models.py" else self.code


def gate(
    files: Iterable[File],
    package: Package,
    *,
    templates: Path | None = None,
    extras: str = "",
    formats: Iterable[str] = (),
    ungated: Iterable[str] = (),
) -> None:
    """Refuses files that hold more than declarations of names of the view.

    `templates` is the user's folder and `extras` the text of the user's code, whose words may stand in
    what the user's templates make; `formats` are the dotted names of the configuration, which models may
    import; `ungated` the templates, by name, and the files, by glob, that the user vouches for.
    """
    files = tuple(files)
    _check_paths(files)
    symbols = symbols_of(package, templates=templates, extras=extras, formats=formats)
    judge = _judge(symbols, _shared(package))
    judged = [file for file in files if _is_judged(file, tuple(ungated))]
    sizes = [len(file.text) for file in judged]
    refusals = in_halves(partial(_refusals, judge=judge), judged, sizes, worth=sum(sizes) >= WORTH_A_PROCESS)
    for file, refusal in zip(judged, refusals, strict=True):
        if refusal is not None:
            raise _failure(file, refusal)


def gate_project(files: Iterable[File], package: Package, *, templates: Path | None = None) -> None:
    """The same for the Python of a project, which may import the package by its name, and use any syntax."""
    symbols = symbols_of(package, templates=templates)
    inside = ("testing", *(f"calls.{module.name}" for module in package.calls))
    own = (package.name, *(f"{package.name}.{module}" for module in inside))
    rules = Rules(
        names=symbols.names | symbols.words | symbols.custom_words,
        given=None,
        callees=None,
        modules=symbols.modules | symbols.custom_modules | {*own, "importlib", "pkgutil", "pytest"},
        free=True,
    )
    for file in files:
        try:
            if file.path.endswith(".py"):
                check_module(ast.parse(file.text), replace(rules, depth=file.path.count("/")))
        except (Refusal, SyntaxError) as error:
            raise _failure(file, str(error) if isinstance(error, Refusal) else "not Python") from None


def _shared(package: Package) -> str:
    """The package that has our runtime, seen from the root of ours; nothing where we have it."""
    return "" if package.commons is None else "." + package.runtime.removesuffix("._runtime")


def _judge(symbols: Symbols, shared: str) -> _Judge:
    names, modules = symbols.names | symbols.words, symbols.modules
    return _Judge(
        declarations=Rules(
            names=names,
            given=symbols.names | {"extra", "_FORMATS", "__all__"},
            callees=symbols.callees,
            modules=modules,
            shared=shared,
            strict=True,
        ),
        code=Rules(names=names, given=None, callees=None, modules=modules, shared=shared),
        custom=Rules(
            names=names | symbols.custom_words,
            given=None,
            callees=None,
            modules=modules | symbols.custom_modules,
            shared=shared,
            free=True,
        ),
    )


def _is_judged(file: File, vouched: Sequence[str]) -> bool:
    """Whether a template made Python of it; the runtime is a copy."""
    is_made = file.path.endswith(".py") and file.template is not None
    return is_made and not (file.custom and _is_vouched(file, vouched))


def _refusals(files: Sequence[File], *, judge: _Judge) -> list[str | None]:
    """Why each file is refused; None for what is as it should be."""
    refusals: list[str | None] = []
    for file in files:
        try:
            _check(file, judge)
        except Refusal as refusal:
            refusals.append(str(refusal))
        else:
            refusals.append(None)
    return refusals


def _check(file: File, judge: _Judge) -> None:
    if "\r" in file.text or not file.text.isascii():
        raise Refusal("characters that are not printable ASCII")
    try:
        tree = ast.parse(file.text)
        check_module(tree, replace(judge.rules_for(file), depth=file.path.count("/")))
        compile(tree, file.path, "exec", dont_inherit=True)
    except (SyntaxError, ValueError, RecursionError) as error:
        line = getattr(error, "lineno", None)
        raise Refusal(f"not Python{f', line {line}' if line else ''}") from None


def _is_vouched(file: File, vouched: Sequence[str]) -> bool:
    return any(file.template == named or fnmatchcase(file.path, named) for named in vouched)


def _check_paths(files: Sequence[File]) -> None:
    """Paths that every file system can hold beside each other."""
    seen: set[str] = set()
    for file in files:
        parts = file.path.split("/")
        bad = len(file.path) > LONGEST_PATH or any(not part.strip(".") for part in parts)
        if bad or any(part.casefold().partition(".")[0] in MODULE_FILES for part in parts):
            raise _failure(file, "a path that some systems do not allow")
        if file.path.casefold() in seen:
            raise _failure(file, "a path that is already used")
        seen.add(file.path.casefold())


def _failure(file: File, reason: str) -> InternalError | OptionsError:
    """An error that names the file and never its text, which may be anything."""
    path = ascii(file.path[:LONGEST_PATH])[1:-1]
    if file.custom:
        hint = f'if it is meant, say ungated = ["{file.template}"] under [template] in the configuration'
        return OptionsError(f"template {file.template} makes {path}: {reason}; {hint}")
    return InternalError(f"{path}: {reason}, from template {file.template}; please report")
