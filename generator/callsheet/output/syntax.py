"""Syntax: which Python may stand in a generated file, as rules over its tree."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Any

from msgspec import Struct


class Refusal(Exception):
    """Python that is not allowed in a generated file; the message never quotes it."""


class Rules(Struct, frozen=True, kw_only=True):
    """What one kind of file may hold."""

    names: frozenset[str]
    given: frozenset[str] | None
    """What may be defined; None for everything in `names`."""
    callees: frozenset[str] | None
    """What may be called by its bare name; None for everything in `names`."""
    modules: frozenset[str]
    shared: str = ""
    """What else may be imported from outside of the package, seen from its root: ``.._shared``."""
    depth: int = 0
    """How many folders of the package are around the file."""
    strict: bool = False
    """Whether only declarations may stand here; in classes, static methods that return one expression."""
    free: bool = False
    """Whether any syntax will do, as long as names and imports are known."""


_EXPRESSIONS = (
    ast.Attribute, ast.BinOp, ast.BitOr, ast.Call, ast.Constant, ast.Dict, ast.Lambda, ast.List, ast.Name,
    ast.Starred, ast.Subscript, ast.Tuple, ast.USub, ast.UnaryOp, ast.arg, ast.arguments, ast.keyword,
)  # fmt: skip
_DECLARATIONS = (
    ast.AnnAssign, ast.Assign, ast.ClassDef, ast.Expr, ast.FunctionDef, ast.If, ast.Import, ast.ImportFrom,
    ast.Pass, ast.Return, ast.alias,
)  # fmt: skip
_CODE = (
    ast.And, ast.AsyncFunctionDef, ast.Await, ast.BoolOp, ast.Compare, ast.Eq, ast.For, ast.IfExp,
    ast.In, ast.Is, ast.IsNot, ast.NotIn, ast.Not, ast.NotEq, ast.Or, ast.Raise, ast.Slice, ast.Set,
    ast.comprehension, ast.DictComp, ast.GeneratorExp, ast.ListComp, ast.SetComp, ast.Try, ast.ExceptHandler,
    ast.With, ast.withitem, ast.AsyncWith, ast.AugAssign, ast.Add,
)  # fmt: skip

_STRICT_NODES = frozenset((*_EXPRESSIONS, *_DECLARATIONS))
_CODE_NODES = frozenset((*_EXPRESSIONS, *_DECLARATIONS, *_CODE))
_LEAVES = frozenset({ast.Constant, str, int, type(None)})
"""What has no parts to look into: constants may hold anything."""

_CHILDREN = {
    kind: tuple(name for name in kind._fields if name not in ("ctx", "kind", "type_comment"))
    for kind in vars(ast).values()
    if isinstance(kind, type) and issubclass(kind, ast.AST)
}
"""The parts of each kind of node in which others can be."""

_DUNDERS = frozenset(
    {"__all__", "__dir__", "__getattr__", "__init__", "__name__", "__package__", "__future__", "__path__"}
    | {"__version__"}
)

_TYPE_KEYWORDS = frozenset({"returns", "raises"})
"""Keywords of an operation whose strings the runtime evaluates as types."""


def check_module(tree: ast.Module, rules: Rules) -> None:
    """Raises `Refusal` at the first statement or expression that is not allowed in a file of this kind."""
    if rules.strict:
        for statement in tree.body:
            _check_top(statement)
    allowed = None if rules.free else _STRICT_NODES if rules.strict else _CODE_NODES
    stack: list[ast.AST] = list(tree.body)
    while stack:
        node = stack.pop()
        kind = type(node)
        if allowed is not None and kind not in allowed:
            raise _refusal(node, kind.__name__)
        check = _CHECKS.get(kind)
        if check is not None:
            check(node, rules)
        for name in _CHILDREN[kind]:
            value = getattr(node, name)
            if isinstance(value, list):
                stack.extend(item for item in value if type(item) not in _LEAVES)
            elif type(value) not in _LEAVES:
                stack.append(value)


def _check_top(node: ast.stmt) -> None:
    """Module level holds docstrings, imports and declarations; bodies hold what their kind needs."""
    if isinstance(node, ast.ClassDef):
        for inner in node.body:
            if isinstance(inner, ast.FunctionDef):
                _check_function(inner)
            elif not (isinstance(inner, ast.AnnAssign | ast.Assign | ast.Pass) or _is_text(inner)):
                raise _refusal(inner, f"{type(inner).__name__} in a class")
    elif isinstance(node, ast.If):
        is_checking = isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING" and not node.orelse
        if not (is_checking and all(isinstance(inner, ast.ImportFrom) for inner in node.body)):
            raise _refusal(node, "a condition")
    elif not (isinstance(node, ast.Import | ast.ImportFrom | ast.AnnAssign | ast.Assign) or _is_text(node)):
        raise _refusal(node, f"{type(node).__name__} at module level")


def _check_function(node: ast.FunctionDef) -> None:
    *docs, last = node.body
    if not (isinstance(last, ast.Return) and all(_is_text(inner) for inner in docs)):
        raise _refusal(node, "a function that does more than return")
    innermost = node.decorator_list[-1] if node.decorator_list else None
    is_static = isinstance(innermost, ast.Name) and innermost.id == "staticmethod"
    if not is_static or not any(map(_makes_operation, node.decorator_list)):
        raise _refusal(node, "a method that Python may call by itself")


def _makes_operation(decorator: ast.expr) -> bool:
    return (
        isinstance(decorator, ast.Call)
        and isinstance(decorator.func, ast.Name)
        and decorator.func.id == "operation"
    )


def _is_text(node: ast.stmt) -> bool:
    return (
        isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    )


def _known(name: str | None, rules: Rules, node: ast.AST) -> None:
    if name is not None and name not in rules.names and name not in _DUNDERS:
        raise _refusal(node, "an undeclared name")


def _given(name: str, rules: Rules, node: ast.AST) -> None:
    if rules.given is None:
        _known(name, rules, node)
    elif name not in rules.given:
        raise _refusal(node, "an unexpected definition")


def _check_name(node: ast.Name, rules: Rules) -> None:
    if isinstance(node.ctx, ast.Load):
        _known(node.id, rules, node)
    else:
        _given(node.id, rules, node)


def _check_keyword(node: ast.keyword, rules: Rules) -> None:
    _known(node.arg, rules, node)
    if rules.strict and node.arg in _TYPE_KEYWORDS:
        for text in _texts(node.value):
            _check_type(text, rules)


def _check_import(node: ast.Import, rules: Rules) -> None:
    for alias in node.names:
        if alias.name not in rules.modules or (rules.strict and alias.asname is not None):
            raise _refusal(node, "an import that is not allowed")


def _check_import_from(node: ast.ImportFrom, rules: Rules) -> None:
    if node.level == 0 and node.module not in rules.modules:
        raise _refusal(node, "an import that is not allowed")
    if node.level > rules.depth + 1 and not _is_of_shared(node, rules):
        raise _refusal(node, "an import from outside of the package")
    for part in (node.module or "").split(".") if node.level else ():
        _known(part or None, rules, node)
    is_runtime = node.level > 0 and (node.module or "").endswith("_runtime.public")
    for alias in node.names:
        if alias.name != "*" or not is_runtime:
            _known(alias.name, rules, node)


def _is_of_shared(node: ast.ImportFrom, rules: Rules) -> bool:
    """Whether the import is of the shared package's runtime or of one of its models."""
    place = "." * node.level + (node.module or "")
    inside = place.removeprefix("." * rules.depth + rules.shared)
    return bool(rules.shared) and inside != place and inside.startswith(("._runtime", ".models."))


