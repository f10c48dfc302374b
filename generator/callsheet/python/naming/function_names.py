"""Function names: the function of each operation, within its tag or on the client."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import takewhile

from ...document.references.pointer import Pointer
from ...errors import OptionsError
from ...ir.identity.identity import operation_key
from ...ir.model import Api, Operation
from ..code.code import Code
from .framework_conventions import plain_ids
from .grouping import CLIENT
from .names import FunctionNames, NameRequest, operation_names, resolve, value_name
from .operation_names import is_verb, tells
from .reserved import BUILTINS, CLIENT_METHOD, FUNCTION
from .words import shared_size

MANY = 3
"""What the names of so many functions begin with says as little as their module's name."""


def function_names(
    api: Api,
    tag_of: Mapping[Pointer, str],
    tags: Mapping[str, Code],
    renames: Mapping[str, str],
    locked: Mapping[str, str],
    imported: frozenset[str],
) -> dict[Pointer, Code]:
    """The function of each operation; `tags` are the modules, and `imported` the types of formats."""
    by_id = {operation_key(op): renames[op.id] for op in api.operations if op.id and op.id in renames}
    renames = {**renames, **by_id}
    ids = plain_ids({op.at: op.id for op in api.operations})
    by_tag: dict[str, list[Operation]] = {tag: [] for tag in tags}
    for operation in api.operations:
        by_tag[tag_of[operation.at]].append(operation)
    on_client = CLIENT_METHOD | {*tags.values()}
    functions: dict[Pointer, Code] = {}
    for tag, members in by_tag.items():
        reserved = (on_client if tag == CLIENT else FUNCTION) | imported
        requests = _requests(members, ids, tag, on_client)
        names = resolve(requests, reserved=reserved, renames=renames, locked=locked)
        _refuse_clashes(names, renames, reserved - BUILTINS)
        functions |= {op.at: names[operation_key(op)] for op in members}
    return functions


def _refuse_clashes(
    functions: Mapping[str, Code], renames: Mapping[str, str], reserved: frozenset[str]
) -> None:
    for key, name in functions.items():
        if key in renames and name in reserved:
            raise OptionsError(f"rename {key!a}: the class of this call needs the name {name!a} itself")


def _requests(
    members: Sequence[Operation], ids: Mapping[Pointer, str | None], tag: str, reserved: frozenset[str]
) -> list[NameRequest]:
    """Whose operationId a framework has numbered leaves its name to the one without a number."""
    names_by_pointer = {op.at: _names(op, ids[op.at], tag, reserved) for op in members}
    if tag != CLIENT:
        names_by_pointer = _without_shared_start(names_by_pointer)
    plain = {names.full[0] for names in names_by_pointer.values()}
    requests = []
    for operation in members:
        names = names_by_pointer[operation.at]
        first, *longer = names.full
        short = [name for name in names.short if name not in plain or name == first]
        is_numbered = ids[operation.at] != operation.id
        by_path = _names(operation, None, tag, reserved).full if is_numbered else ()
        candidates = tuple(dict.fromkeys((*short, first, *by_path, *longer)))
        requests.append(NameRequest(operation_key(operation), candidates, priority=int(is_numbered)))
    return requests


def _names(
    operation: Operation, operation_id: str | None, tag: str, reserved: frozenset[str]
) -> FunctionNames:
    return operation_names(
        operation_id=operation_id,
        method=operation.method,
        path=operation.path,
        tag=tag,
        reserved_by_client=reserved,
    )


def _without_shared_start(named: Mapping[Pointer, FunctionNames]) -> dict[Pointer, FunctionNames]:
    """``list_models`` of ``genai_list_models``, where all of a module begin with ``genai``."""
    parts = [names.full[0].split("_") for names in named.values()] or [[]]
    start = list(takewhile(lambda word: not is_verb(word), parts[0][: shared_size(parts)]))
    if len(parts) < MANY or not tells(start) or any(len(name) == len(start) for name in parts):
        return dict(named)
    return {at: _shortened(names, len(start)) for at, names in named.items()}


def _shortened(names: FunctionNames, size: int) -> FunctionNames:
    rest = names.full[0].split("_")[size:]
    name = value_name(rest)
    is_name = rest[0].isalpha() and name not in FUNCTION
    return FunctionNames((*names.short, name), names.full) if is_name else names
