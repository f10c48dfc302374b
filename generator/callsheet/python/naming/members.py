"""Members: the names within classes and functions, as far as the lock has to keep them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from urllib.parse import quote, unquote

from ...document.references.pointer import Pointer
from ...ir.identity.identity import identity_of, locked_names
from ...ir.model import Api
from ..code.code import Code
from .names import constant_name, value_name, words
from .table import precedence, spellings

Plain = Callable[[str], str]
"""What a member is called by its key alone."""

_APART = re.compile(r"[\s%=]")
"""What parts keys from each other and from names, so that it is escaped in them."""


def candidates(wire: str, spell: Callable[[Sequence[str]], Code]) -> tuple[Code, ...]:
    """The candidates for a member, with one for a ``user_id`` that is added beside ``userId``."""
    plain, *longer = spellings(wire, spell)
    lowered = () if precedence(wire) else (spell((*words(wire), "lower")),)
    return (plain, *lowered, *longer)


def plain_field(wire: str) -> str:
    return spellings(wire, value_name)[0]


def plain_argument(key: str) -> str:
    """The name for ``query:userId``."""
    return plain_field(key.partition(":")[2])


def plain_member(value: str) -> str:
    return spellings(value, constant_name)[0]


def is_safe(key: str) -> bool:
    """Whether no property or value that is added later can take the plain name of this key."""
    return precedence(key) == 0


def is_safe_argument(key: str) -> bool:
    """The same of ``query:userId``: a path has all its variables from the first day, and they come first."""
    location, _, wire = key.partition(":")
    return location == "path" or (location == "query" and precedence(wire) == 0)


def locked_lines(
    api: Api, classes: Mapping[Pointer, Code], names: Mapping[str, str], lines: Mapping[str, str]
) -> Mapping[str, str]:
    """The lines of the lock by the present names of classes and operations; `names` are its other names."""
    old_names = locked_names(api, names)
    moved = {str(name): old_names.get(identity_of(at, api), str(name)) for at, name in classes.items()}
    lines_by_class = {name: lines[old] for name, old in moved.items() if old in lines}
    return locked_names(api, {key: line for key, line in lines.items() if " " in key}) | lines_by_class


def line_of(named: Mapping[str, str], plain: Plain, is_safe: Callable[[str], bool]) -> str:
    """The line of the lock for the names of one class or function; empty where there is nothing to keep.

    A key alone has its plain name, and no neighbour that comes takes it: ``userId x-y=x_dash_y``.
    """
    words = []
    for key, name in named.items():
        if name != plain(key):
            words.append(f"{_escaped(key)}={name}")
        elif not is_safe(key):
            words.append(_escaped(key))
    return " ".join(sorted(words))


def names_of_line(text: str, plain: Plain) -> dict[str, str]:
    """The names in a line of the lock, by key."""
    pairs = (word.partition("=") for word in text.split(" ") if word)
    return {(key := unquote(escaped)): name or plain(key) for escaped, _, name in pairs}


@lru_cache(maxsize=1 << 16)
def _escaped(key: str) -> str:
    return _APART.sub(lambda match: quote(match[0]), key)
