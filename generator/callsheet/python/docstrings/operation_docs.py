"""Docstrings of call functions: what is asked, with what, what comes back and what is raised."""

from __future__ import annotations

import re

from ...ir.model import Default, Operation
from ..code.annotations import ANY
from ..code.code import Code
from ..context import Context
from ..operations.behaviour import Behaviour
from ..operations.responses import Answer, Answers, described
from ..views.package import ArgumentView
from .docstrings import caption, docstring, parted, repeats

_WORDS = """
    a accepted action an and any as body call completed content created default done empty error errors
    everything executed expected for has http is it no none of ok okay operation other performed processed
    request requests response responses result retrieval returned returns specified status succeeded success
    successful successfully the this unexpected was with without worked
"""

_ANYTHING = "JSON, text, bytes or None, as it comes"
"""What is returned where nothing describes it."""

_EMPTY_WORDS = frozenset(_WORDS.split())
"""What stands in descriptions of answers because something has to."""


def operation_docstring(
    operation: Operation,
    arguments: tuple[ArgumentView, ...],
    answers: Answers,
    behaviour: Behaviour,
    context: Context,
) -> Code:
    sections = (
        ("Args", tuple((argument.name, argument.doc) for argument in arguments if argument.doc)),
        ("Returns", _returns(answers, context.names.operations[operation.at].function)),
        ("Raises", _raises(answers)),
    )
    summary, more = parted(operation.docs.summary)
    return docstring(
        summary or _first_sentence_or_path(operation),
        _body(operation, more, behaviour, context),
        tuple((title, entries) for title, entries in sections if entries),
        indent=4,
    )


def summary_docstring(operation: Operation) -> Code:
    """One line for editors, under the attribute of the resource."""
    docs, request = operation.docs, f"``{operation.method} {operation.path}``"
    return caption(next(text for text in (docs.summary, docs.description, request) if text.strip()), indent=4)


def _first_sentence_or_path(operation: Operation) -> str:
    return "" if operation.docs.description else f"``{operation.method} {operation.path}``"


def _body(operation: Operation, more: str, behaviour: Behaviour, context: Context) -> str:
    """What follows the summary; `more` is what did not fit there."""
    parts = []
    if operation.docs.summary or operation.docs.description:
        parts.append(f"``{operation.method} {operation.path}``")
    if operation.docs.description and not repeats(operation.docs.description, operation.docs.summary):
        parts.insert(0 if not operation.docs.summary else 1, operation.docs.description)
    if more:
        parts.insert(1, more)
    if behaviour.note:
        parts.append(behaviour.note)
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
    return tuple(dict.fromkeys(scope for one in security for _, scopes in one for scope in scopes))


def _returns(answers: Answers, function: Code) -> tuple[tuple[str, str], ...]:
    """The successes and what is said of them; nothing of a lone one that is only said to be one."""
    found = tuple(described(answers.successes))
    if not found:
        return ((_ANYTHING, ""),)
    if len(found) == 1 and _says_nothing(found[0][1], function):
        return ((_success(found[0][0]), ""),) if found[0][0].annotation == ANY else ()
    return tuple((_success(answer), text) for answer, text in found)


def _says_nothing(text: str, function: str = "") -> bool:
    """Whether a text has no word that is not empty, or in the name of the function."""
    told = {*_EMPTY_WORDS, *function.split("_")}
    return told.issuperset(re.findall(r"[^\W\d_]+", text.casefold()))


def _success(answer: Answer) -> str:
    status = "Every success" if answer.status == "DEFAULT" else answer.status.strip('"')
    return f"{status} ({_ANYTHING})" if answer.annotation == ANY else status


def _raises(answers: Answers) -> tuple[tuple[str, str], ...]:
    found = []
    for answer, text in described(answers.failures):
        data = "" if answer.data == "None" else f"[{answer.data}]"
        is_known = not text or (isinstance(answer.response.status, Default) and _says_nothing(text))
        found.append((f"ApiError{data}", _status(answer) if is_known else f"{_status(answer)}: {text}"))
    return tuple(found)


def _status(answer: Answer) -> str:
    text = answer.status.strip('"')
    return "Every other status" if text == "DEFAULT" else text
