"""Readers of those values of the configuration that their type does not describe."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from ..codes import CODES
from ..errors import OptionsError
from .option import keys_of, table_of
from .rules import BatchRule, Format, PagingRule, ProjectOptions, Selector, parse_selector
from .values import (
    Position,
    as_flag,
    as_named_texts,
    as_path,
    as_text,
    as_texts,
    list_of,
    mapping_of,
    reads,
    suggestion,
    tables_of,
)


@reads(**as_text.schema)
def location(value: Any, position: Position) -> str:
    text = as_text(value, position)
    return text if text == "-" or "://" in text else str(as_path(text, position))


locations = list_of(location, "texts")


_CODE = "|".join(sorted(CODES))


@reads(anyOf=[as_flag.schema, {"type": "array", "items": {"type": "string", "pattern": f"^({_CODE}|all)$"}}])
def strict(value: Any, position: Position) -> tuple[str, ...]:
    if isinstance(value, bool):
        return ("all",) if value else ()
    codes = as_texts(value, position)
    for code in codes:
        _refuse_unknown(code, {*CODES, "all"}, position)
    return codes


@reads(type="string", pattern=f"^({_CODE})(@[\\s\\S]*)?$")
def _allowed(value: Any, position: Position) -> str:
    text = as_text(value, position)
    _refuse_unknown(text.partition("@")[0], set(CODES), position)
    return text


allow = list_of(_allowed, "texts")


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


@reads(type="string", pattern=r"^(tag|path|operation|method):[\s\S]")
def _selector(value: Any, position: Position) -> Selector:
    try:
        return parse_selector(as_text(value, position))
    except OptionsError as error:
        raise position.error(str(error)) from error


selectors = list_of(_selector, "texts")


_FORMAT = keys_of(Format, required=("type",))


@reads(anyOf=[as_text.schema, _FORMAT.schema])
def _format(value: Any, position: Position) -> Format:
    """``money = "decimal.Decimal"`` is short for a type that is called to parse, and ``str`` to dump."""
    words = _FORMAT({"type": value} if isinstance(value, str) else value, position)
    return Format(**{"parse": words["type"], "dump": "str", **words})


formats = mapping_of(_format, "formats")


@reads(type="string", pattern=r"^[A-Za-z0-9!#$%&'*+.^_`|~-]+$")
def _header_name(value: Any, position: Position) -> str:
    if not re.fullmatch(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+", as_text(value, position)):
        raise position.unfit("a name of a header", value)
    return str(value)


_HEADER_NAMES = mapping_of(_header_name, "names of headers")


@reads(anyOf=[_header_name.schema, _HEADER_NAMES.schema])
def idempotency(value: Any, position: Position) -> Mapping[str, str]:
    """A name alone is the header of every operation that needs one."""
    if isinstance(value, str):
        return {"*": _header_name(value, position)}
    return _HEADER_NAMES(value, position)


_WAYS = ("paged", "cursor", "last", "offset", "page", "link", "header")
_PAGING = table_of(PagingRule, required=("operations",))


@reads(
    **_PAGING.schema,
    oneOf=[{"required": [way]} for way in _WAYS],
    dependencies={"cursor": ["into"], "last": ["into"]},
)
def _paging_rule(value: Any, position: Position) -> PagingRule:
    rule = _PAGING(value, position)
    ways = [way for way in _WAYS if way in value]
    if len(ways) != 1:
        raise position.error(f"must have one of {', '.join(_WAYS)}, got {', '.join(ways) or 'none'}")
    if (rule.cursor or rule.last) and not rule.into:
        raise position.error('"into" is missing: where the cursor goes')
    return rule


_PAGING_RULES = tables_of(_paging_rule)


@reads(anyOf=[{"enum": [False]}, _PAGING_RULES.schema])
def paging(value: Any, position: Position) -> tuple[PagingRule, ...]:
    if value is False:
        return (PagingRule(operations=("*",), paged=False),)
    return _PAGING_RULES(value, position)


batch = tables_of(table_of(BatchRule, required=("operations",)))

_PROJECT = table_of(ProjectOptions)


@reads(anyOf=[as_flag.schema, _PROJECT.schema])
def project(value: Any, position: Position) -> ProjectOptions | None:
    """``true`` is a project without metadata."""
    if isinstance(value, bool):
        return ProjectOptions() if value else None
    return _PROJECT(value, position)
