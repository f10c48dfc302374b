"""The constant of an operation: all that the runtime needs to know of it."""

from __future__ import annotations

from ..ir.model import Operation, Parameter, Requirement
from .annotations import Need
from .answers import Answers
from .code import Code
from .layout import WIDTH, Bracket, Piece, Prefixed, Sequence, code, flat, lay
from .literals import literal
from .media import JSON
from .models import Context
from .servers import resolved_url
from .table import OperationName

_STYLES = {
    ("form", False): "COMMA",
    ("spaceDelimited", False): "SPACE",
    ("pipeDelimited", False): "PIPE",
    ("deepObject", True): "DEEP_OBJECT",
    ("deepObject", False): "DEEP_OBJECT",
    ("label", False): "LABEL",
    ("matrix", False): "MATRIX",
}
"""The styles that have names in the runtime."""

_DEFAULTS = {"path": ("simple", False), "query": ("form", True), "header": ("simple", False), "cookie": ("form", True)}


def definition_of(
    operation: Operation, names: OperationName, answers: Answers, context: Context
) -> tuple[Code, frozenset[Need]]:
    items: list[Piece] = [literal(operation.method), literal(operation.path)]
    items.append(Prefixed(code("returns="), answers.returns))
    if answers.raises.items:
        items.append(Prefixed(code("raises="), answers.raises))
    needs = set(answers.needs)
    for keyword, location in (("path", "path"), ("query", "query"), ("headers", "header"), ("cookies", "cookie")):
        styles = _styles(operation, location)
        if styles:
            needs |= {need for _, some in styles for need in some}
            pairs = tuple(piece for piece, _ in styles)
            items.append(Prefixed(code(keyword + "="), Bracket(code("{"), pairs, code("}"))))
    items += _querystring(operation)
    body, body_needs = _body_settings(operation)
    items += [*body, *_security(operation, context), *_servers(operation, context)]
    annotation = Bracket(names.constant + code(": Operation["), (answers.result.piece,), code("]"), comma=False)
    value = Bracket(code("Operation("), tuple(items), code(")"))
    return _assigned(annotation, value), frozenset(needs | body_needs)


def _assigned(annotation: Bracket, value: Bracket) -> Code:
    """The statement as Black has it, which puts the value in parentheses where that saves the annotation."""
    head = len(flat(annotation)) + len(" = ")
    if head + len(value.head) > WIDTH and head + len("(") <= WIDTH:
        return flat(annotation) + code(" = (\n    ") + lay(value, indent=4) + code("\n)")
    return lay(Sequence((annotation, code(" = "), value)))


def _styles(operation: Operation, location: str) -> list[tuple[Piece, frozenset[Need]]]:
    """The parameters of one place whose style is not the usual one there."""
    found: list[tuple[Piece, frozenset[Need]]] = []
    for parameter in operation.parameters:
        if parameter.location != location:
            continue
        usual = (parameter.style, parameter.explode) == _DEFAULTS[location]
        plain = usual and not parameter.allow_reserved and parameter.media_type is None
        if not plain and not _makes_no_difference(parameter):
            style, need = _style(parameter)
            found.append((Prefixed(literal(parameter.wire) + code(": "), style), frozenset({need})))
    return found


def _makes_no_difference(parameter: Parameter) -> bool:
    """Whether a scalar is written the same with and without `explode`."""
    kind = type(parameter.type).__name__
    same = _DEFAULTS[parameter.location][0] == parameter.style
    return same and kind in {"Primitive", "Constant", "Choice"} and not parameter.allow_reserved and parameter.media_type is None


def _style(parameter: Parameter) -> tuple[Piece, Need]:
    if parameter.media_type is not None:
        if parameter.media_type == JSON:
            return code("JSON"), Need("_runtime", code("JSON"))
        media_type = Prefixed(code("media_type="), literal(parameter.media_type))
        return Bracket(code("Style("), (media_type,), code(")")), Need("_runtime", code("Style"))
    name = _STYLES.get((parameter.style, parameter.explode))
    if name is not None and not parameter.allow_reserved:
        return code(name), Need("_runtime", code(name))
    items: list[Piece] = [literal(parameter.style), Prefixed(code("explode="), literal(parameter.explode))]
    if parameter.allow_reserved:
        items.append(code("reserved=True"))
    return Bracket(code("Style("), tuple(items), code(")")), Need("_runtime", code("Style"))


def _querystring(operation: Operation) -> list[Piece]:
    whole = next((p for p in operation.parameters if p.location == "querystring"), None)
    if whole is None:
        return []
    return [Prefixed(code("querystring="), literal(whole.media_type or "application/x-www-form-urlencoded"))]


def _body_settings(operation: Operation) -> tuple[list[Piece], set[Need]]:
    """``accepts`` and ``encoding``, where a body is not just JSON."""
    if operation.body is None:
        return [], set()
    media_types = tuple(content.media_type for content in operation.body.contents)
    items: list[Piece] = []
    if media_types != (JSON,):
        listed = tuple(literal(media_type) for media_type in media_types)
        single = code(",)") if len(listed) == 1 else code(")")
        items.append(Prefixed(code("accepts="), Bracket(code("("), listed, single)))
    encodings = {e.wire: e for content in operation.body.contents for e in content.encodings}
    pairs, needs = [], set()
    for wire, encoding in encodings.items():
        if encoding.media_type is not None:
            kind = encoding.media_type.partition(",")[0].strip()
            part: Piece = Bracket(code("Part("), (literal(kind),), code(")"))
            needs.add(Need("_runtime", code("Part")))
        elif encoding.style is not None or encoding.explode is not None:
            style = encoding.style or "form"
            explode = style == "form" if encoding.explode is None else encoding.explode
            part = Bracket(code("Style("), (literal(style), Prefixed(code("explode="), literal(explode))), code(")"))
            needs.add(Need("_runtime", code("Style")))
        else:
            continue
        pairs.append(Prefixed(literal(wire) + code(": "), part))
    if pairs:
        items.append(Prefixed(code("encoding="), Bracket(code("{"), tuple(pairs), code("}"))))
    return items, needs


def _security(operation: Operation, context: Context) -> list[Piece]:
    if operation.security is None or operation.security == context.api.security:
        return []
    return [Prefixed(code("auth="), alternatives(operation.security))]


def alternatives(requirements: tuple[Requirement, ...]) -> Piece:
    """``(("oauth2",), ("key", "login"))``: the alternatives of schemes that are needed together."""
    return tuple_of(tuple(tuple_of(tuple(literal(name) for name, _ in one)) for one in requirements))


def tuple_of(items: tuple[Piece, ...]) -> Bracket:
    return Bracket(code("("), items, code(",)") if len(items) == 1 else code(")"))


def _servers(operation: Operation, context: Context) -> list[Piece]:
    urls = tuple(resolved_url(server, context.api) for server in operation.servers)
    if not urls:
        return []
    return [Prefixed(code("servers="), tuple_of(tuple(literal(url) for url in urls)))]
