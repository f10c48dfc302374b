"""Failures of templates, with the line, the block and what was printed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from traceback import walk_tb

from jinja2 import Environment, TemplateError, TemplateSyntaxError
from msgspec import Struct

from ..errors import CallsheetError, InternalError, OptionsError
from ..roots import templates_root
from .catalog import Template
from .filters import UnsafeTextError
from .user_code import ExtrasError

FAILURES = (
    TemplateError, ExtrasError, UnsafeTextError, TypeError, AttributeError, LookupError, ValueError,
    ArithmeticError, RecursionError,
)  # fmt: skip
"""What a template can raise."""

_UNDEFINED = re.compile(r"'(\w+)' is undefined")
_NO_FILTER = re.compile(r"No filter named '(\w+)'\.")


class _Frame(Struct, frozen=True):
    """A line of a template in a traceback, which Jinja has rewritten to speak of templates."""

    place: str
    block: str | None
    names: Mapping[str, object]
    """What the template sees there."""


def failure(
    error: BaseException,
    template: Template,
    context: Mapping[str, object],
    jinja: Environment,
    user_folder: Path | None,
) -> CallsheetError:
    """`OptionsError` for a template of the user, `InternalError` for a built-in one."""
    kind = OptionsError if template.custom else InternalError
    if isinstance(error, TemplateSyntaxError):
        hint = _close(_NO_FILTER, str(error.message), jinja.filters)
        return kind(f"template {error.name or template.name}:{error.lineno}: {error.message}{hint}")
    frames = list(_frames(error, (user_folder, templates_root())))
    seen = _Frame(template.name, None, {}) if not frames else frames[-1]
    names = {**context, **seen.names}
    block = f", block {seen.block}" if seen.block else ""
    items = ", ".join(_items(names)) or f"package {names.get('package')}"
    hint = _close(_UNDEFINED, str(error), names)
    reason = "it includes or extends itself" if isinstance(error, RecursionError) else str(error)
    return kind(f"template {seen.place}{block}, for {items}: {reason}{hint}")


def _frames(error: BaseException, roots: Sequence[Path | None]) -> Iterator[_Frame]:
    for frame, line in walk_tb(error.__traceback__):
        path = Path(frame.f_code.co_filename)
        for root in roots:
            if root and path.suffix == ".jinja" and path.is_relative_to(root):
                block = re.fullmatch(r"block '(\w+)'", frame.f_code.co_name)
                place = f"{path.relative_to(root).as_posix()}:{line}"
                yield _Frame(place, block[1] if block else None, dict(frame.f_locals))


def _items(names: Mapping[str, object]) -> Iterator[str]:
    """The views that a template is in the middle of, from the outermost, each once; or the package."""
    seen: set[int] = set()
    printed = {name: view for name, view in names.items() if name != "package" and _named(view)}
    for name, view in (printed or {"package": names.get("package")}).items():
        if id(view) not in seen and _named(view):
            seen.add(id(view))
            yield f"{name} {_named(view)}"


def _named(view: object) -> str:
    if not isinstance(view, Struct):
        return ""
    return str(getattr(view, "function", None) or getattr(view, "name", None) or "")


def _close(what: re.Pattern[str], message: str, known: Mapping[str, object]) -> str:
    match = what.fullmatch(message)
    close = get_close_matches(match[1], known, n=1) if match else []
    return f"; did you mean {close[0]!r}?" if close else ""
