"""Reads the surface of a package from its Python, in a folder or just rendered."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Literal

from msgspec.structs import replace

from ..errors import OutputError
from ..output.lock import read_lock
from .reading_models import declarations
from .surface import Argument, ClientClass, Declared, Function, HeaderKey, Line, Surface
from .syntax import (
    DATETIMES,
    argument_defaults,
    decorator,
    documented_default,
    is_documented_deprecated,
    keyword,
    parsed,
    text_of,
    type_of,
)

_INDEX = "models/__init__.py"

_INSIDE = 2
"""The number of dots from there to the root of the package; more of them lead out of it."""

_SHOWN_TO_CALLERS = {"status", "returns", "raises", "accepts", "auth"}
_ITEM = re.compile(r"^ {4}(\w+): (.*(?:\n {8}.*)*)", re.MULTILINE)
_SCOPES = re.compile(r"^Scopes: (.*(?:\n.+)*)", re.MULTILINE)


def surface_of_folder(folder: Path) -> Surface:
    """The surface of the package in a folder, with the edits of people; only files that its lock lists."""
    candidates = [
        folder / "client.py",
        folder / "headers.py",
        folder / "incoming.py",
        *folder.glob("calls/*.py"),
        folder / "models.py",
        *folder.glob("models/*.py"),
    ]
    lock = read_lock(folder)
    paths = {path.relative_to(folder).as_posix(): path for path in sorted(candidates) if path.is_file()}
    listed = paths.keys() if lock is None else paths.keys() & lock.files.keys()
    try:
        texts = {name: path.read_text("utf-8") for name, path in paths.items() if name in listed}
        shared = _shared_models(texts.get(_INDEX, ""))
        texts |= {path: (folder / path).read_text("utf-8") for path in shared}
    except (OSError, ValueError) as error:
        raise OutputError(f"{folder} cannot be read: {error}") from error
    if "client.py" not in texts:
        raise OutputError(f"{folder} holds no client of callsheet")
    return surface_of(folder.resolve().name, texts)


def surface_of(name: str, texts: Mapping[str, str]) -> Surface:
    """The surface of a package given as texts by path; files that callers do not see are skipped."""
    trees = {path: parsed(text, path) for path, text in texts.items() if _is_public(path)}
    functions: dict[str, Function] = {}
    headers: dict[str, HeaderKey] = {}
    types: dict[str, Declared] = {}

    for path, tree in trees.items():
        if path.startswith("calls/"):
            functions |= {function.key: function for function in _functions(tree, path)}
        elif path == "headers.py":
            headers = {header.name: header for header in _headers(tree, path)}
        elif _holds_models(path):
            types |= {declared.name: declared for declared in declarations(tree, path)}

    incoming = trees.get("incoming.py")
    imported = {name for tree in trees.values() for name in _imported(tree)}
    settings = (DATETIMES[name] for name in DATETIMES if name in imported)
    return Surface(
        name=name,
        client=_client(trees["client.py"]),
        functions=functions,
        calls={function.place: key for key, function in functions.items()},
        types=types,
        headers=headers,
        webhooks={} if incoming is None else {function.name: function for function in _webhooks(incoming)},
        datetimes=next(settings, "aware") if "datetime" in imported else "",
    )


def _imported(tree: ast.Module) -> Iterator[str]:
    for node in tree.body:
        if isinstance(node, ast.ImportFrom):
            yield from (alias.name for alias in node.names)


def _shared_models(index: str) -> list[str]:
    """The files outside of the package that its models are imported from, relative to the package."""
    imports = (node for node in ast.walk(parsed(index, _INDEX)) if isinstance(node, ast.ImportFrom))
    outside = ((node.level - _INSIDE, (node.module or "").replace(".", "/")) for node in imports)
    paths = ("../" * up + f"{down}.py" for up, down in outside if up > 0)
    return sorted(path for path in paths if _holds_models(path))


def _holds_models(path: str) -> bool:
    return path == "models.py" or path.rpartition("/")[0].rpartition("/")[2] == "models"


def _is_public(path: str) -> bool:
    inside = (path.startswith("calls/") or _holds_models(path)) and not path.endswith("__init__.py")
    return path in ("client.py", "headers.py", "incoming.py") or (inside and path.endswith(".py"))


# --- calls ---------------------------------------------------------------------------------------


def _functions(tree: ast.Module, path: str) -> Iterator[Function]:
    """The functions that make calls, each in the class of its resource (once in the module itself)."""
    classes = [node for node in tree.body if isinstance(node, ast.ClassDef)]
    for resource, body in (("", tree.body), *((owner.name, owner.body) for owner in classes)):
        for node in body:
            if isinstance(node, ast.FunctionDef) and (call := _made(node)) is not None:
                function = _function(node, call, decorator(node, "operation"), path)
                yield replace(function, resource=resource)


def _made(node: ast.FunctionDef) -> ast.Call | None:
    last = node.body[-1]
    return last.value if isinstance(last, ast.Return) and isinstance(last.value, ast.Call) else None


def _function(node: ast.FunctionDef, call: ast.Call, operation: ast.Call | None, path: str) -> Function:
    docs = ast.get_docstring(node) or ""
    method, route = _request(operation)
    known = {} if operation is None else {k.arg or "": k.value for k in operation.keywords}
    auth = known.get("auth")
    scopes = _SCOPES.search(docs)
    head, result, *more = _returned(node.returns)
    return Function(
        module=Path(path).stem,
        name=node.name,
        line=Line(file=path, number=node.lineno),
        arguments=tuple(_arguments(node, path, _places(call, route), docs)),
        result=result,
        kind=_KINDS.get(head, "plain"),
        type_arguments=tuple(more),
        method=method,
        path=route,
        returns=_shapes(known.get("returns")) or _successes(result, known.get("status")),
        raises=_shapes(known.get("raises")),
        accepts=_literals(known.get("accepts")),
        auth=None if auth is None else alternatives(auth),
        scopes=" ".join(scopes.group(1).split()) if scopes else "",
        rest=", ".join(f"{k}={text_of(v)}" for k, v in sorted(known.items()) if k not in _SHOWN_TO_CALLERS),
        deprecated=decorator(node, "deprecated") is not None,
    )


def _request(operation: ast.Call | None) -> tuple[str, str]:
    words = _literals(None if operation is None else ast.Tuple(elts=operation.args[:2], ctx=ast.Load()))
    return (words[0], words[1]) if len(words) == 2 else ("", "")


def _arguments(
    node: ast.FunctionDef, path: str, places: Mapping[str, tuple[str, str]], docs: str
) -> Iterator[Argument]:
    documented = dict(_ITEM.findall(docs.partition("Args:\n")[2].partition("\n\n")[0]))
    for argument, default, positional in argument_defaults(node.args):
        location, wire = places.get(argument.arg, ("", ""))
        text = documented.get(argument.arg, "")
        yield Argument(
            name=argument.arg,
            annotation=type_of(argument.annotation),
            required=default is None,
            positional=positional,
            line=Line(file=path, number=argument.lineno),
            wire=wire,
            location=location,
            default=documented_default(text),
            deprecated=is_documented_deprecated(text),
        )


def _places(call: ast.Call, route: str) -> dict[str, tuple[str, str]]:
    """For each argument the location of its value in the request, and its name there."""
    holes = re.findall(r"\{([^}]*)\}", route)
    places: dict[str, tuple[str, str]] = {}
    for item in call.keywords:
        match item.arg, item.value:
            case "path", ast.Tuple(elts=values):
                places |= {text_of(value): ("path", hole) for value, hole in zip(values, holes, strict=False)}
            case ("query" | "headers" | "cookies") as location, ast.Dict(keys=keys, values=values):
                for key, value in zip(keys, values, strict=True):
                    if isinstance(key, ast.Constant):
                        places[text_of(value)] = (location, str(key.value))
    return places


_KINDS: Mapping[str, Literal["paged", "batched", "streamed"]] = {
    "PagedCall": "paged",
    "BatchedCall": "batched",
    "StreamedCall": "streamed",
}


def _returned(returns: ast.expr | None) -> tuple[str, ...]:
    """``PagedCall[Page, Item]`` as its class and type arguments, of which the first is the result."""
    if not isinstance(returns, ast.Subscript):
        return "", type_of(returns)
    inner = returns.slice.elts if isinstance(returns.slice, ast.Tuple) else [returns.slice]
    return text_of(returns.value).rpartition(".")[2], *map(type_of, inner)


def _successes(result: str, status: ast.expr | None) -> dict[str, str]:
    """The success statuses where only the annotation has the result, as the runtime infers them."""
    usual = ast.Constant(204 if result == "None" else 200)
    return dict.fromkeys(map(_status, _each(status or usual)), result)


def _shapes(value: ast.expr | None) -> dict[str, str]:
    if not isinstance(value, ast.Dict):
        return {}
    return {
        _status(status): text_of(shape)
        for key, shape in zip(value.keys, value.values, strict=True)
        if key is not None
        for status in _each(key)
    }


def _each(key: ast.expr) -> list[ast.expr]:
    return key.elts if isinstance(key, ast.Tuple) else [key]


def _status(key: ast.expr) -> str:
    return str(key.value) if isinstance(key, ast.Constant) else "default"


def _headers(tree: ast.Module, path: str) -> Iterator[HeaderKey]:
    for name, annotation, value, line in _constants(tree):
        if isinstance(annotation, ast.Subscript) and text_of(annotation.value) == "Header":
            place = Line(file=path, number=line)
            yield HeaderKey(
                name=name,
                annotation=type_of(annotation.slice),
                wire=text_of(value.args[0]) if value.args else "",
                line=place,
            )


def _constants(tree: ast.Module) -> Iterator[tuple[str, ast.expr, ast.Call, int]]:
    for node in tree.body:
        if (
            isinstance(node, ast.AnnAssign)
            and isinstance(node.value, ast.Call)
            and isinstance(node.target, ast.Name)
        ):
            yield node.target.id, node.annotation, node.value, node.lineno


def _webhooks(tree: ast.Module) -> Iterator[Function]:
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            yield Function(
                module="incoming",
                name=node.name,
                line=Line(file="incoming.py", number=node.lineno),
                arguments=(),
                result=type_of(node.returns),
            )


# --- the client ----------------------------------------------------------------------------------


def _client(tree: ast.Module) -> ClientClass:
    """The arguments of ``Client``; ``AsyncClient`` has the same."""
    node = next((n for n in tree.body if isinstance(n, ast.ClassDef) and n.name == "Client"), None)
    init = next(_methods(node, "__init__"), None)
    if node is None or init is None:
        raise OutputError("client.py holds no client of callsheet")
    auth = _auth(tree)
    default, token_url = keyword(auth, "default"), keyword(auth, "token_url")
    arguments = _arguments(init, "client.py", {}, ast.get_docstring(node) or "")
    return ClientClass(
        line=Line(file="client.py", number=node.lineno),
        arguments=tuple(argument for argument in arguments if argument.name != "self"),
        base_url=_base_url(tree),
        schemes=_shapes(auth.args[0] if auth is not None and auth.args else None),
        token_url=None if token_url is None else text_of(token_url),
        auth=() if default is None else alternatives(default),
    )


def _auth(tree: ast.Module) -> ast.Call | None:
    """The credentials that a client can be given, as ``_credentials`` makes them (once ``_auth``)."""
    for node in tree.body:
        match node:
            case ast.FunctionDef(name="_credentials" | "_auth", body=[ast.Return(value=ast.Call() as call)]):
                return call
    return None


def _methods(node: ast.ClassDef | None, name: str) -> Iterator[ast.FunctionDef]:
    for item in [] if node is None else node.body:
        if isinstance(item, ast.FunctionDef) and item.name == name:
            yield item


def _base_url(tree: ast.Module) -> str | None:
    for node in tree.body:
        match node:
            case ast.Assign(targets=[ast.Name(id="BASE_URL")], value=ast.Constant(value=str(url))):
                return url

    return None


def alternatives(value: ast.expr) -> tuple[tuple[str, ...], ...]:
    """``(("oauth2",), ("key", "login"))`` as a value; those that differ in nothing but scopes are one."""
    return tuple(dict.fromkeys(_literals(item) for item in _elements(value)))


def _literals(value: ast.expr | None) -> tuple[str, ...]:
    return tuple(str(item.value) for item in _elements(value) if isinstance(item, ast.Constant))


def _elements(value: ast.expr | None) -> Iterable[ast.expr]:
    return value.elts if isinstance(value, ast.Tuple) else ()
