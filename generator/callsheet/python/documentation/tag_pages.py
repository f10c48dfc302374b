"""Pages of operations: one for each tag, in sections where it has many."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...ir.model import Operation, Parameter
from ..code.code import Code, code
from ..code.literals import literal
from ..context import Context
from ..docstrings.docstrings import markdown, markdown_code, markdown_lines, markdown_sentence
from ..examples.calls import Example, example_of
from ..naming.grouping import CLIENT
from ..operations.responses import ResponseType, described, response_types_of
from ..views.docs import OperationDoc, SectionDoc, StatusDoc, TagDoc, TypedDoc
from ..views.package import ArgumentView, CallsModule, OperationView, SampleView
from .links import Homes, anchor, code_span, linked

MANY = 12
"""So many operations stand on a page without sections."""

_MODELS = code("../models/")


def tag_page(module: CallsModule, tag: str, package: Code, context: Context, homes: Homes) -> TagDoc:
    """The page of a tag, or of the operations without one."""
    by_function = {(item.module, item.function): at for at, item in context.names.operations.items()}
    operations = {operation.at: operation for operation in context.api.operations}
    docs = next((item.docs for item in context.api.tags if item.name == tag), None)
    text = "" if docs is None else docs.description or docs.summary
    pairs = [(operations[by_function[module.name, view.function]], view) for view in module.operations]
    docs_of_operations = [
        (operation, _doc(operation, view, package, context, homes)) for operation, view in pairs
    ]
    return TagDoc(
        name=module.name,
        title=code("Calls of the client itself") if tag == CLIENT else markdown(tag),
        text=markdown_lines(text),
        summary=markdown_sentence(text),
        sections=tuple(_sections(docs_of_operations)),
    )


def _sections(pairs: list[tuple[Operation, OperationDoc]]) -> Iterator[SectionDoc]:
    """By what stands in the path after the thing that all of them are about."""
    by_word: dict[str, list[OperationDoc]] = {}
    for operation, doc in pairs:
        by_word.setdefault(_word(operation.path), []).append(doc)
    if len(pairs) <= MANY or not 1 < len(by_word) <= len(pairs) / 2:
        yield SectionDoc(title=None, operations=tuple(doc for _, doc in pairs))
        return
    for word, docs in by_word.items():
        yield SectionDoc(title=markdown(word.replace("_", " ").replace("-", " ")), operations=tuple(docs))


def _word(path: str) -> str:
    """``branches`` of ``/repos/{owner}/{repo}/branches/{branch}/protection``, ``repos`` of its beginning."""
    start, _, end = path.strip("/").partition("}/")
    while end.startswith("{"):
        _, _, end = end.partition("}/") if "}/" in end else ("", "", "")
    last = [part for part in end.split("/") if part]
    first = [part for part in start.split("/") if part and "{" not in part]
    return last[0] if last else first[-1] if first else path


def _doc(
    operation: Operation, view: OperationView, package: Code, context: Context, homes: Homes
) -> OperationDoc:
    responses, docs = response_types_of(operation, context), operation.docs
    names = context.names.operations[operation.at]
    heading = view.call if names.owner is None else names.call
    arguments = (*view.positional, *view.keyword)
    example = example_of(operation, arguments, context, returns=view.returns)
    return OperationDoc(
        heading=heading,
        anchor=anchor(heading),
        request=markdown_code(f"{operation.method} {operation.path}"),
        id=None if operation.id is None else code_span(operation.id),
        summary=markdown(docs.summary) if docs.summary else markdown_sentence(docs.description),
        text=markdown_lines(docs.description) if docs.summary else markdown_lines(_rest(docs.description)),
        deprecated=docs.deprecated,
        signature=heading + code("(") + view.parameters + code(") -> ") + view.returns,
        arguments=tuple(_argument(argument, operation, homes) for argument in arguments),
        returns=tuple(_statuses(responses.successes, homes)),
        raises=tuple(_statuses(responses.failures, homes)),
        samples=tuple(_samples(example, view, package)),
    )


def _rest(description: str) -> str:
    """A description of one sentence says nothing more than its summary."""
    return "" if str(markdown(description)) == str(markdown_sentence(description)) else description


def _argument(view: ArgumentView, operation: Operation, homes: Homes) -> TypedDoc:
    parameter = next((candidate for candidate in operation.parameters if _is_of(candidate, view)), None)
    wire = str(view.name) if parameter is None else parameter.wire
    return TypedDoc(
        name=view.name,
        type=linked(view.annotation, homes, _MODELS),
        wire=None if wire == view.name else code_span(wire),
        location=code(view.location.replace("_", " ")),
        required=view.required,
        text=view.doc if parameter is None else _text(parameter, view),
    )


def _is_of(parameter: Parameter, view: ArgumentView) -> bool:
    return parameter.location == view.location and literal(parameter.wire) == view.wire


def _text(parameter: Parameter, view: ArgumentView) -> Code:
    """All that is said of a parameter, and the default that the server applies."""
    text, default = markdown(parameter.docs.description), parameter.default
    if not text or default is None or default[0] is None or view.default is None:
        return text or view.doc
    return text + code(" Default: ") + code_span(literal(default[0])) + code(".")


def _statuses(responses: Iterable[ResponseType], homes: Homes) -> Iterator[StatusDoc]:
    for response, text in described(tuple(responses)):
        status = str(response.status).strip('"')
        yield StatusDoc(
            status=code("every other status") if status == "DEFAULT" else Code(status),
            type=linked(response.annotation.code, homes, _MODELS),
            text=markdown(text),
        )


def _samples(example: Example, view: OperationView, package: Code) -> Iterator[SampleView]:
    """The plain call, and the way for what is paged, batched or streamed."""
    lines = example.import_lines(package)
    yield SampleView(imports=lines, code=example.called())
    if view.kind == "paged":
        yield SampleView(imports=lines, code=example.iterated())
    elif view.kind == "batched":
        yield SampleView(imports=lines, code=example.batched())
    elif view.kind == "streamed":
        yield SampleView(imports=lines, code=example.streamed())
