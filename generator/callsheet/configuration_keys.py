"""Keys of the configuration: what each of them takes, and how it becomes a field of `Options`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_args

from .codes import CODES
from .configuration_values import (
    Place,
    Reader,
    as_anything_named,
    as_flag,
    as_lists_of_texts,
    as_named_texts,
    as_number,
    as_numbers,
    as_text,
    as_texts,
    as_whole_number,
    one_of,
    reads,
    relative_folder,
    suggestion,
    table_of,
)
from .errors import OptionsError
from .options import (
    BatchRule,
    Datetimes,
    Enums,
    Format,
    Http,
    Limits,
    PagingRule,
    Selector,
    TemplateOptions,
    parse_selector,
)


@reads(**as_text.schema)
def _path(value: Any, place: Place) -> Path:
    return relative_folder(place.file) / as_text(value, place)


@reads(**as_text.schema)
def _location(value: Any, place: Place) -> str:
    text = as_text(value, place)
    return text if text == "-" or "://" in text else str(_path(text, place))


@reads(**as_texts.schema)
def _locations(value: Any, place: Place) -> tuple[str, ...]:
    return tuple(_location(text, place) for text in as_texts(value, place))


_CODE = "|".join(sorted(CODES))


@reads(anyOf=[as_flag.schema, {"type": "array", "items": {"type": "string", "pattern": f"^({_CODE}|all)$"}}])
def _strict(value: Any, place: Place) -> tuple[str, ...]:
    if isinstance(value, bool):
        return ("all",) if value else ()
    codes = as_texts(value, place)
    for code in codes:
        _refuse_unknown(code, {*CODES, "all"}, place)
    return codes


@reads(type="array", items={"type": "string", "pattern": f"^({_CODE})(@[\\s\\S]*)?$"})
def _allow(value: Any, place: Place) -> tuple[str, ...]:
    allowed = as_texts(value, place)
    for text in allowed:
        _refuse_unknown(text.partition("@")[0], set(CODES), place)
    return allowed


def _refuse_unknown(code: str, known: Iterable[str], place: Place) -> None:
    if code not in known:
        raise place.error(f'"{code}" is not a problem code' + suggestion(code, sorted(known)))


@reads(**as_named_texts.schema)
def _headers(value: Any, place: Place) -> tuple[tuple[str, str], ...]:
    return tuple(as_named_texts(value, place).items())


@reads(type="array", items={"type": "string", "pattern": r"^(tag|path|operation|method):[\s\S]"})
def _selectors(value: Any, place: Place) -> tuple[Selector, ...]:
    try:
        return tuple(parse_selector(text) for text in as_texts(value, place))
    except OptionsError as error:
        raise place.error(str(error)) from error


_FORMAT = table_of(Format, {"type": as_text, "parse": as_text, "dump": as_text}, required=("type",))


@reads(type="object", additionalProperties={"anyOf": [as_text.schema, _FORMAT.schema]})
def _formats(value: Any, place: Place) -> Mapping[str, Format]:
    """``money = "decimal.Decimal"`` is short for a type that is called to parse, and ``str`` to dump."""
    if not isinstance(value, dict):
        raise place.error("expected a table of formats")
    return MappingProxyType({name: _format(item, place.under(name)) for name, item in value.items()})


def _format(value: Any, place: Place) -> Format:
    words = _FORMAT({"type": value} if isinstance(value, str) else value, place)
    return Format(type=words["type"], parse=words.get("parse", words["type"]), dump=words.get("dump", "str"))


_TEMPLATE = table_of(
    TemplateOptions,
    {"code": _path, "vars": as_anything_named, "ungated": as_texts, "view": as_whole_number},
)


@reads(**_TEMPLATE.schema)
def _template(value: Any, place: Place) -> TemplateOptions:
    return TemplateOptions(**_TEMPLATE(value, place))


@reads(type="string", pattern=r"^[A-Za-z0-9!#$%&'*+.^_`|~-]+$")
def _header_name(value: Any, place: Place) -> str:
    if not re.fullmatch(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+", as_text(value, place)):
        raise place.error(f"{value!r} is no name of a header")
    return str(value)


@reads(anyOf=[_header_name.schema, {"type": "object", "additionalProperties": _header_name.schema}])
def _idempotency(value: Any, place: Place) -> Mapping[str, str]:
    """A name alone is the header of every operation that needs one."""
    if isinstance(value, str):
        return MappingProxyType({"*": _header_name(value, place)})
    named = as_anything_named(value, place).items()
    return MappingProxyType({glob: _header_name(name, place.under(glob)) for glob, name in named})


_WAYS = ("paged", "cursor", "last", "offset", "page", "link", "header")
_PAGING = table_of(
    PagingRule,
    {
        "operations": as_texts,
        "paged": one_of(False),
        "items": as_text,
        **dict.fromkeys(("cursor", "last", "into", "offset", "page"), as_text),
        "first": as_number(0),
        "link": as_text,
        "header": one_of(True),
        "more": as_text,
        "total": as_text,
    },
    required=("operations",),
)


@reads(
    **_PAGING.schema,
    oneOf=[{"required": [way]} for way in _WAYS],
    dependencies={"cursor": ["into"], "last": ["into"]},
)
def _paging_rule(value: Any, place: Place) -> PagingRule:
    words = _PAGING(value, place)
    if sum(way in words for way in _WAYS) != 1:
        raise place.error(f"say one of {', '.join(_WAYS)}")
    if ("cursor" in words or "last" in words) and "into" not in words:
        raise place.error('"into" is missing: where the cursor goes')
    return PagingRule(**words)


@reads(anyOf=[{"enum": [False]}, {"type": "array", "items": _paging_rule.schema}])
def _paging(value: Any, place: Place) -> tuple[PagingRule, ...]:
    if value is False:
        return (PagingRule(operations=("*",), paged=False),)
    return tuple(_paging_rule(item, at) for item, at in _tables(value, place))


_BATCH = table_of(
    BatchRule,
    {
        "operations": as_texts,
        "inputs": as_text,
        "size": as_number(1),
        "results": as_text,
        "errors": as_text,
        "tie": as_texts,
        "trace": as_text,
        "context": as_text,
        "retry": as_lists_of_texts,
        "split": as_numbers,
    },
    required=("operations",),
)


@reads(type="array", items=_BATCH.schema)
def _batch(value: Any, place: Place) -> tuple[BatchRule, ...]:
    return tuple(BatchRule(**_BATCH(item, at)) for item, at in _tables(value, place))


def _tables(value: Any, place: Place) -> Iterator[tuple[Any, Place]]:
    if not isinstance(value, list):
        raise place.error(f"expected tables: [[{place.key.rpartition('.')[2]}]]")
    return ((item, replace(place, key=f"{place.key}[{index}]")) for index, item in enumerate(value))


_LIMITS = table_of(Limits, {limit.name: as_number(1) for limit in fields(Limits)})


@reads(**_LIMITS.schema)
def _limits(value: Any, place: Place) -> Limits:
    return Limits(**_LIMITS(value, place))


READERS: Mapping[str, Reader[Any]] = {
    "spec": _location,
    "output": _path,
    "shared": _path,
    "ref_root": _path,
    "allow_remote_refs": as_texts,
    "allow_private_network": as_flag,
    "headers": _headers,
    "overlays": _locations,
    "strict": _strict,
    "allow": _allow,
    "cache": as_flag,
    "limits": _limits,
    "include": _selectors,
    "exclude": _selectors,
    "http": one_of(*get_args(Http)),
    "enums": one_of(*get_args(Enums)),
    "datetimes": one_of(*get_args(Datetimes)),
    "formats": _formats,
    "rename": as_named_texts,
    "environment": as_named_texts,
    "testing": as_flag,
    "changelog": as_flag,
    "safe": as_texts,
    "idempotency": _idempotency,
    "paging": _paging,
    "batch": _batch,
    "templates": _path,
    "template": _template,
}
"""By key; each is a field of `Options`. A test of the schema says what else a new key needs."""
