"""The package's README: how to call it, and the tables of operations."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from ...ir.model import AuthScheme, Content, HttpBasic, Operation
from ...ir.operations.media_types import essence
from ..code.code import Code, code, joined
from ..code.literals import literal
from ..context import Context
from ..docstrings.docstrings import markdown, markdown_code, markdown_sentence
from ..examples.calls import Example, example_of
from ..views.package import CallsModule, OperationView, ReadmeTag, ReadmeView, RowView, SampleView, SmokeView
from .credentials import argument_names, oauth2_example
from .servers import base_url

_MARKS = {
    "plain": code(""),
    "paged": code(" *(paged)*"),
    "batched": code(" *(batched)*"),
    "streamed": code(" *(streamed)*"),
}

Pair: TypeAlias = tuple[Operation, OperationView]


def readme_view(package: Code, calls: tuple[CallsModule, ...], context: Context) -> ReadmeView:
    client, fetches = _client(context)
    pairs = _pairs(calls, context)
    samples = _Samples(package, [pair for group in pairs.values() for pair in group], context)
    first = samples.first()
    api = context.api
    return ReadmeView(
        title=markdown(api.title or package),
        summary=markdown_sentence(api.docs.description),
        client=client,
        imports=code("Client, OAuth2") if fetches else code("Client"),
        async_imports=code("AsyncClient, OAuth2") if fetches else code("AsyncClient"),
        first=samples.plain(first, Example.called),
        first_async=samples.plain(first, Example.awaited),
        paged=samples.plain(samples.best(lambda _, view: view.kind == "paged"), Example.iterated),
        batched=samples.plain(samples.best(lambda _, view: view.kind == "batched"), Example.batched),
        upload=samples.plain(samples.best(lambda operation, _: _takes_files(operation)), Example.called),
        streamed=samples.plain(samples.best(lambda _, view: view.kind == "streamed"), Example.streamed),
        smoke=samples.smoke(),
        tags=tuple(_tag(module, pairs[module.name], context) for module in calls),
    )


def _pairs(calls: tuple[CallsModule, ...], context: Context) -> dict[Code, list[Pair]]:
    """The operations of each module, each with its view."""
    names = {(function.module, function.function): at for at, function in context.names.operations.items()}
    operations = {operation.at: operation for operation in context.api.operations}
    return {
        module.name: [(operations[names[module.name, view.function]], view) for view in module.operations]
        for module in calls
    }


def _tag(module: CallsModule, pairs: list[Pair], context: Context) -> ReadmeTag:
    rows = []
    for operation, view in pairs:
        summary = markdown_sentence(operation.docs.summary or operation.docs.description)
        request = markdown_code(f"{operation.method} {operation.path}")
        rows.append(RowView(call=view.call, request=request, summary=summary, mark=_MARKS[view.kind]))
    title = next((tag for tag, name in context.names.tags.items() if name == module.name and tag), "")
    return ReadmeTag(title=markdown(title), rows=tuple(rows))


class _Samples:
    """Picks operations that show something, and writes the calls of them."""

    def __init__(self, package: Code, pairs: list[Pair], context: Context) -> None:
        self.package, self.pairs, self.context = package, pairs, context

    def first(self) -> Pair | None:
        """One that reads, is not deprecated, and needs little, if there is one."""
        return min(self.pairs, key=lambda pair: _effort(pair[1]), default=None)

    def best(self, fits: Callable[[Operation, OperationView], bool]) -> Pair | None:
        return min((p for p in self.pairs if fits(*p)), key=lambda pair: _effort(pair[1]), default=None)

    def smoke(self) -> SmokeView | None:
        """The first that is whole."""
        for pair in sorted(self.pairs, key=lambda pair: _effort(pair[1])):
            example = self._example(*pair)
            if example.is_whole:
                names, lines = example.names, example.import_lines(self.package)
                return SmokeView(
                    module=names.module,
                    resource=names.resource,
                    function=names.function,
                    imports=lines,
                    code=example.sent(),
                )
        return None

    def plain(self, pair: Pair | None, way: Callable[[Example], Code]) -> SampleView | None:
        if pair is None:
            return None
        example = self._example(*pair)
        return SampleView(imports=example.import_lines(self.package), code=way(example))

    def _example(self, operation: Operation, view: OperationView) -> Example:
        arguments = (*view.positional, *view.keyword)
        return example_of(operation, arguments, self.context, returns=view.returns)


def _effort(view: OperationView) -> tuple[bool, bool, int]:
    required = len(view.positional) + sum(argument.required for argument in view.keyword)
    return view.deprecated is not None, view.method != literal("GET"), required


def _takes_files(operation: Operation) -> bool:
    body = operation.body
    return body is not None and body.required and any(_is_file(content) for content in body.contents)


def _is_file(content: Content) -> bool:
    kind = essence(content.media_type)
    return kind.startswith("multipart/") or kind == "application/octet-stream"


def _client(context: Context) -> tuple[Code, bool]:
    """The client of the example, and whether `OAuth2` fetches its token.

    It has the credentials that calls usually need, and the URL where the description has none.
    """
    api = context.api
    names = argument_names(api)
    usual = next((requirement for requirement in api.security if requirement), None)
    if usual is None:
        usual = next(
            (requirement for op in api.operations for requirement in op.security or () if requirement), ()
        )
    schemes = {names[scheme]: api.auth[scheme] for scheme, _ in usual if scheme in names}
    values = {name: _value_of(scheme) for name, scheme in schemes.items()}
    arguments = [name + code("=") + value for name, value in values.items()]
    if base_url(api) is None:
        arguments.append(code('base_url="https://..."'))
    fetches = any(oauth2_example([scheme], _TEXT) for scheme in schemes.values())
    return joined(", ", arguments), fetches


def _value_of(scheme: AuthScheme) -> Code:
    if isinstance(scheme, HttpBasic):
        return code('("...", "...")')
    return oauth2_example([scheme], _TEXT) or _TEXT


_TEXT = code('"..."')