def _check_call(node: ast.Call, rules: Rules) -> None:
    if rules.callees is None:
        return
    if not isinstance(node.func, ast.Name) or node.func.id not in rules.callees:
        raise _refusal(node, "a call that is not allowed")
    if node.func.id == "Stream":
        for text in _texts(*node.args):
            _check_type(text, rules)


def _check_lambda(node: ast.Lambda, rules: Rules) -> None:
    """A default that must be made anew each time, and nothing that computes."""
    arguments = node.args
    takes = (
        arguments.args or arguments.kwonlyargs or arguments.vararg or arguments.kwarg or arguments.posonlyargs
    )
    if rules.strict and (takes or not isinstance(node.body, ast.List | ast.Dict)):
        raise _refusal(node, "a function without a name")


def _check_annotated(node: ast.AnnAssign, rules: Rules) -> None:
    """The strings in the value of an alias are evaluated as types, so they have to be types."""
    is_alias = isinstance(node.annotation, ast.Name) and node.annotation.id == "TypeAlias"
    if rules.strict and is_alias:
        for text in _types_of_alias(node.value):
            _check_type(text, rules)


def _types_of_alias(value: ast.expr | None) -> Iterable[object]:
    """``"A | B"``, or what is in ``Annotated[Union["A", "B"], tagged("kind", {"a": "A", "b": "B"})]``."""
    match value:
        case ast.Constant():
            yield value.value
        case ast.Subscript(value=ast.Name(id="Literal")):
            pass
        case ast.Subscript(value=ast.Name(id="Annotated"), slice=ast.Tuple(elts=[first, *notes])):
            yield from _types_of_alias(first)
            for note in notes:
                yield from _texts(*note.args[1:]) if isinstance(note, ast.Call) else ()
        case ast.Subscript(slice=inner):
            yield from _types_of_alias(inner)
        case ast.Tuple(elts=inner_types) | ast.List(elts=inner_types):
            for inner_type in inner_types:
                yield from _types_of_alias(inner_type)
        case ast.BinOp(left=left, right=right):
            yield from _types_of_alias(left)
            yield from _types_of_alias(right)


