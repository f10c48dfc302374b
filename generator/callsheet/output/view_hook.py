"""Adjusts the view with the user's function, and checks the result."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from msgspec import Struct

from ..errors import OptionsError
from ..python.code.code import Code
from ..python.views.package import Package
from .allowed_names import NAMING, WORD, named
from .user_code import Extras


def adjusted(package: Package, extras: Extras) -> Package:
    """What the user's ``adjust`` makes of the view.

    Raises `OptionsError` where a value is not of its field's type, a text is not `Code`, or a name is
    neither one of the view nor a word of the user's file.
    """
    if extras.adjust is None:
        return package
    result = extras.adjust(package)
    check = _Check(frozenset(named(package)) | frozenset(WORD.findall(extras.text)))
    for complaint in check.complaints(result, Package, "package"):
        raise OptionsError(f"{extras.path}: adjust: {complaint}")
    assert isinstance(result, Package)  # the check has seen to it
    return result


_QUOTES = ("'", '"')
"""Beside names the registry holds keys, which are literals."""


class _Check(Struct, frozen=True):
    """What a view must be like."""

    names: frozenset[str]
    """What may stand in fields that hold names."""

    def complaints(self, value: object, hint: Any, place: str, *, is_name: bool = False) -> Iterator[str]:
        """Everything below a place that is not what its type says."""
        if hint is Code:
            yield from self._code(value, place, is_name)
        elif isinstance(hint, type) and issubclass(hint, Struct):
            yield from self._view(value, hint, place)
        elif get_origin(hint) is tuple:
            yield from self._tuple(value, hint, place, is_name)
        elif get_origin(hint) is Mapping:
            yield from self._mapping(value, hint, place)
        elif get_origin(hint) in (Union, UnionType):
            options = [option for option in get_args(hint) if _fits(value, option)]
            yield from self.complaints(value, options[0], place) if options else _mismatch(value, hint, place)
        elif hint is not Any and not _fits(value, hint):
            yield from _mismatch(value, hint, place)

    def _code(self, value: object, place: str, is_name: bool) -> Iterator[str]:
        if not isinstance(value, Code):
            remedy = "Code(...) says that you vouch for a text, literal(...) makes a literal of it"
            yield f"{place} must be Code, got {type(value).__name__}; {remedy}"
        elif is_name and value not in self.names and value[:1] not in _QUOTES:
            remedy = "rename in the configuration, or write the name in your file"
            yield f"{place} is an undeclared name: {ascii(value[:80])[1:-1]}; {remedy}"

    def _view(self, value: object, kind: Any, place: str) -> Iterator[str]:
        if not isinstance(value, kind):
            yield from _mismatch(value, kind, place)
            return
        for name, hint in _hints(kind):
            yield from self.complaints(getattr(value, name), hint, f"{place}.{name}", is_name=name in NAMING)

    def _tuple(self, value: object, hint: Any, place: str, is_name: bool) -> Iterator[str]:
        if type(value) is not tuple:
            yield from _mismatch(value, hint, place)
            return
        first, *rest = get_args(hint)
        hints = (first,) * len(value) if rest == [Ellipsis] else (first, *rest)
        if len(hints) != len(value):
            yield f"{place} must have {len(hints)} parts, got {len(value)}"
            return
        for index, (item, inner) in enumerate(zip(value, hints, strict=True)):
            yield from self.complaints(item, inner, f"{place}[{index}]", is_name=is_name)

    def _mapping(self, value: object, hint: Any, place: str) -> Iterator[str]:
        if not isinstance(value, Mapping):
            yield from _mismatch(value, hint, place)
            return
        for key, item in value.items():
            yield from self.complaints(item, get_args(hint)[1], f"{place}[{key!a}]")


def _fits(value: object, hint: Any) -> bool:
    """Whether a value is of a type, as far as can be seen without looking into it."""
    origin = get_origin(hint)
    if origin is Literal:
        return value in get_args(hint)
    if hint is Code:
        return isinstance(value, str)  # that it is no Code is another complaint
    if hint is NoneType:
        return value is None
    return isinstance(value, Mapping) if origin is Mapping else type(value) is (origin or hint)


def _mismatch(value: object, hint: Any, place: str) -> Iterator[str]:
    expected = hint.__name__ if isinstance(hint, type) else str(hint).replace("callsheet.python.", "")
    yield f"{place} must be {expected}, got {type(value).__name__}"


@cache
def _hints(kind: type[Any]) -> tuple[tuple[str, Any], ...]:
    hints = get_type_hints(kind)
    return tuple((name, hints[name]) for name in kind.__struct_fields__)
