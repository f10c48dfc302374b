"""A generated package by its syntax trees alone: what its callers can name, read by none of our code."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import reduce

UNTAGGED = "untagged"
"""The module whose functions are methods of the client itself."""

ENUMS = {"OpenStr": "str", "OpenInt": "int"}


@dataclass(frozen=True, slots=True)
class Given:
    """An argument, or a field of a model."""

    name: str
    type: ast.expr
    required: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Function:
    module: str
    resource: str
    """Its class there."""
    name: str
    key: str
    """As it stands after ``client.``"""
    arguments: tuple[Given, ...]
    returned: ast.expr
    """``PagedCall[Page, Item]``, as it is written."""
    tables: tuple[ast.expr, ...]
    """Types that stand in strings: those of responses and errors, by status."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    name: str
    client: tuple[Given, ...]
    functions: tuple[Function, ...]
    headers: Mapping[str, ast.expr]
    webhooks: Mapping[str, ast.expr]
    models: Mapping[str, tuple[Given, ...]]
    enums: Mapping[str, tuple[str, tuple[str, ...]]]
    aliases: Mapping[str, ast.expr]
    sent: frozenset[str] = field(default=frozenset())
    read: frozenset[str] = field(default=frozenset())


def package_of(name: str, files: Mapping[str, str]) -> Package:
    """The public part of a package, from its files."""
    trees = {path: ast.parse(text) for path, text in files.items() if path.endswith(".py")}
    calls = {path: tree for path, tree in trees.items() if path.startswith("calls/") and _is_module(path)}
    declared = [
        n for path, t in trees.items() if path.startswith("models") and _is_module(path) for n in t.body
    ]
    functions = tuple(one for path, tree in calls.items() for one in _functions(tree, path))
    headers = dict(_headers(trees["headers.py"])) if "headers.py" in trees else {}
    incoming = trees["incoming.py"].body if "incoming.py" in trees else []
    webhooks = {n.name: n.returns for n in incoming if isinstance(n, ast.FunctionDef) and n.returns}
    classes = [node for node in declared if isinstance(node, ast.ClassDef)]
    enums = {node.name: (base, tuple(_members(node))) for node in classes if (base := _enum_base(node))}
    models = {node.name: tuple(_fields(node)) for node in classes if node.name not in enums}
    aliases = dict(_aliases(declared))
    inside = {
        **{n: [f.type for f in fields] for n, fields in models.items()},
        **{n: [a] for n, a in aliases.items()},
    }
    read = [type_ for one in functions for type_ in (one.returned, *one.tables)]
    return Package(
        name=name,
        client=_client(trees["client.py"]),
        functions=functions,
        headers=headers,
        webhooks=webhooks,
        models=models,
        enums=enums,
        aliases=aliases,
        sent=_closure((a.type for one in functions for a in one.arguments), inside, enums),
        read=_closure((*read, *headers.values(), *webhooks.values()), inside, enums),
    )


def _is_module(path: str) -> bool:
    return not path.endswith("__init__.py")


# --- calls ---------------------------------------------------------------------------------------


def _functions(tree: ast.Module, path: str) -> Iterator[Function]:
    module = path.removeprefix("calls/").removesuffix(".py")
    classes = (node for node in tree.body if isinstance(node, ast.ClassDef))
    for owner, node in ((one, node) for one in classes for node in one.body):
        if isinstance(node, ast.FunctionDef) and isinstance(node.returns, ast.Subscript):
            yield Function(
                module=module,
                resource=owner.name,
                name=node.name,
                key=node.name if module == UNTAGGED else f"{module}.{node.name}",
                arguments=tuple(_arguments(node.args)),
                returned=node.returns,
                tables=tuple(_quoted(node.decorator_list)),
            )


def _arguments(arguments: ast.arguments) -> Iterator[Given]:
    positional = [*arguments.posonlyargs, *arguments.args]
    missing = len(positional) - len(arguments.defaults)
    for index, argument in enumerate(positional):
        yield Given(argument.arg, _annotation(argument), index < missing)
    for argument, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True):
        yield Given(argument.arg, _annotation(argument), default is None)


def _annotation(argument: ast.arg) -> ast.expr:
    return argument.annotation or ast.Name(id="Any")


