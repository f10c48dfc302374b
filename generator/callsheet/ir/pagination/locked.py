"""Locked paging: recognised paging of an operation stays until an extension or a rule changes it."""

from __future__ import annotations

import json
from collections.abc import Mapping

from msgspec.structs import asdict

from ...configuration.rules import PagingRule
from ...document.references.pointer import Pointer
from ..identity.identity import locked_names, operation_key
from ..json_paths import pointer
from ..model import Api, Paging

_DEFAULT = PagingRule()


def paged(api: Api, locked: Mapping[str, str]) -> dict[Pointer, PagingRule]:
    """The rules of the lock, by operation."""
    known = locked_names(api, locked)
    rules = {op.at: rule_from(known[key]) for op in api.operations if (key := operation_key(op)) in known}
    return {at: rule for at, rule in rules.items() if rule is not None}


def rule_from(text: str) -> PagingRule | None:
    """The rule of a line of the lock; None if it is not valid, since people may have edited it."""
    try:
        values = json.loads(text)
    except ValueError:
        return None
    types = {name: type(value) for name, value in asdict(_DEFAULT).items()}
    types.pop("operations")
    if not isinstance(values, dict) or any(
        type(value) is not types.get(key) for key, value in values.items()
    ):
        return None
    return PagingRule(**values)


def text_of(paging: Paging) -> str:
    """A line of the lock that leads to the same paging."""
    paths = {name: getattr(paging, name) for name in ("items", "cursor", "last", "link", "more", "total")}
    words: dict[str, str | int | bool] = {name: pointer(path) for name, path in paths.items() if path}
    for name in ("into", "offset", "page"):
        path = getattr(paging, name)
        if path is not None:
            words[name] = pointer(path) if paging.in_body else path[0]
    rule = PagingRule(first=paging.first, header=paging.header)
    words |= {name: getattr(rule, name) for name in ("first", "header")}
    return json.dumps({key: value for key, value in words.items() if value != asdict(_DEFAULT)[key]})