_CHECKS: Mapping[type[ast.AST], Callable[[Any, Rules], None]] = {
    ast.Name: _check_name,
    ast.Attribute: lambda node, rules: _known(node.attr, rules, node),
    ast.keyword: _check_keyword,
    ast.arg: lambda node, rules: _given(node.arg, rules, node),
    ast.FunctionDef: lambda node, rules: _given(node.name, rules, node),
    ast.AsyncFunctionDef: lambda node, rules: _given(node.name, rules, node),
    ast.ClassDef: lambda node, rules: _given(node.name, rules, node),
    ast.alias: lambda node, rules: _known(node.asname, rules, node),
    ast.Import: _check_import,
    ast.ImportFrom: _check_import_from,
    ast.Call: _check_call,
    ast.Lambda: _check_lambda,
    ast.AnnAssign: _check_annotated,
}


def _texts(*nodes: ast.expr) -> Iterable[object]:
    """Strings that are values: those of mappings are, their keys are not."""
    for node in nodes:
        if isinstance(node, ast.Constant):
            yield node.value
        elif isinstance(node, ast.Dict):
            yield from _texts(*node.values)


def _check_type(text: object, rules: Rules) -> None:
    for name in _type_names(text) if isinstance(text, str) else ():
        if name not in rules.names:
            raise Refusal("an undeclared name in a type")


_TYPE_NODES = (
    ast.Attribute, ast.Name, ast.Subscript, ast.Starred, ast.BinOp, ast.BitOr, ast.Constant, ast.Tuple,
    ast.List, ast.Call, ast.keyword, ast.UnaryOp, ast.USub, ast.Load, ast.Dict,
)  # fmt: skip


@lru_cache(maxsize=10_000)
def _type_names(text: str) -> tuple[str, ...]:
    """The names in a type expression that stands in a string."""
    try:
        tree = ast.parse(text, mode="eval").body
    except (SyntaxError, ValueError, RecursionError):
        raise Refusal("a type that is not an expression") from None
    names = []
    for node in ast.walk(tree):
        if not isinstance(node, _TYPE_NODES):
            raise Refusal(f"{type(node).__name__} in a type")
        if isinstance(node, ast.Attribute):
            names.append(_model(node))
        elif isinstance(node, ast.Name):
            names.append(node.id)
    return tuple(names)


def _model(node: ast.Attribute) -> str:
    """The class in ``models.Pet``, the one attribute that a type may have."""
    if not isinstance(node.value, ast.Name) or node.value.id != "models":
        raise Refusal("an attribute in a type")
    return node.attr


def _refusal(node: ast.AST, what: str) -> Refusal:
    return Refusal(f"line {getattr(node, 'lineno', '?')}: {what}")
