"""Grouping: where each call is, by its tag, by the first word of its path, or on the client itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from ...document.references.pointer import Pointer
from ...ir.model import Api, Operation
from .names import value_name, words
from .operation_names import SAYS_NOTHING
from .words import LONGEST_TEXT

CLIENT = ""
"""In place of a tag: the call is a method of the client itself."""

GROUP = "group:"

MOST_ON_CLIENT = 20
"""A description without tags that has more operations than this is grouped by paths."""


def holders(api: Api, locked: Mapping[str, str]) -> dict[Pointer, str]:
    """For each operation its first tag, its group, or `CLIENT`; the lock's choice comes first."""
    untagged = [operation for operation in api.operations if not first_tag(operation)]
    groups = _groups(untagged, locked, grouped=_is_large(api))
    return {op.at: _tag(op, locked) or groups[op.at] for op in api.operations}


def _tag(operation: Operation, locked: Mapping[str, str]) -> str:
    """The tag that held an operation, as long as it has it, wherever among others; else its first."""
    known = locked.get(group_key(operation))
    return known if known in operation.tags else first_tag(operation)


def group_key(operation: Operation) -> str:
    """The lock's key for what holds an operation: a tag, a group of those without one, or the client."""
    return f"{GROUP}{operation.method} {operation.path}"


def first_tag(operation: Operation) -> str:
    """The tag that holds an operation; `CLIENT` where it has none."""
    return operation.tags[0] if operation.tags else CLIENT


def _is_large(api: Api) -> bool:
    return len(api.operations) > MOST_ON_CLIENT and not any(map(first_tag, api.operations))


def _groups(untagged: list[Operation], locked: Mapping[str, str], *, grouped: bool) -> dict[Pointer, str]:
    """New operations join those that the lock has below the same first word, in a group or on the client."""
    known = {op.at: group for op in untagged if (group := _locked_group(op, locked)) is not None}
    first = _first_words(untagged)
    known_by_word = Counter((first[at], group) for at, group in known.items())
    homes = {word: group for word, group in known_by_word if group != CLIENT}
    new = Counter(word for at, word in first.items() if at not in known)

    def group_of(word: str) -> str:
        if word in homes or known_by_word[word, CLIENT] > 1:
            return homes.get(word, CLIENT)
        return word if grouped and new[word] > 1 else CLIENT

    return {at: known[at] if at in known else group_of(word) for at, word in first.items()}


def _locked_group(operation: Operation, locked: Mapping[str, str]) -> str | None:
    """The group of the lock, if it is one that this path can have."""
    group = locked.get(group_key(operation))
    return group if group == CLIENT or group in _path_words(operation.path) else None


def _first_words(operations: Iterable[Operation]) -> dict[Pointer, str]:
    """The first word of each path behind what most of them begin with; `CLIENT` where nothing is left."""
    paths = {operation.at: _path_words(operation.path) for operation in operations}
    start = _common_start(list(paths.values()))
    rests = {at: path[len(start) :] if path[: len(start)] == start else path for at, path in paths.items()}
    return {at: next(iter(rest), CLIENT) for at, rest in rests.items()}


def _path_words(path: str) -> list[str]:
    """The literal segments of a path as names, but for those that say nothing, such as ``v1``."""
    literal = re.sub(r"\{[^{}]*\}", "", re.split(r"[?#]", path[:LONGEST_TEXT])[0])
    names = [segment.partition(".")[0] for segment in literal.split("/")]
    informative = (
        name for name in names if any(c.isalnum() for c in name) and not SAYS_NOTHING.fullmatch(name)
    )
    return [str(value_name(words(name))) for name in informative]


def _common_start(paths: list[list[str]]) -> list[str]:
    """What all paths of several words begin with, if most are such, so far that none is left without one."""
    longer = [path[:-1] for path in paths if len(path) > 1]
    start: list[str] = []
    for column in zip(*longer, strict=False) if 2 * len(longer) > len(paths) else ():
        if len(set(column)) > 1:
            break
        start.append(column[0])
    return start
