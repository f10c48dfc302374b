"""Operations as Python says them: one module per tag, with call functions and a resource."""

from __future__ import annotations

from dataclasses import replace

from ...ir.model import Operation, Tag
from ...ir.operations.media_types import JSON
from ...ir.operations.operations import path_holes
from ..code.annotations import ANY
from ..code.code import Code, symbol
from ..code.imports import imports, needs_of
from ..code.layout import INDENT, WIDTH, Bracket, Piece, Prefixed, Sequence, code, flat, lay
from ..code.literals import literal, literals, text_literal
from ..context import Context
from ..docstrings.docstrings import docstring
from ..docstrings.operation_docs import operation_docstring, summary_docstring
from ..naming.grouping import CLIENT
from ..naming.table import OperationName
from ..views.package import ArgumentView, CallsModule, OperationView
from .arguments import arguments_of
from .behaviour import Behaviour, behaviour_of
from .definitions import decorator_of, tuple_of
from .media import part_headers, spoken
from .responses import Answers, answers_of


def calls_modules(context: Context) -> tuple[CallsModule, ...]:
    """The files of ``calls/``, in the order of the description's tags and then of first use."""
    by_tag: dict[str, list[Operation]] = {tag: [] for tag in context.names.tags}
    for operation in context.api.operations:
        by_tag[context.names.holders[operation.at]].append(operation)
    described = {tag.name: tag for tag in context.api.tags}
    return tuple(_module(tag, described.get(tag), members, context) for tag, members in by_tag.items())


def kinds_of(modules: tuple[CallsModule, ...]) -> frozenset[str]:
    """What clients need beside `send`; of what nobody described, nobody knows that it is no stream."""
    operations = [operation for module in modules for operation in module.operations]
    unknown = {"streamed"} if any(operation.returns == ANY.code for operation in operations) else set[str]()
    return frozenset({operation.kind for operation in operations} | unknown)


def _module(tag: str, described: Tag | None, members: list[Operation], context: Context) -> CallsModule:
    operations = tuple(_operation(operation, context) for operation in members)
    base = symbol("_runtime", "Resources" if tag == CLIENT else "Resource")
    deprecated = any(operation.deprecated for operation in operations)
    in_template = [symbol("_runtime", name) for name in ("C", *(["deprecated"] if deprecated else []))]
    text = "" if described is None else (described.docs.description or described.docs.summary)
    fallback = "The calls that are methods of the client itself." if tag == CLIENT else f"Calls of {tag}."
    return CallsModule(
        name=context.names.tags[tag],
        resource=context.names.resources[tag],
        base=base,
        title=literal(tag or context.api.title),
        description=text_literal(text),
        docstring=docstring("" if text else fallback, text, indent=0),
        imports=imports(
            needs_of((base, *in_template, *operations)), package=code(".."), runtime=context.runtime
        ),
        operations=operations,
        extensions=literals({} if described is None else described.extensions),
    )


def _operation(operation: Operation, context: Context) -> OperationView:
    names = context.names.operations[operation.at]
    answers = answers_of(operation, context)
    behaviour = behaviour_of(operation, answers.items, context)
    arguments = arguments_of(operation, context)
    positional = tuple(a for a in arguments if a.location == "path" and a.required)
    others = [argument for argument in arguments if argument not in positional]
    keyword = tuple(sorted(others, key=lambda argument: not argument.required))
    return OperationView(
        function=names.function,
        method=literal(operation.method),
        path=literal(operation.path),
        id=None if operation.id is None else literal(operation.id),
        title=text_literal(operation.docs.summary),
        description=text_literal(operation.docs.description),
        positional=positional,
        keyword=keyword,
        returns=answers.result.code,
        decorator=decorator_of(operation, answers, behaviour, context),
        signature=_signature(names, positional, keyword, answers, behaviour),
        docstring=operation_docstring(operation, (*positional, *keyword), answers, context),
        attribute=names.attribute + code(" = ") + names.function,
        name=names.attribute,
        call=code("client.") + names.call,
        summary=summary_docstring(operation),
        result=_result(operation, arguments),
        deprecated=_deprecation(operation),
        kind=behaviour.kind,
        extensions=literals(operation.extensions),
    )


def _deprecation(operation: Operation) -> Code | None:
    return (
        literal(f"{operation.method} {operation.path} is deprecated.") if operation.docs.deprecated else None
    )


def _signature(
    names: OperationName,
    positional: tuple[ArgumentView, ...],
    keyword: tuple[ArgumentView, ...],
    answers: Answers,
    behaviour: Behaviour,
) -> Code:
    """Arguments go to lines of their own before the result does; a result alone goes into parentheses."""
    items: list[Piece] = [argument.declaration for argument in positional]
    if keyword:
        items += [code("*"), *(argument.declaration for argument in keyword)]
    head = Bracket(code("def ") + names.function + code("("), tuple(items), code(")"))
    types = (answers.result.piece, *(annotation.piece for annotation in behaviour.types))
    start = code(" -> ") + behaviour.call + code("[")
    returns = Bracket(start, types, code("]"), comma=len(types) > 1)
    line = flat(Sequence((head, returns, code(":"))))
    result = flat(replace(returns, head=behaviour.call + code("[")))
    if not items and len(line) > WIDTH and INDENT + len(result) <= WIDTH:
        return flat(head) + code(" -> (\n    ") + result + code("\n):")
    if len(line) <= WIDTH or not items:
        return line
    return lay(head, explode=True) + lay(returns, before=1, after=1) + code(":")


def _result(operation: Operation, arguments: tuple[ArgumentView, ...]) -> Code:
    """The expression that makes the call."""
    items: list[Piece] = []
    holes = {argument.wire: argument.name for argument in arguments if argument.location == "path"}
    in_path = tuple(holes[literal(hole)] for hole in path_holes(operation.path) if literal(hole) in holes)
    if in_path:
        items.append(Prefixed(code("path="), tuple_of(in_path)))
    for keyword, location in (("query", "query"), ("headers", "header"), ("cookies", "cookie")):
        pairs = tuple(
            Prefixed(argument.wire + code(": "), argument.name)
            for argument in arguments
            if argument.location == location
        )
        if pairs:
            items.append(Prefixed(code(keyword + "="), Bracket(code("{"), pairs, code("}"))))
    items += [code("query=") + a.name for a in arguments if a.location == "querystring"]
    if operation.body is not None:
        contents = spoken(operation.body.contents)
        only_json = tuple(content.media_type for content in contents) == (JSON,)
        items.append(code("json=body") if only_json else code("body=body"))
        if len(contents) > 1:
            items.append(code("media_type=media_type"))
        items += _part_headers(operation, arguments)
    head = symbol("_runtime", "call") + code("(")
    return lay(Bracket(head, tuple(items), code(")"), compact=True), indent=4, before=len("return "))


def _part_headers(operation: Operation, arguments: tuple[ArgumentView, ...]) -> list[Piece]:
    """``parts={"file": {"X-Part": file_x_part}}``"""
    names = (argument.name for argument in arguments if argument.location == "part")
    parts: dict[str, list[Piece]] = {}
    for (part, header), name in zip(part_headers(operation), names, strict=True):
        parts.setdefault(part, []).append(Prefixed(literal(header.wire) + code(": "), name))
    tables = [
        Prefixed(literal(part) + code(": "), Bracket(code("{"), tuple(pairs), code("}")))
        for part, pairs in parts.items()
    ]
    whole = Bracket(code("{"), tuple(tables), code("}"))
    return [Prefixed(code("parts="), whole)] if tables else []
