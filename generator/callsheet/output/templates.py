"""Templates: the Jinja environment, which prints `Code` and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from difflib import get_close_matches
from pathlib import Path

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PrefixLoader, StrictUndefined

from ..errors import OptionsError
from ..python.code import Code
from ..python.literals import literal
from .roots import templates_root

PER = ("package", "tag", "module", "model", "operation")
"""What a template can be rendered for: once, or once for each module of calls, module of models, ..."""

_HEADER = re.compile(r"\{#-?\s*per:\s*(\w+)[,;]?\s+to:\s*(\S+?)[,;]?(?:\s[^\n]*)?-?#\}")
_MARKS = re.compile(r"[\s,|:.;()\[\]{}=+/*&-]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A template that makes files: its name, and what its first line declares."""

    name: str
    per: str
    to: str
    source: str
    custom: bool


class UnsafeTextError(TypeError):
    """A template would print something that is not `Code`."""


class _Missing(StrictUndefined):
    """An attribute that a view does not have; the error suggests one that it has."""

    @property
    def _undefined_message(self) -> str:
        message: str = super()._undefined_message
        close = get_close_matches(str(self._undefined_name), _names_of(self._undefined_obj), n=1)
        return f"{message}; did you mean {close[0]!r}?" if close else message

    __slots__ = ()


class _Environment(Environment):
    """Text put together from pieces that were `Code` each (a macro, ``super()``) is `Code` as well."""

    concat = staticmethod(lambda pieces: Code("".join(pieces)))


def environment(folder: Path | None = None) -> Environment:
    """The environment of built-in templates and, before them, those of the user's folder.

    HTML escaping would be wrong for Python, and would hide what `finalize` is here to find.
    """
    built_in = FileSystemLoader(templates_root())
    own = [FileSystemLoader(folder)] if folder else []
    made = _Environment(
        loader=ChoiceLoader([PrefixLoader({"builtin": built_in}), *own, built_in]),
        undefined=_Missing,
        finalize=_only_code,
        autoescape=False,
        auto_reload=False,
        cache_size=-1,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters |= {"indent": _indent, "join": _join, "literal": literal}
    return made


def file_templates(folder: Path | None = None) -> list[Template]:
    """Every template that makes files, built-in and the user's, sorted by name."""
    built_in = _sources(templates_root() / "package", "package/")
    own = _sources(folder, "") if folder else {}
    found = []
    for name in sorted(built_in.keys() | own.keys()):
        source = own.get(name, built_in.get(name, ""))
        header = _HEADER.match(source) or _HEADER.match(built_in.get(name, ""))
        if header:
            template = Template(name=name, per=header[1], to=header[2], source=source, custom=name in own)
            found.append(_checked(template))
        elif name in built_in or not name.startswith(("package/", "parts/")):
            raise OptionsError(f"template {name}: the first line must say {{# per: WHAT, to: PATH #}}")
    return found


def _sources(folder: Path, prefix: str) -> dict[str, str]:
    paths = sorted(path for path in folder.rglob("*.jinja") if path.is_file())
    return {prefix + path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in paths}


def _checked(template: Template) -> Template:
    if template.per not in PER:
        known = ", ".join(PER)
        raise OptionsError(f"template {template.name}: per must be one of {known}, not {template.per!a}")
    return template


def _only_code(value: object) -> object:
    """Refuses what is not `Code`: raw text of a description must never reach a file."""
    if isinstance(value, Code):
        return value
    if isinstance(value, StrictUndefined):
        str(value)  # raises the error that says what is missing
    raise UnsafeTextError(
        f"a hole may only hold Code, and this is {type(value).__name__}; "
        "use a field of the view that is Code, or make a literal of it: {{ value | literal }}"
    )


def _indent(text: str, width: int = 4) -> Code:
    """The text with every line but the first moved right."""
    if not isinstance(text, Code):
        _only_code(text)
    first, *more = text.split("\n")
    return Code("\n".join([first, *(" " * width + line if line else "" for line in more)]))


def _join(items: Iterable[object], separator: str = "", attribute: str | None = None) -> Code:
    """The items with punctuation between them."""
    if not (isinstance(separator, Code) or _MARKS.fullmatch(separator)):
        _only_code(separator)
    values = [getattr(item, attribute) if attribute else item for item in items]
    return Code(separator.join(str(_only_code(value)) for value in values))


def _names_of(value: object) -> Sequence[str]:
    if is_dataclass(value):
        return [field.name for field in fields(value)]
    return [str(key) for key in value] if isinstance(value, Mapping) else []
