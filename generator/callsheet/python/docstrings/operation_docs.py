"""Docstrings of call functions: summary, arguments, results and errors."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from ...ir.model import Default, Operation
from ..code.code import Code
from ..context import Context
from ..operations.responses import ResponseType, ResponseTypes, described
from ..views.package import ArgumentView
from .docstrings import docstring, repeats, split_summary

_WORD = re.compile(r"[^\W\d_]+")

_WORDS = """
    a accepted action an and any as body call completed content created default done empty error errors
    everything executed expected for has http is it no none of ok okay operation other performed processed
    request requests response responses result retrieval returned returns specified status succeeded success
    successful successfully the this to unexpected was with without worked
"""

_EMPTY = frozenset(_WORDS.split())
"""What stands in descriptions of responses because something has to."""

_USUAL: Mapping[str, str] = {
    "304": "not modified cached changed resource since last",
    "400": "bad invalid input parameter parameters malformed syntax validation failed supplied provided",
    "401": "unauthorized not authorized authentication required requires missing invalid credentials",
    "403": "forbidden access denied not allowed insufficient permission permissions authorized",
    "404": "not found resource requested could be does exist entity item",
    "405": "method not allowed invalid",
    "409": "conflict resource already exists",
    "410": "gone resource",
    "422": "unprocessable entity validation failed invalid input",
    "429": "too many rate limit exceeded",
    "500": "internal server something went wrong",
    "503": "service unavailable server temporarily",
    "default": "problem failure failed",
}
"""What errors are said to be that their status says too."""


def operation_docstring(
    operation: Operation,
    arguments: tuple[ArgumentView, ...],
    responses: ResponseTypes,
    context: Context,
) -> Code:
    sections = (
        ("Args", tuple((argument.name, argument.doc) for argument in arguments if _is_worth_it(argument))),
        ("Returns", _returns(responses, context.names.operations[operation.at].function)),
        ("Raises", _raises(responses)),
    )
    summary, rest = split_summary(operation.docs.summary)
    return docstring(
        summary or _first_sentence_or_path(operation),
        _body(operation, rest, context),
        tuple((title, entries) for title, entries in sections if entries),
        indent=8,
    )


def _first_sentence_or_path(operation: Operation) -> str:
    return "" if operation.docs.description else f"``{operation.method} {operation.path}``"


def _body(operation: Operation, rest: str, context: Context) -> str:
    """What follows the summary; `rest` is what did not fit there."""
    parts = []
    if operation.docs.summary or operation.docs.description:
        parts.append(f"``{operation.method} {operation.path}``")
    if operation.docs.description and not repeats(operation.docs.description, operation.docs.summary):
        parts.insert(0 if not operation.docs.summary else 1, operation.docs.description)
    if rest:
        parts.insert(1, rest)
    if operation.method == "HEAD" and any(response.contents for response in operation.responses):
        parts.append("A response to HEAD has no content, so the result is None.")
    scopes = _scopes(operation, context)
    if scopes:
        parts.append("Scopes: " + ", ".join(f"``{scope}``" for scope in scopes) + ".")
    if operation.docs.external is not None:
        parts.append(f"Documentation: {operation.docs.external[0]}")
    if operation.docs.deprecated:
        parts.append("Deprecated.")
    links = [f"{link.name} ({link.target})" for r in operation.responses for link in r.links if link.target]
    if links:
        parts.append("Leads to: " + ", ".join(dict.fromkeys(links)) + ".")
    return "\n\n".join(parts)


def _scopes(operation: Operation, context: Context) -> tuple[str, ...]:
    security = context.api.security if operation.security is None else operation.security
    return tuple(
        dict.fromkeys(scope for requirement in security for _, scopes in requirement for scope in scopes)
    )


def _returns(responses: ResponseTypes, function: Code) -> tuple[tuple[str, str], ...]:
    """The successes of which more is said than that they are some."""
    function_words = function.split("_")
    entries = ((_status(a, "Every success"), text) for a, text in described(responses.successes))
    return tuple((status, text) for status, text in entries if _says_more(text, function_words))


def _raises(responses: ResponseTypes) -> tuple[tuple[str, str], ...]:
    """The failures of which more is said than what their status means anyway."""
    entries = []
    for response, text in described(responses.failures):
        if _says_more(text, _usual_words(response)):
            data = "" if response.data == "None" else f"[{response.data}]"
            entries.append((f"ApiError{data}", f"{_status(response, 'Every other status')}: {text}"))
    return tuple(entries)


def _is_worth_it(argument: ArgumentView) -> bool:
    """Whether there is more to an argument than its name; a default is."""
    return "`" in argument.doc or _says_more(argument.doc, argument.name.split("_"))


def _says_more(text: str, words: Iterable[str]) -> bool:
    """Whether a text has a word that is neither empty nor one of these."""
    return not {*_EMPTY, *words}.issuperset(_WORD.findall(text.casefold()))


def _usual_words(response: ResponseType) -> list[str]:
    return _USUAL.get(_key(response), "").split()


def _status(response: ResponseType, every: str) -> str:
    return every if isinstance(response.source.status, Default) else _key(response)


def _key(response: ResponseType) -> str:
    return "default" if isinstance(response.source.status, Default) else response.status.strip('"')
