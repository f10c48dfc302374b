"""Expressions of callers' code: their values, and the symbols that they depend on."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Sequence
from typing import Literal

from msgspec import Struct, field

from . import values as v
from .pytypes import ANY, Applied, Name, PyType, names_in, parse, union
from .report import Reach
from .surface import CLIENT, EnumClass, ModelClass, Surface, Symbol
from .values import FOREIGN, Value

Node = ast.expr | ast.alias | ast.keyword | ast.pattern

_CLIENTS = ("Client", "AsyncClient")
_SENDING = ("send", "respond", "stream", "pages", "paginate", "send_batch")


class Expressions(Struct):
    """Evaluates each expression once, and collects the uses of symbols in `facts`."""

    surface: Surface
    names: dict[str, Value] = field(default_factory=dict)
    facts: list[tuple[Reach | None, Node, str]] = field(default_factory=list)

    def value(self, node: ast.expr) -> Value:
        match node:
            case ast.Name(id=name):
                return self._named(name, node)
            case ast.Attribute(value=inner, attr=attribute):
                return self.member(self.value(inner), attribute, node)
            case ast.Call():
                return self._call(node)
            case ast.Await(value=inner) | ast.Starred(value=inner):
                return self.value(inner)
            case ast.Subscript(value=inner, slice=index):
                self.value(index)
                return v.element_of(self.value(inner), self.surface)
            case ast.NamedExpr(target=target, value=inner):
                named = self.value(inner)
                self.bind(target, named)
                return named
            case ast.Constant() | ast.JoinedStr():
                self._inner(node)
                return FOREIGN
        return self._collected(node)

    def _collected(self, node: ast.expr) -> Value:
        match node:
            case ast.ListComp(generators=loops, elt=element) | ast.GeneratorExp(
                generators=loops, elt=element
            ):
                self._loops(loops)
                item = self.value(element)
                return v.Instance(Applied("list", (item.type,))) if isinstance(item, v.Instance) else None
            case ast.List(elts=items) | ast.Tuple(elts=items):
                types = [value.type for value in map(self.value, items) if isinstance(value, v.Instance)]
                return v.Instance(Applied("list", (union(tuple(types)),))) if types else None
            case ast.SetComp(generators=loops) | ast.DictComp(generators=loops):
                self._loops(loops)
        return self._first(self._inner(node))

    def _named(self, name: str, node: ast.expr) -> Value:
        value = self.names.get(name, FOREIGN if name in _BUILTINS else None)
        match value:
            case v.Class(name=known):
                self._note("name", Symbol("type", known), node)
            case v.Function(key=key):
                self._note("name", Symbol("function", key), node)
        return value

    def _inner(self, node: ast.expr) -> list[Value]:
        return [self.value(child) for child in ast.iter_child_nodes(node) if isinstance(child, ast.expr)]

    def _first(self, values: list[Value]) -> Value:
        """The known value of ``a or b`` and ``a if c else b``."""
        known = (value for value in values if isinstance(value, v.Instance | v.Client | v.Response))
        return next(known, None)

    def _loops(self, loops: list[ast.comprehension]) -> None:
        for loop in loops:
            self.bind(loop.target, v.items_of(self.value(loop.iter), self.surface))
            for condition in loop.ifs:
                self.value(condition)

    def bind(self, target: ast.expr, value: Value) -> None:
        match target:
            case ast.Name(id=name):
                self.names[name] = value
            case ast.Tuple(elts=items) | ast.List(elts=items):
                parts = v.parts_of(value, self.surface)
                for index, item in enumerate(items):
                    self.bind(item, parts[index] if index < len(parts) else None)
            case ast.Attribute(value=inner, attr=attribute):
                owner = self.value(inner)
                if isinstance(owner, v.Owner):
                    owner.attributes[attribute] = value
                elif isinstance(owner, v.Instance):
                    self.member(owner, attribute, target)
            case _:
                self.value(target)

    # --- attributes

    def member(self, base: Value, name: str, node: Node) -> Value:
        """The value of an attribute; reading it is a use of it."""
        match base:
            case v.Path() | v.Module() | v.Class() | v.Client() | v.Resource():
                return self._of_package(base, name, node)
            case v.Foreign():
                return FOREIGN
            case v.Instance():
                return self._of_instance(base, name, node)
            case v.Response(type=type_) if name == "data":
                return v.Instance(type_)
            case v.Owner(attributes=attributes):
                return attributes.get(name)
            case v.Function(key=key, verb=""):
                return v.Function(key, name)
            case None:
                self.facts.append((None, node, name))
        return None

    def _of_package(
        self, base: v.Path | v.Module | v.Class | v.Client | v.Resource, name: str, node: Node
    ) -> Value:
        match base:
            case v.Path(names=(first, *rest)):
                return (v.Path(tuple(rest)) if rest else v.Module("")) if name == first else FOREIGN
            case v.Module(name=module):
                return self._of_module(module, name, node)
            case v.Class(name=owner):
                return self._of_class(owner, name, node)
            case v.Client():
                return self._of_client(base, name, node)
            case v.Resource(module=module):
                return self._bound(f"{module}.{name}", node)
        return None

    def _of_module(self, module: str, name: str, node: Node) -> Value:
        inside = f"{module}.{name}" if module else name
        first, _, rest = module.partition(".")
        if first in ("", "client") and name in _CLIENTS:
            return v.ClientClass()
        if first == "models" and name in self.surface.types:
            self._note("name", Symbol("type", name), node)
            return v.Class(name)
        if first == "incoming" and name in self.surface.webhooks:
            self._note("name", Symbol("webhook", name), node)
            return v.Webhook(name)
        if first == "calls" and (key := self.surface.calls.get(f"{rest}.{name}")) is not None:
            self._note("name", Symbol("function", key), node)
            return v.Function(key, "call")
        if first == "headers" and name in self.surface.headers:
            self._note("name", Symbol("header", name), node)
            return FOREIGN
        return v.Module(inside) if first in ("", "models", "calls") else FOREIGN

    def _bound(self, key: str, node: Node) -> Value:
        if key not in self.surface.functions:
            return None
        self._note("name", Symbol("function", key), node)
        return v.Function(key)

    def _of_client(self, client: v.Client, name: str, node: Node) -> Value:
        if name in _SENDING:
            return v.Method(client, name)
        if name == "models":
            return v.Module("models")
        return self._bound(name, node) or v.Resource(name)

    def _of_class(self, owner: str, name: str, node: Node) -> Value:
        if isinstance(self.surface.types.get(owner), EnumClass):
            self._note("read", Symbol("type", owner, name), node)
            return v.Instance(Name(owner))
        return None

    def _of_instance(self, value: v.Instance, name: str, node: Node) -> Value:
        owners, type_ = v.owners_of(value, name, self.surface)
        for owner in owners:
            self._note("read", Symbol("type", owner, name), node)
        if type_ is not None:
            return v.Instance(type_)
        return v.Method(value, name) if value.type != ANY else None

    # --- calls

    def _call(self, node: ast.Call) -> Value:
        callee = self.value(node.func)
        positional = [self.value(argument) for argument in node.args]
        for keyword in node.keywords:
            self.value(keyword.value)
        match callee:
            case v.Foreign():
                return _passed_on(node.func, positional)
            case v.ClientClass():
                arguments = [argument.name for argument in self.surface.client.arguments]
                self._passed(Symbol("client", CLIENT), arguments, (), node)
                return v.Client()
            case v.Function(key=key, verb=verb):
                return self._sent(key, verb, node)
            case v.Class(name=name):
                return self._constructed(name, node)
            case v.Method(of=of, name=name):
                return self._method(of, name, positional)
            case v.Webhook(name=name):
                return v.Instance(parse(self.surface.webhooks[name].result))
        return callee.value if isinstance(callee, v.Returning) else None

    def _sent(self, key: str, verb: str, node: ast.Call) -> Value:
        """The result of a call function, or of a verb of a method of the client."""
        if verb == "with_options":
            return v.Function(key)
        function = self.surface.functions[key]
        positional = [a.name for a in function.arguments if a.positional]
        self._passed(Symbol("function", key), [a.name for a in function.arguments], positional, node)
        match verb:
            case "":
                return v.Instance(parse(function.result))
            case "call":
                return v.Call(key)
            case "respond":
                return v.Response(parse(function.result))
            case "pages":
                return v.Instance(Applied("list", (parse(function.result),)))
            case "items" | "stream" if function.item:
                return v.Instance(Applied("list", (parse(function.item),)))
        return None

    def _constructed(self, name: str, node: ast.Call) -> Value:
        declared = self.surface.types.get(name)
        if isinstance(declared, ModelClass):
            self._passed(Symbol("type", name), list(declared.fields), (), node)
        return v.Instance(Name(name))

    def _method(self, of: v.Client | v.Instance, name: str, positional: list[Value]) -> Value:
        if isinstance(of, v.Instance):
            return v.called_method(of, name, self.surface)
        sent = next((value for value in positional if isinstance(value, v.Call)), None)
        if sent is None or name not in ("send", "respond", "pages"):
            return None
        result = parse(self.surface.functions[sent.key].result)
        if name == "pages":
            return v.Instance(Applied("list", (result,)))
        return v.Instance(result) if name == "send" else v.Response(result)

    def _passed(self, owner: Symbol, names: Sequence[str], positional: Sequence[str], node: ast.Call) -> None:
        """Collects which arguments a call passes and omits; with ``*`` or ``**`` omissions are unknown."""
        self._note("call", owner, node)
        passed: dict[str, Node] = dict(zip(positional, node.args, strict=False))
        passed |= {keyword.arg: keyword for keyword in node.keywords if keyword.arg is not None}
        for name, place in passed.items():
            self._note("pass", Symbol(owner.kind, owner.owner, name), place)
        spread = any(keyword.arg is None for keyword in node.keywords)
        if not spread and not any(isinstance(argument, ast.Starred) for argument in node.args):
            for name in names:
                if name not in passed:
                    self._note("omit", Symbol(owner.kind, owner.owner, name), node)

    def _note(self, how: Literal["name", "call", "pass", "omit", "read"], symbol: Symbol, node: Node) -> None:
        self.facts.append((Reach(how, symbol), node, ""))

    # --- annotations

    def annotated(self, node: ast.expr) -> Value:
        """The value that an annotation promises; naming a class is a use of it."""
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            try:
                node = ast.parse(node.value, mode="eval").body
            except SyntaxError:
                return None
        values = {name.id: self.value(name) for name in ast.walk(node) if isinstance(name, ast.Name)}
        values |= {ast.unparse(a): self.value(a) for a in ast.walk(node) if isinstance(a, ast.Attribute)}
        if any(isinstance(value, v.ClientClass) for value in values.values()):
            return v.Client()
        owner = self.names.get(node.id) if isinstance(node, ast.Name) else None
        if isinstance(owner, v.Returning) and isinstance(owner.value, v.Owner):
            return owner.value
        type_ = parse(ast.unparse(_Renamed(values).visit(node)))
        return v.Instance(type_) if self._is_ours(type_) else FOREIGN

    def _is_ours(self, type_: PyType) -> bool:
        return any(name in self.surface.types for name in names_in(type_))

    def instance_of(self, node: ast.expr) -> Value:
        """The value after an ``isinstance`` check."""
        classes = node.elts if isinstance(node, ast.Tuple) else [node]
        values = [self.value(value) for value in classes]
        names = [value.name for value in values if isinstance(value, v.Class)]
        return v.Instance(parse(" | ".join(names))) if names else None


def _passed_on(callee: ast.expr, arguments: list[Value]) -> Value:
    """The result of other code for values of the package: known only for a few builtins."""
    first = arguments[0] if arguments else FOREIGN
    if isinstance(callee, ast.Name) and callee.id in ("list", "sorted", "tuple", "reversed", "iter", "cast"):
        return first
    return FOREIGN if all(isinstance(value, v.Foreign) for value in arguments) else None


class _Renamed(ast.NodeTransformer):
    """Replaces the names that callers import classes under by those of the package."""

    def __init__(self, values: dict[str, Value]) -> None:
        self.found = values

    def visit_Name(self, node: ast.Name) -> ast.expr:
        value = self.found.get(node.id)
        return ast.Name(id=value.name) if isinstance(value, v.Class) else node

    def visit_Attribute(self, node: ast.Attribute) -> ast.expr:
        value = self.found.get(ast.unparse(node))
        return ast.Name(id=value.name) if isinstance(value, v.Class) else node


_BUILTINS = frozenset(dir(builtins))
