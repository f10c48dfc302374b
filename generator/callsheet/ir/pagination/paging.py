"""Paging: whether the responses of an operation come in pages, and how, as the description says it."""

from __future__ import annotations

from ...configuration.rules import PagingRule
from ..json_paths import (
    Unfit,
    body_type,
    element,
    fields_of,
    follow,
    path_in,
    plain,
    success_types,
    suggestion,
)
from ..model import Api, Array, Operation, Paging, Path, Type
from .extensions import rule_of_extension
from .heuristics import suggested_rules


def paging_of(operation: Operation, api: Api) -> Paging | None:
    """The paging by an extension of the operation, else by the lock, else by the shape of its response.

    The lock comes before the shape, which one more list in the response makes ambiguous.
    """
    if rule_of_extension(operation) is not None:
        return paging_of_extension(operation, api)
    locked = api.paged.get(operation.at)
    for rule in (*([] if locked is None else [locked]), *suggested_rules(operation, api)):
        try:
            return paging_from_rule(rule, operation, api)
        except Unfit:
            continue
    return None


def paging_of_extension(operation: Operation, api: Api) -> Paging | None:
    """The paging by an extension. Raises `Unfit` if the operation does not fit it."""
    rule = rule_of_extension(operation)
    return paging_from_rule(rule, operation, api) if rule is not None and rule.paged else None


def paging_from_rule(rule: PagingRule, operation: Operation, api: Api) -> Paging:
    """The rule in terms of the operation. Raises `Unfit` if that has no such response or parameter."""
    if (rule.cursor or rule.last) and not rule.into:
        raise Unfit('"into" is missing: where the cursor goes')
    response, items = _page(rule, operation, api)
    item = element(follow(response, items, api))
    if item is None:
        raise Unfit(f"{rule.items!a} is not a list in its response")
    into, in_body = _parameter(rule.into or rule.offset or rule.page, operation, api)

    def path(text: str, within: Type = response, what: str = "its response") -> Path | None:
        return path_in(within, text, api, what) if text else None

    return Paging(
        response=response,
        items=items,
        item=item,
        cursor=path(rule.cursor),
        last=path(rule.last, item, "an item"),
        into=into if rule.into else None,
        offset=into if rule.offset else None,
        page=into if rule.page else None,
        first=rule.first,
        link=path(rule.link),
        header=rule.header,
        more=path(rule.more),
        total=path(rule.total),
        in_body=in_body,
    )


def only_list(response: Type, api: Api) -> Path | None:
    """The path to the only list of a response: the response itself, or one of its properties."""
    if isinstance(follow(response, (), api), Array):
        return ()
    fields = fields_of(response, api).items()
    lists = [name for name, field in fields if element(plain(field.type, api)) is not None]
    return (lists[0],) if len(lists) == 1 else None


def _page(rule: PagingRule, operation: Operation, api: Api) -> tuple[Type, Path]:
    """The response that is a page, and where its items are; other successes have none."""
    reason = Unfit("it has no JSON response")
    for response in success_types(operation):
        try:
            if rule.items:
                return response, path_in(response, rule.items, api, "its response")
        except Unfit as unfit:
            reason = unfit
            continue
        items = only_list(response, api)
        if items is not None:
            return response, items
        reason = Unfit('its response has no list, or several: name one with "items"')
    raise reason


def _parameter(name: str, operation: Operation, api: Api) -> tuple[Path | None, bool]:
    """A parameter of the query, or else a property of the body."""
    if not name:
        return None, False
    query = [p.wire for p in operation.parameters if p.location == "query"]
    if name in query:
        return (name,), False
    body = body_type(operation)
    if body is None:
        raise Unfit(f"{name!a} is not in its query" + suggestion(name, query))
    try:
        return path_in(body, name, api, "its body"), True
    except Unfit:
        known = [*query, *fields_of(body, api)]
        raise Unfit(f"{name!a} is neither in its query nor in its body" + suggestion(name, known)) from None
