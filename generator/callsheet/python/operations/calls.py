"""Operations as Python says them: one module per tag, with call functions and a resource."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from ...ir.model import Operation
from ...ir.operations.media_types import JSON
from ...ir.operations.operations import path_holes
from ..code.annotations import ANY
from ..code.builtin_names import in_full
from ..code.code import Code, code, joined, symbol
from ..code.expressions import dict_of, keyword, subscript, tuple_of
from ..code.literals import literal, literals, text_literal
from ..context import Context
from ..docstrings.docstrings import docstring
from ..docstrings.operation_docs import operation_docstring
from ..naming.grouping import CLIENT
from ..naming.reserved import BUILTINS
from ..views.package import ArgumentView, CallsModule, OperationView
from .arguments import arguments_of
from .behaviour import Behaviour, behaviour_of
from .definitions import PLACES, settings_of
from .media import part_headers, spoken
from .responses import ResponseTypes, response_types_of


def operations_by_tag(context: Context) -> Mapping[str, list[Operation]]:
    """What each file of ``calls/`` has, in the order of the description's tags and then of first use."""
    by_tag: dict[str, list[Operation]] = {tag: [] for tag in context.names.tags}
    for operation in context.api.operations:
        by_tag[context.names.holders[operation.at]].append(operation)
    return by_tag


def calls_module(tag: str, operations: Iterable[Operation], context: Context) -> CallsModule:
    """The file of a tag."""
    api_tag = next((api_tag for api_tag in reversed(context.api.tags) if api_tag.name == tag), None)
    base = symbol("_runtime", "Resources" if tag == CLIENT else "Resource")
    text = "" if api_tag is None else (api_tag.docs.description or api_tag.docs.summary)
    summary = "The calls that are methods of the client itself." if tag == CLIENT and not text else ""
    views = tuple(_operation(operation, context) for operation in operations)
    hidden = BUILTINS.intersection(view.function for view in views)
    return CallsModule(
        name=context.names.tags[tag],
        resource=context.names.resources[tag],
        base=base,
        title=literal(tag or context.api.title),
        description=text_literal(text),
        docstring=docstring(summary, text, indent=4) if summary or text.strip() else None,
        operations=tuple(_in_full(view, hidden) for view in views) if hidden else views,
        extensions=literals({} if api_tag is None else api_tag.extensions),
    )


def kinds_of(modules: tuple[CallsModule, ...]) -> frozenset[str]:
    """The verbs that clients need beside `send`; a response that is not described may be a stream."""
    operations = [operation for module in modules for operation in module.operations]
    unknown = {"streamed"} if any(operation.returns == ANY.code for operation in operations) else set[str]()
    return frozenset({operation.kind for operation in operations} | unknown)


def _operation(operation: Operation, context: Context) -> OperationView:
    names = context.names.operations[operation.at]
    responses = response_types_of(operation, context)
    behaviour = behaviour_of(operation, responses.items, context)
    arguments = arguments_of(operation, context)
    positional = tuple(a for a in arguments if a.location == "path" and a.required)
    keyword_only = [argument for argument in arguments if argument not in positional]
    by_name = tuple(sorted(keyword_only, key=lambda argument: not argument.required))
    return OperationView(
        function=names.function,
        method=literal(operation.method),
        path=literal(operation.path),
        id=None if operation.id is None else literal(operation.id),
        title=text_literal(operation.docs.summary),
        description=text_literal(operation.docs.description),
        positional=positional,
        keyword=by_name,
        returns=responses.result.code,
        settings=settings_of(operation, responses, behaviour, context),
        parameters=parameters_of(positional, by_name),
        call_type=_call_type(responses, behaviour),
        docstring=operation_docstring(operation, (*positional, *by_name), responses, context),
        call=code("client.") + names.call,
        request=_request(operation, arguments),
        deprecated=_deprecation(operation),
        kind=behaviour.kind,
        extensions=literals(operation.extensions),
    )


def _in_full(view: OperationView, hidden: frozenset[str]) -> OperationView:
    """The operation in a class that hides some builtins from annotations."""
    positional, named = (
        tuple(replace(a, declaration=in_full(a.declaration, hidden)) for a in arguments)
        for arguments in (view.positional, view.keyword)
    )
    return replace(
        view,
        positional=positional,
        keyword=named,
        parameters=parameters_of(positional, named),
        call_type=in_full(view.call_type, hidden),
    )


def _deprecation(operation: Operation) -> Code | None:
    return (
        literal(f"{operation.method} {operation.path} is deprecated.") if operation.docs.deprecated else None
    )


def parameters_of(positional: Iterable[ArgumentView], named: Iterable[ArgumentView]) -> Code:
    """The arguments as they stand in a signature."""
    by_name = [argument.declaration for argument in named]
    mark = [code("*")] if by_name else []
    return joined(", ", [*(argument.declaration for argument in positional), *mark, *by_name])


def _call_type(responses: ResponseTypes, behaviour: Behaviour) -> Code:
    """``Call[models.Pet]``"""
    return subscript(behaviour.call, (annotation.code for annotation in (responses.result, *behaviour.types)))


def _request(operation: Operation, arguments: tuple[ArgumentView, ...]) -> Code:
    """The arguments of ``call``: where each argument of the function goes."""
    items: list[Code] = []
    holes = {argument.wire: argument.name for argument in arguments if argument.location == "path"}
    in_path = tuple(holes[literal(hole)] for hole in path_holes(operation.path) if literal(hole) in holes)
    if in_path:
        items.append(keyword("path", tuple_of(in_path)))
    for name, location in PLACES[1:]:
        pairs = [(argument.wire, argument.name) for argument in arguments if argument.location == location]
        if pairs:
            items.append(keyword(name, dict_of(pairs)))
    items += [code("query=") + a.name for a in arguments if a.location == "querystring"]
    if operation.body is not None:
        contents = spoken(operation.body.contents)
        only_json = tuple(content.media_type for content in contents) == (JSON,)
        items.append(code("json=body") if only_json else code("body=body"))
        if len(contents) > 1:
            items.append(code("media_type=media_type"))
        items += _part_headers(operation, arguments)
    return joined(", ", items)


def _part_headers(operation: Operation, arguments: tuple[ArgumentView, ...]) -> list[Code]:
    """``parts={"file": {"X-Part": file_x_part}}``"""
    names = (argument.name for argument in arguments if argument.location == "part")
    parts: dict[str, list[tuple[Code, Code]]] = {}
    for (part, header), name in zip(part_headers(operation), names, strict=True):
        parts.setdefault(part, []).append((literal(header.wire), name))
    tables = [(literal(part), dict_of(pairs)) for part, pairs in parts.items()]
    return [keyword("parts", dict_of(tables))] if tables else []
