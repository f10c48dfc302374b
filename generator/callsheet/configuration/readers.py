"""Readers of those values of the configuration that their type does not describe."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from ..codes import CODES
from ..errors import OptionsError
from .limits import Limits
from .option import table_of
from .rules import BatchRule, Format, PagingRule, ProjectOptions, Selector, TemplateOptions, parse_selector
from .values import (
    Position,
    as_anything_named,
    as_flag,
    as_named_texts,
    as_path,
    as_text,
    as_texts,
    reads,
    suggestion,
)


@reads(**as_text.schema)
def location(value: Any, position: Position) -> str:
    text = as_text(value, position)
    return text if text == "-" or "://" in text else str(as_path(text, position))


@reads(**as_texts.schema)
def locations(value: Any, position: Position) -> tuple[str, ...]:
    return tuple(location(text, position) for text in as_texts(value, position))


_CODE = "|".join(sorted(CODES))


@reads(anyOf=[as_flag.schema, {"type": "array", "items": {"type": "string", "pattern": f"^({_CODE}|all)$"}}])
def strict(value: Any, position: Position) -> tuple[str, ...]:
    if isinstance(value, bool):
        return ("all",) if value else ()
    codes = as_texts(value, position)
    for code in codes:
        _refuse_unknown(code, {*CODES, "all"}, position)
    return codes


@reads(type="array", items={"type": "string", "pattern": f"^({_CODE})(@[\\s\\S]*)?$"})
def allow(value: Any, position: Position) -> tuple[str, ...]:
    allowed = as_texts(value, position)
    for text in allowed:
        _refuse_unknown(text.partition("@")[0], set(CODES), position)
    return allowed


def _refuse_unknown(code: str, known: Iterable[str], position: Position) -> None:
    if code not in known:
        raise position.error(f'"{code}" is not a problem code' + suggestion(code, sorted(known)))


_HEADER = r"^[^:]*[^:\s][^:]*:[\s\S]*"


@reads(anyOf=[as_named_texts.schema, {"type": "array", "items": {"type": "string", "pattern": _HEADER}}])
def headers(value: Any, position: Position) -> tuple[tuple[str, str], ...]:
    """A table, or lines ``NAME: VALUE``, which may repeat a name."""
    if isinstance(value, list):
        return tuple(_header(text, position) for text in as_texts(value, position))
    return tuple(as_named_texts(value, position).items())


def _header(text: str, position: Position) -> tuple[str, str]:
    name, separator, value = text.partition(":")
    if not separator or not name.strip():
        raise position.error("must be NAME: VALUE")  # the text may be a secret
    return name.strip(), value.strip()


@reads(type="array", items={"type": "string", "pattern": r"^(tag|path|operation|method):[\s\S]"})
def selectors(value: Any, position: Position) -> tuple[Selector, ...]:
    try:
        return tuple(parse_selector(text) for text in as_texts(value, position))
    except OptionsError as error:
        raise position.error(str(error)) from error


_FORMAT = table_of(Format, required=("type",))


@reads(type="object", additionalProperties={"anyOf": [as_text.schema, _FORMAT.schema]})
def formats(value: Any, position: Position) -> Mapping[str, Format]:
    """``money = "decimal.Decimal"`` is short for a type that is called to parse, and ``str`` to dump."""
    if not isinstance(value, dict):
        raise position.unfit("a table of formats", value)
    return MappingProxyType({name: _format(item, position.under(name)) for name, item in value.items()})


def _format(value: Any, position: Position) -> Format:
    words = _FORMAT({"type": value} if isinstance(value, str) else value, position)
    return Format(**{"parse": words["type"], "dump": "str", **words})


_TEMPLATE = table_of(TemplateOptions)


@reads(**_TEMPLATE.schema)
def template(value: Any, position: Position) -> TemplateOptions:
    return TemplateOptions(**_TEMPLATE(value, position))


@reads(type="string", pattern=r"^[A-Za-z0-9!#$%&'*+.^_`|~-]+$")
def _header_name(value: Any, position: Position) -> str:
    if not re.fullmatch(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+", as_text(value, position)):
        raise position.unfit("a name of a header", value)
    return str(value)


@reads(anyOf=[_header_name.schema, {"type": "object", "additionalProperties": _header_name.schema}])
def idempotency(value: Any, position: Position) -> Mapping[str, str]:
    """A name alone is the header of every operation that needs one."""
    if isinstance(value, str):
        return MappingProxyType({"*": _header_name(value, position)})
    named = as_anything_named(value, position).items()
    return MappingProxyType({glob: _header_name(name, position.under(glob)) for glob, name in named})


_WAYS = ("paged", "cursor", "last", "offset", "page", "link", "header")
_PAGING = table_of(PagingRule, required=("operations",))


@reads(
    **_PAGING.schema,
    oneOf=[{"required": [way]} for way in _WAYS],
    dependencies={"cursor": ["into"], "last": ["into"]},
)
def _paging_rule(value: Any, position: Position) -> PagingRule:
    words = _PAGING(value, position)
    ways = [way for way in _WAYS if way in words]
    if len(ways) != 1:
        raise position.error(f"must have one of {', '.join(_WAYS)}, got {', '.join(ways) or 'none'}")
    if ("cursor" in words or "last" in words) and "into" not in words:
        raise position.error('"into" is missing: where the cursor goes')
    return PagingRule(**words)


@reads(anyOf=[{"enum": [False]}, {"type": "array", "items": _paging_rule.schema}])
def paging(value: Any, position: Position) -> tuple[PagingRule, ...]:
    if value is False:
        return (PagingRule(operations=("*",), paged=False),)
    return tuple(_paging_rule(item, at) for item, at in _tables(value, position))


_BATCH = table_of(BatchRule, required=("operations",))


@reads(type="array", items=_BATCH.schema)
def batch(value: Any, position: Position) -> tuple[BatchRule, ...]:
    return tuple(BatchRule(**_BATCH(item, at)) for item, at in _tables(value, position))


def _tables(value: Any, position: Position) -> Iterator[tuple[Any, Position]]:
    if not isinstance(value, list):
        raise position.unfit(f"tables: [[{position.keys[-1]}]]", value)
    return ((item, position.under(index)) for index, item in enumerate(value))


_PROJECT = table_of(ProjectOptions)


@reads(anyOf=[as_flag.schema, _PROJECT.schema])
def project(value: Any, position: Position) -> ProjectOptions | None:
    """``true`` is a project without metadata."""
    if isinstance(value, bool):
        return ProjectOptions() if value else None
    return ProjectOptions(**_PROJECT(value, position))


_LIMITS = table_of(Limits)


@reads(**_LIMITS.schema)
def limits(value: Any, position: Position) -> Limits:
    return Limits(**_LIMITS(value, position))
