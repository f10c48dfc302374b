"""Overlays: OpenAPI Overlay documents, by which a team mends a description that it does not own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import Struct, field

from ...errors import Problem, ReadError, Severity, problem_of
from ..references.pointer import Pointer, child
from ..text.files import SourceFile
from ..text.printable import quoted


class Overlaid(Struct, frozen=True, kw_only=True):
    """The entry's data once overlays are applied, and where each part of it was before."""

    data: Any
    origins: dict[int, Any]
    """Each mapping and list that came from the text, by id, to what it was there."""
    problems: tuple[Problem, ...]


def apply_overlays(data: Any, overlays: tuple[SourceFile, ...]) -> Overlaid:
    """Apply overlays in order, to a copy. Raises `ReadError` with all that is wrong with them."""
    copying = _Copying()
    copied = copying.copy(data)
    problems: list[Problem] = []
    for overlay in overlays:
        problems += _applied(copied, overlay)
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    if errors:
        raise ReadError(*errors)
    return Overlaid(data=copied, origins=copying.origins, problems=tuple(problems))


def original_tokens(overlaid: Overlaid, original: Any, tokens: tuple[str, ...]) -> tuple[str, ...]:
    """Where a part stands in the text, as far as the text has it: lists may have grown or lost elements."""
    before: list[str] = []
    value = overlaid.data
    for token in tokens:
        step = child(value, token)
        if step is None:
            break
        moved = _index_of(step[0], token, value, original, overlaid) if isinstance(value, list) else token
        then = child(original, moved) if moved is not None else None
        if moved is None or then is None:
            break
        before.append(moved)
        value, original = step[0], then[0]
    return tuple(before)


def _index_of(item: Any, token: str, items: list[Any], original: Any, overlaid: Overlaid) -> str | None:
    if not isinstance(original, list):
        return None
    source = overlaid.origins.get(id(item))
    if source is not None:
        return next((str(index) for index, old in enumerate(original) if old is source), None)
    if isinstance(item, dict | list):
        return None
    return token if len(items) == len(original) else str(original.index(item)) if item in original else None


class _Copying(Struct):
    origins: dict[int, Any] = field(default_factory=dict)

    def copy(self, value: Any) -> Any:
        copied: Any
        if isinstance(value, dict):
            copied = {key: self.copy(item) for key, item in value.items()}
        elif isinstance(value, list):
            copied = [self.copy(item) for item in value]
        else:
            return value
        self.origins[id(copied)] = value
        return copied


def _applied(data: Any, overlay: SourceFile) -> Iterator[Problem]:
    at = Pointer(overlay.uri)
    described = overlay.data if isinstance(overlay.data, dict) else {}
    if not str(described.get("overlay", "")).startswith("1."):
        message = "not an OpenAPI Overlay"
        yield _error(message, at, 'an overlay starts with "overlay: 1.0.0"')
        return
    actions = described.get("actions")
    if not isinstance(actions, list):
        yield _error("an overlay must have `actions`, a list", at)
        return
    for index, action in enumerate(actions):
        yield from _act(data, action, at / "actions" / index)


def _act(data: Any, action: Any, at: Pointer) -> Iterator[Problem]:
    from jsonpath import JSONPathEnvironment, JSONPathError  # takes a tenth of a second, and few need it

    target = action.get("target") if isinstance(action, dict) else None
    if not isinstance(target, str):
        yield _error("an action must have a `target`, a JSONPath", at)
        return
    try:
        matches = [match.parts for match in JSONPathEnvironment(strict=True).finditer(target, data)]
    except JSONPathError as error:
        yield _error(
            f"`target` must be a JSONPath, got {quoted(target)}: {quoted(str(error))}", at / "target"
        )
        return
    if not matches:
        message = f"`target` {quoted(target, 160)} matches nothing"
        hint = "remove the action if the description has been corrected"
        yield problem_of("overlay-no-match", message, at / "target", hint)
    if action.get("remove") is True:
        _remove(data, matches)
    elif "update" in action:
        for parts in matches:
            yield from _update(data, parts, action["update"], at)


def _remove(data: Any, matches: list[tuple[int | str, ...]]) -> None:
    """From the end of each list to its start, so that what is left to remove stays where it is."""
    for parts in sorted(set(matches), key=_from_the_end, reverse=True):
        if parts:
            del _dig(data, parts[:-1])[parts[-1]]


def _from_the_end(parts: tuple[int | str, ...]) -> list[tuple[int, str]]:
    return [(part, "") if isinstance(part, int) else (0, part) for part in parts]


def _update(data: Any, parts: tuple[int | str, ...], update: Any, at: Pointer) -> Iterator[Problem]:
    target = _dig(data, parts)
    if isinstance(target, list):
        target.append(_Copying().copy(update))
    elif isinstance(target, dict) and isinstance(update, dict):
        _merge(target, update)
    elif parts:
        _dig(data, parts[:-1])[parts[-1]] = _Copying().copy(update)
    else:
        yield _error("an `update` of the whole description must be an object", at / "update")


def _merge(target: dict[str, Any], update: dict[str, Any]) -> None:
    """Objects are merged, lists are joined, and the rest is replaced (Overlay 1.0, 4.4.3.1)."""
    for key, value in update.items():
        old = target.get(key)
        if isinstance(old, dict) and isinstance(value, dict):
            _merge(old, value)
        elif isinstance(old, list) and isinstance(value, list):
            old.extend(_Copying().copy(value))
        else:
            target[key] = _Copying().copy(value)


def _dig(data: Any, parts: tuple[int | str, ...]) -> Any:
    for part in parts:
        data = data[part]
    return data


def _error(message: str, at: Pointer, hint: str | None = None) -> Problem:
    return problem_of("bad-overlay", message, at, hint)
