"""Callers: what one file of their code uses of the package, read from its syntax tree."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from msgspec import Struct, field

from . import values as v
from .expressions import Expressions
from .report import Reach
from .surface import Surface
from .values import FOREIGN, Value


class Fact(Struct, frozen=True, kw_only=True):
    """A place that depends on a symbol; without a `reach`, it reads an attribute of an unknown value."""

    line: int
    column: int
    reach: Reach | None
    attribute: str = ""


def facts_in(tree: ast.Module, surface: Surface) -> list[Fact]:
    """Everything that a file depends on; nothing if it does not import the package.

    The file is read twice: functions can use names that are assigned below them.
    """
    reader = _Statements(surface)
    reader.read(tree.body)
    reader.facts.clear()
    reader.read(tree.body)
    return [
        Fact(line=node.lineno, column=node.col_offset, reach=reach, attribute=name)
        for reach, node, name in (reader.facts if reader.imported else ())
    ]


class _Statements(Expressions):
    """Follows names through statements in order, and through branches one after the other."""

    imported: bool = False
    owners: dict[int, v.Owner] = field(default_factory=dict)

    def read(self, statements: Iterable[ast.stmt]) -> None:
        for statement in statements:
            self._statement(statement)

    def _statement(self, node: ast.stmt) -> None:
        match node:
            case ast.Import():
                self._import(node)
            case ast.ImportFrom():
                self._import_from(node)
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                self._function(node)
            case ast.ClassDef():
                self._class(node)
            case ast.If():
                self._if(node)
            case ast.Match():
                self._match(node)
            case _:
                self._plain(node)

    def _plain(self, node: ast.stmt) -> None:
        match node:
            case ast.Assign(targets=targets, value=value):
                assigned_value = self.value(value)
                for target in targets:
                    self.bind(target, assigned_value)
            case ast.AnnAssign(target=target, annotation=annotation, value=value):
                assigned = None if value is None else self.value(value)
                self.bind(target, self.annotated(annotation) or assigned)
            case ast.For(target=target, iter=iterated) | ast.AsyncFor(target=target, iter=iterated):
                self.bind(target, v.items_of(self.value(iterated), self.surface))
                self.read([*node.body, *node.orelse])
            case ast.With(items=items, body=body) | ast.AsyncWith(items=items, body=body):
                for item in items:
                    entered = self.value(item.context_expr)
                    if item.optional_vars is not None:
                        self.bind(item.optional_vars, entered)
                self.read(body)
            case _:
                self._anything(node)

    def _anything(self, node: ast.AST) -> None:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.stmt):
                self._statement(child)
            elif isinstance(child, ast.expr):
                self.value(child)
            else:
                self._anything(child)

    # --- imports

    def _import(self, node: ast.Import) -> None:
        for alias in node.names:
            inside = self._inside(alias.name)
            if inside is None:
                self.names[alias.asname or alias.name.partition(".")[0]] = FOREIGN
                continue
            self.imported = True
            if alias.asname is not None:
                self.names[alias.asname] = v.Module(inside)
            else:
                words = alias.name.split(".")
                above = words[1 : words.index(self.surface.name) + 1]
                self.names[words[0]] = v.Path(tuple(above)) if above else v.Module("")

    def _import_from(self, node: ast.ImportFrom) -> None:
        inside = self._inside(node.module or "")
        for alias in node.names:
            name = alias.asname or alias.name
            if inside is not None:
                self.imported = True
                self.names[name] = self.member(v.Module(inside), alias.name, alias)
            elif alias.name == self.surface.name:
                self.imported = True
                self.names[name] = v.Module("")
            else:
                self.names[name] = None if node.level else FOREIGN

    def _inside(self, module: str) -> str | None:
        """The module relative to the package, which callers can keep anywhere."""
        words = module.split(".")
        if self.surface.name not in words:
            return None
        return ".".join(words[words.index(self.surface.name) + 1 :])

    # --- scopes

    def _function(self, node: ast.FunctionDef | ast.AsyncFunctionDef, owner: v.Owner | None = None) -> None:
        for expression in (*node.decorator_list, *node.args.defaults, *filter(None, node.args.kw_defaults)):
            self.value(expression)
        returned = None if node.returns is None else self.annotated(node.returns)
        if owner is None:
            self.names[node.name] = v.Returning(returned)
        else:
            owner.attributes[node.name] = v.Returning(returned)
            if any(isinstance(d, ast.Name) and d.id.endswith("property") for d in node.decorator_list):
                owner.attributes[node.name] = returned
        arguments = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
        known = {a.arg: None if a.annotation is None else self.annotated(a.annotation) for a in arguments}
        if owner is not None and arguments:
            known[arguments[0].arg] = owner
        self._within(known, node.body)

    def _class(self, node: ast.ClassDef) -> None:
        for expression in (*node.decorator_list, *node.bases, *(keyword.value for keyword in node.keywords)):
            self.value(expression)
        owner = self.owners.setdefault(id(node), v.Owner())
        self.names[node.name] = v.Returning(owner)
        for statement in node.body:
            match statement:
                case ast.FunctionDef() | ast.AsyncFunctionDef():
                    self._function(statement, owner)
                case ast.AnnAssign(target=ast.Name(id=name), annotation=annotation):
                    owner.attributes[name] = self.annotated(annotation)
                    if statement.value is not None:
                        self.value(statement.value)
                case _:
                    self._within({}, [statement])

    def _within(self, names: dict[str, Value], body: list[ast.stmt]) -> None:
        outer = self.names
        self.names = {**outer, **names}
        self.read(body)
        self.names = outer

    # --- narrowing

    def _if(self, node: ast.If) -> None:
        self.value(node.test)
        match node.test:
            case ast.Call(func=ast.Name(id="isinstance"), args=[ast.Name(id=name), classes]):
                before = self.names.get(name)
                self.names[name] = self.instance_of(classes) or before
                self.read(node.body)
                self.names[name] = before
            case _:
                self.read(node.body)
        self.read(node.orelse)

    def _match(self, node: ast.Match) -> None:
        subject = self.value(node.subject)
        for case in node.cases:
            self._pattern(case.pattern, subject)
            if case.guard is not None:
                self.value(case.guard)
            self.read(case.body)

    def _pattern(self, pattern: ast.pattern, subject: Value) -> None:
        match pattern:
            case ast.MatchClass(cls=cls, kwd_attrs=names, kwd_patterns=inner):
                self.value(cls)
                instance = self.instance_of(cls)
                for name, sub in zip(names, inner, strict=True):
                    self._pattern(sub, self.member(instance, name, sub))
            case ast.MatchAs(pattern=inside, name=bound):
                if inside is not None:
                    self._pattern(inside, subject)
                if bound is not None:
                    matched = self.instance_of(inside.cls) if isinstance(inside, ast.MatchClass) else None
                    self.names[bound] = matched or subject
            case ast.MatchValue(value=value):
                self.value(value)
            case _:
                for child in ast.iter_child_nodes(pattern):
                    if isinstance(child, ast.pattern):
                        self._pattern(child, None)
