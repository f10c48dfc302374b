"""Causes: which changes follow from others; a report shows one edit of a description once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from .directions import annotations_of
from .pytypes import names_in, parse
from .report import Change, Impact
from .surface import AliasName, Declared, EnumClass, Field, Function, ModelClass, Surface

_ORDER = tuple(Impact)


def with_causes(changes: Sequence[Change], old: Surface, new: Surface) -> tuple[Change, ...]:
    """The changes with their causes; a cause has at least the impact of what it causes."""
    lost = {index: _mentioned(c, old) - _mentioned(c, new) for index, c in enumerate(changes)}
    gained = {index: _mentioned(c, new) - _mentioned(c, old) for index, c in enumerate(changes)}
    causes: dict[int, int] = {}
    for index, change in enumerate(changes):
        if _is_type(change) and not change.in_new:
            causes |= _of_what_is_gone(index, changes, [i for i in lost if change.symbol.owner in lost[i]])
        elif _is_type(change) and not change.in_old:
            causes |= dict(_of_what_is_new(index, [i for i in gained if change.symbol.owner in gained[i]]))
    causes |= dict(_of_pages(changes, lost, gained))
    return tuple(_with_cause(change, index, causes, changes) for index, change in enumerate(changes))


def _is_type(change: Change) -> bool:
    return change.symbol.kind == "type" and not change.symbol.member


def _of_what_is_gone(gone: int, changes: Sequence[Change], mentioning: Iterable[int]) -> dict[int, int]:
    """A type goes with the only symbol that named it; several that stay change because it goes."""
    others = [index for index in mentioning if index != gone]
    stay = [index for index in others if changes[index].in_new]
    if changes[gone].code.endswith("-renamed") or len({changes[index].symbol for index in stay}) > 1:
        return dict.fromkeys(stay, gone)
    return {gone: others[0]} if others else {}


def _of_what_is_new(new: int, mentioning: Iterable[int]) -> Iterator[tuple[int, int]]:
    """A type is new because of the first symbol that names it."""
    yield from ((new, index) for index in [other for other in mentioning if other != new][:1])


def _of_pages(
    changes: Sequence[Change], lost: Mapping[int, set[str]], gained: Mapping[int, set[str]]
) -> Iterator[tuple[int, int]]:
    """Paging ends when its argument is removed; items change with the list that holds them."""
    for index, change in enumerate(changes):
        for other, cause in enumerate(changes):
            is_argument = cause.code == "argument-removed" and cause.symbol.owner == change.symbol.owner
            is_list = cause.symbol.kind == "type" and lost[index] and lost[index] == lost[other]
            if (change.code == "paged-no-longer" and is_argument) or (
                change.code == "items-changed" and is_list and gained[index] == gained[other]
            ):
                yield index, other
                break


def _with_cause(change: Change, index: int, causes: Mapping[int, int], changes: Sequence[Change]) -> Change:
    """The first change of the chain is the cause; a change with more impact than its cause has none."""
    seen, at = {index}, index
    while at in causes and causes[at] not in seen and _is_as_bad(changes[causes[at]], change):
        at = causes[at]
        seen.add(at)
    return change if at == index else replace(change, cause=(changes[at].symbol, changes[at].code))


def _is_as_bad(cause: Change, change: Change) -> bool:
    return _ORDER.index(cause.impact) <= _ORDER.index(change.impact)


# --- which types a change is about ---------------------------------------------------------------


def _mentioned(change: Change, surface: Surface) -> set[str]:
    """The types of the package that the symbol of a change names, on one side."""
    return {name for text in _annotations(change, surface) for name in names_in(parse(text))} & (
        surface.types.keys()
    )


def _annotations(change: Change, surface: Surface) -> Iterator[str]:
    symbol = change.symbol
    match symbol.kind:
        case "function" if (function := surface.functions.get(symbol.owner)) is not None:
            yield from _of_function(function, change)
        case "type" if (declared := surface.types.get(symbol.owner)) is not None and _is_about_types(change):
            yield from _of_type(declared, symbol.member)
        case "webhook" if (webhook := surface.webhooks.get(symbol.owner)) is not None:
            yield webhook.result


def _is_about_types(change: Change) -> bool:
    """Whether a change adds, removes or retypes a field or a type."""
    is_alias = change.code.startswith(("alias-", "variant-"))
    return is_alias or "type" in change.code or not (change.in_old and change.in_new)


def _of_function(function: Function, change: Change) -> Iterator[str]:
    """The annotations that a change is about; all of them if the function is added or removed."""
    member, whole = change.symbol.member, not (change.in_old and change.in_new)
    if member or whole:
        yield from (a.annotation for a in function.arguments if member in ("", a.name))
    if not member and (whole or change.code.startswith("result-")):
        yield function.result
    if not member and (whole or change.code.startswith("items-")):
        yield from function.type_arguments
    if not member and (whole or change.code.startswith("error-")):
        yield from (text for shape in function.raises.values() for text in annotations_of(shape))


def _of_type(declared: Declared, member: str) -> Iterator[str]:
    match declared:
        case ModelClass(fields=fields):
            chosen: Iterable[Field] = fields.values() if not member else filter(None, [fields.get(member)])
            yield from (field.annotation for field in chosen)
        case AliasName(expression=expression):
            yield expression
        case EnumClass():
            return
