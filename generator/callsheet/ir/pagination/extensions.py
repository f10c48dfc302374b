"""What extensions of an operation say about its pages: our own, and those of other generators."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec.structs import asdict

from ...configuration.rules import PAGING_STRATEGIES, PagingRule
from ..json_paths import Unfit, pointer
from ..model import Operation

OURS = "x-callsheet-paging"


def rule_of_extension(operation: Operation) -> PagingRule | None:
    """The rule of an extension; None without one. Raises `Unfit` if it is not valid."""
    extensions = operation.extensions
    if OURS in extensions:
        return _ours(extensions[OURS])
    for key, read in (
        ("x-ms-pageable", _microsoft),
        ("x-speakeasy-pagination", _speakeasy),
        ("x-fern-pagination", _fern),
    ):
        value = extensions.get(key)
        if isinstance(value, dict):
            return read(value)
    return None


def _ours(value: Any) -> PagingRule:
    """The words of the configuration; ``false`` for what is not paged though it looks so."""
    if value is False:
        return PagingRule(paged=False)
    if not isinstance(value, dict):
        raise Unfit(f"{OURS} must be an object or false")
    kinds = {name: type(value) for name, value in asdict(PagingRule()).items() if name != "operations"}
    for word, item in value.items():
        if type(item) is not kinds.get(word):
            raise Unfit(f"{OURS}: {word!a} is unknown, or has the wrong type")
    rule = PagingRule(**value)
    if sum(bool(getattr(rule, word)) for word in PAGING_STRATEGIES) != 1:
        raise Unfit(f"{OURS} must have one of {', '.join(PAGING_STRATEGIES)}")
    return rule


def _microsoft(value: Mapping[str, Any]) -> PagingRule:
    """AutoRest's: the property with the next link, null for a list that has no second page."""
    link, items = value.get("nextLinkName"), value.get("itemName", "value")
    if not isinstance(link, str) or not isinstance(items, str):
        return PagingRule(paged=False)
    return PagingRule(items=pointer((items,)), link=pointer((link,)))


def _speakeasy(value: Mapping[str, Any]) -> PagingRule:
    """Inputs by what they are, outputs as JSONPath (``$.data[-1].id``)."""
    entries = [entry for entry in value.get("inputs") or () if isinstance(entry, dict)]
    inputs = {str(entry.get("type")): str(entry.get("name", "")) for entry in entries}
    outputs = value.get("outputs") if isinstance(value.get("outputs"), dict) else {}
    paths = {key: str(path) for key, path in (outputs or {}).items()}
    items = _json_path(paths.get("results", ""))
    match value.get("type"):
        case "url" if "nextUrl" in paths:
            return PagingRule(items=items, link=_json_path(paths["nextUrl"]))
        case "cursor" if "cursor" in inputs and "nextCursor" in paths:
            path, mark, last = paths["nextCursor"].partition("[-1].")
            if mark:
                return PagingRule(items=_json_path(path), last=last, into=inputs["cursor"])
            return PagingRule(items=items, cursor=_json_path(path), into=inputs["cursor"])
        case "offsetLimit" if "offset" in inputs:
            return PagingRule(items=items, offset=inputs["offset"])
        case "offsetLimit" if "page" in inputs:
            return PagingRule(items=items, page=inputs["page"], total=_json_path(paths.get("numPages", "")))
    raise Unfit("x-speakeasy-pagination: this kind of pagination is not supported")


def _fern(value: Mapping[str, Any]) -> PagingRule:
    """``$request.cursor``, ``$response.next``, ``$response.data``."""
    paths = {key: _path_after_dot(str(path)) for key, path in value.items()}
    if paths.get("cursor") and paths.get("next_cursor"):
        return PagingRule(items=paths.get("results", ""), cursor=paths["next_cursor"], into=paths["cursor"])
    if paths.get("next_uri"):
        return PagingRule(items=paths.get("results", ""), link=paths["next_uri"])
    # Fern's offset is a page number, or a number of items where a step is named beside it.
    if paths.get("offset") and "step" in paths:
        return PagingRule(items=paths.get("results", ""), offset=paths["offset"])
    if paths.get("offset"):
        return PagingRule(items=paths.get("results", ""), page=paths["offset"])
    raise Unfit("x-fern-pagination: this kind of pagination is not supported")


def _path_after_dot(path: str) -> str:
    return path.partition(".")[2]


def _json_path(path: str) -> str:
    """Of JSONPath the part that leads to one property."""
    if "[" in path or ".." in path:
        raise Unfit(f"{path!a} must be a path of properties")
    return path.removeprefix("$").removeprefix(".")
