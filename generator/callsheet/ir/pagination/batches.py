"""Batches: how an operation takes many inputs, in terms of its body and its responses."""

from __future__ import annotations

from typing import Any

from msgspec.structs import asdict

from ...configuration.rules import BatchRule
from ..algebra import union_of
from ..json_paths import Unfit, body_type, element, fields_of, follow, path_in, success_types
from ..model import Api, Batch, Null, Operation, Path, Type, Unknown

OURS = "x-callsheet-batch"
_TRACE = "objectWriteTraceId"
"""HubSpot's name for what a request says of an input, and its response says again."""


def batch_of_extension(operation: Operation, api: Api) -> Batch | None:
    """The batch that the extension describes, which has the keys of the configuration."""
    extension = operation.extensions.get(OURS)
    if extension is None:
        return None
    if not isinstance(extension, dict):
        raise Unfit(f"{OURS} must be an object")
    kinds = {name: value for name, value in asdict(BatchRule()).items() if name != "operations"}
    words: dict[str, Any] = {}
    for word, value in extension.items():
        plain = tuple(value) if isinstance(value, list) else value
        if word not in kinds or word == "retry" or type(plain) is not type(kinds[word]):
            raise Unfit(f"{OURS}: {word!a} is unknown, or has the wrong type")
        words[word] = plain
    return batch_from_rule(BatchRule(**words), operation, api)


def batch_from_rule(rule: BatchRule, operation: Operation, api: Api) -> Batch:
    """The rule in terms of the operation. Raises `Unfit` if that has no such body or response."""
    body = body_type(operation)
    if body is None:
        raise Unfit("it has no JSON body")
    inputs = path_in(body, rule.inputs, api, "its body")
    item = element(follow(body, inputs, api))
    if item is None:
        raise Unfit(f"{rule.inputs!a} is not a list in its request body")
    results, result = _list_in_responses(rule.results, "results", operation, api)
    errors, error = _list_in_responses(rule.errors, "errors", operation, api)
    says_nothing = results is None and errors is None
    tie, trace = ((), None) if says_nothing else _ties(rule, item, result, results is not None, api)
    return Batch(
        inputs=inputs,
        input=item,
        size=rule.size,
        results=results,
        result=result,
        errors=errors,
        error=error,
        tie=tie,
        trace=trace,
        context=_optional(rule.context, error, api) if errors is not None else None,
        retry=tuple((path_in(error, key, api, "an error"), values) for key, values in rule.retry),
        split=rule.split,
    )


def _list_in_responses(text: str, usual: str, operation: Operation, api: Api) -> tuple[Path | None, Type]:
    """A list in the responses, and what is in it; responses need not have one under the usual name."""
    path: Path | None = None
    items: list[Type] = []
    for response in success_types(operation):
        try:
            path_here = path_in(response, text, api, "its response")
        except Unfit:
            continue
        item = element(follow(response, path_here, api))
        if item is not None:
            path = path or path_here
            items.append(item)
    if path is None and text != usual:
        raise Unfit(f"{text!a} is not a list in its responses")
    return path, union_of(items) if items else Null()


def _ties(
    rule: BatchRule, item: Type, result: Type, has_results: bool, api: Api
) -> tuple[tuple[Path, ...], Path | None]:
    """What inputs and results have in common: what the rule says, else a trace or an ``id`` of both."""
    tie = tuple(path_in(item, text, api, "an input") for text in rule.tie)
    trace = path_in(item, rule.trace, api, "an input") if rule.trace else None
    if has_results:
        for path in (*tie, *((trace,) if trace else ())):
            path_in(result, "/" + "/".join(path), api, "a result")
    if tie or trace:
        return tie, trace
    common = fields_of(item, api).keys() & fields_of(result, api).keys()
    if _TRACE in common:
        return (), (_TRACE,)
    return ((("id",),) if "id" in common else ()), None


def _optional(text: str, error: Type, api: Api) -> Path | None:
    try:
        return path_in(error, text, api, "an error") if error != Unknown() else None
    except Unfit:
        return None