def _quoted(values: Iterable[ast.expr]) -> Iterator[ast.expr]:
    """Everything in strings that reads as a type."""
    for node in (node for value in values for node in ast.walk(value)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            try:
                yield ast.parse(node.value, mode="eval").body
            except SyntaxError:
                continue


def _headers(tree: ast.Module) -> Iterator[tuple[str, ast.expr]]:
    for node in tree.body:
        match node:
            case ast.AnnAssign(
                target=ast.Name(id=name), annotation=ast.Subscript(value=ast.Name(id="Header"), slice=type_)
            ):
                yield name, type_


def _client(tree: ast.Module) -> tuple[Given, ...]:
    made = [
        item
        for node in tree.body
        if isinstance(node, ast.ClassDef) and node.name == "Client"
        for item in node.body
        if isinstance(item, ast.FunctionDef) and item.name == "__init__"
    ]
    return tuple(one for node in made for one in _arguments(node.args) if one.name != "self")


# --- models --------------------------------------------------------------------------------------


def _enum_base(node: ast.ClassDef) -> str:
    return next(
        (ENUMS[base.id] for base in node.bases if isinstance(base, ast.Name) and base.id in ENUMS), ""
    )


def _members(node: ast.ClassDef) -> Iterator[str]:
    for item in node.body:
        match item:
            case ast.Assign(targets=[ast.Name(id=name)]):
                yield name


def _fields(node: ast.ClassDef) -> Iterator[Given]:
    names = set()
    for item in node.body:
        if isinstance(item, ast.AnnAssign) and isinstance(item.target, ast.Name):
            names.add(item.target.id)
            yield Given(item.target.id, item.annotation, not _has_default(item.value))
    bases = [base.id for base in node.bases if isinstance(base, ast.Name)]
    if "OpenObject" in bases and "extra" not in names:
        yield Given("extra", ast.parse("dict[str, Any]", mode="eval").body, False)


def _has_default(value: ast.expr | None) -> bool:
    match value:
        case ast.Call(func=ast.Name(id="field"), keywords=keywords):
            return bool({"default", "default_factory"} & {keyword.arg for keyword in keywords})
        case _:
            return value is not None


def _aliases(declared: Iterable[ast.stmt]) -> Iterator[tuple[str, ast.expr]]:
    for node in declared:
        match node:
            case ast.AnnAssign(
                target=ast.Name(id=name), annotation=ast.Name(id="TypeAlias"), value=ast.expr() as value
            ):
                yield name, value


# --- types ---------------------------------------------------------------------------------------


def plain(type_: ast.expr) -> ast.expr:
    """A type without quotes, modules, and what only the runtime reads."""
    match type_:
        case ast.Constant(value=str(text)):
            return plain(ast.parse(text, mode="eval").body)
        case ast.Subscript(value=ast.Name(id="Annotated"), slice=ast.Tuple(elts=[first, *_])):
            return plain(first)
        case ast.Subscript(value=ast.Name(id="Literal")):
            return type_
        case ast.Subscript(value=ast.Name(id="Union"), slice=ast.Tuple(elts=items)):
            return reduce(lambda one, other: ast.BinOp(one, ast.BitOr(), other), map(plain, items))
        case ast.Subscript(value=head, slice=ast.Tuple(elts=items)):
            return ast.Subscript(value=plain(head), slice=ast.Tuple(elts=[plain(item) for item in items]))
        case ast.Subscript(value=head, slice=item):
            return ast.Subscript(value=plain(head), slice=plain(item))
        case ast.BinOp(left=left, op=op, right=right):
            return ast.BinOp(left=plain(left), op=op, right=plain(right))
        case ast.Attribute(value=ast.Name(id="models" | "builtins"), attr=name):
            return ast.Name(id=name)
        case ast.Starred(value=value):
            return ast.Starred(value=plain(value))
        case _:
            return type_


def options(type_: ast.expr) -> Iterator[ast.expr]:
    """The variants of a union."""
    type_ = plain(type_)
    if isinstance(type_, ast.BinOp):
        yield from options(type_.left)
        yield from options(type_.right)
    else:
        yield type_


def names_in(type_: ast.expr) -> Iterator[str]:
    for node in ast.walk(plain(type_)):
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Attribute):
            yield node.value.attr  # the enum of a member in a Literal


def _closure(
    starts: Iterable[ast.expr], inside: Mapping[str, list[ast.expr]], enums: Mapping[str, object]
) -> frozenset[str]:
    waiting = [name for type_ in starts for name in names_in(type_)]
    seen: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in seen and (name in inside or name in enums):
            seen.add(name)
            waiting += [other for type_ in inside.get(name, ()) for other in names_in(type_)]
    return frozenset(seen)
