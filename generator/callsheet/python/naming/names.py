"""Names: words to identifiers, and a whole scope of them without a collision."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256

from msgspec import Struct

from ...errors import OptionsError
from ...ir.schemas.name_path import singular
from ..code.code import Code
from .operation_names import is_verb, operation_words, path_words
from .reserved import FUNCTION, KEYWORDS
from .words import edged, spelled, words

__all__ = [
    "FunctionNames",
    "NameRequest",
    "body_name",
    "class_name",
    "constant_name",
    "digested",
    "edged",
    "hint_names",
    "is_name",
    "joined_words",
    "operation_names",
    "resolve",
    "spelled",
    "unreserved",
    "value_name",
    "words",
]

LONGEST = 100
"""A longer name leaves out what it says twice, and then words from its middle."""

CUT = 60
"""So much is left of a single word that is longer, before the digest of the whole."""


class NameRequest(Struct, frozen=True):
    """A request for a name: its key, and candidates from shortest to most specific.

    The lock and the user's rename table use the same `key`. A lower `priority` always wins.
    """

    key: str
    candidates: tuple[Code, ...]
    priority: int = 0


def class_name(parts: Sequence[str]) -> Code:
    """``PascalCase``; capitals inside a word stay (``APIKey``) unless everything is in capitals."""
    parts = _shortened(parts)
    shouted = len(parts) > 1 and all(word.isupper() or word.isdigit() for word in parts)
    joined = ""
    for word in parts:
        part = word.capitalize() if shouted else word[0].upper() + word[1:]
        joined += "_" + part if joined[-1:].isdigit() and part[0].isdigit() else part
    return _identifier(joined, "Type")


def value_name(parts: Sequence[str]) -> Code:
    """``snake_case``, for fields, arguments, functions and modules."""
    return _identifier("_".join(_shortened(parts)).lower(), "value_")


def constant_name(parts: Sequence[str]) -> Code:
    """``CAPITALS``, for members of enums and for operations."""
    return _identifier("_".join(_shortened(parts)).upper(), "VALUE_")


def hint_names(hint: Sequence[str]) -> tuple[Code, ...]:
    """Class names for an inline schema, from the path that leads to it: its ends, then more of it."""
    if len(hint) < 2:
        return (class_name(joined_words(hint)),)
    parts = [(hint[0], *hint[-size:]) for size in range(1, len(hint))]
    return tuple(dict.fromkeys(class_name(joined_words(part)) for part in parts))


class FunctionNames(Struct, frozen=True):
    """What an operation may be called, from shortest to most specific: `full`, or one of `short`
    if that is the name of no other in its tag.
    """

    short: tuple[Code, ...]
    full: tuple[Code, ...]


def operation_names(
    *,
    operation_id: str | None,
    method: str,
    path: str,
    tag: str = "",
    reserved_by_client: frozenset[str] = frozenset(),
) -> FunctionNames:
    """Function names for an operation among those of its tag; without a tag, none that is
    `reserved_by_client`."""
    spoken = method if method.isalpha() else "_".join(words(method))
    phrases = operation_words(operation_id, spoken, path, tag)
    without_id = operation_words(None, spoken, path, tag).full  # another operation may have the same id
    reserved = FUNCTION if tag else FUNCTION | reserved_by_client
    if tag:
        full = (
            *_clear(phrases.full, reserved),
            *_free(phrases.longer, reserved),
            *_clear(without_id, reserved),
        )
    else:
        full = _clear((*phrases.full, *phrases.longer, *without_id), reserved)
    return FunctionNames(_free(phrases.short, reserved), tuple(dict.fromkeys(full)))


def body_name(function: str, path: str, *, is_form: bool) -> Code:
    """The class for the body of an operation: its function, and what the path says beyond it."""
    function_words = [word for word in function.split("_") if word]
    path_only = [word for word in path_words(path) if singular(word) not in "".join(function_words)]
    size = 1 if is_verb(function_words[0]) else len(function_words)
    return class_name(
        (*function_words[:size], *path_only, *function_words[size:], "form" if is_form else "body")
    )


def _clear(phrases: Iterable[tuple[str, ...]], reserved: frozenset[str]) -> tuple[Code, ...]:
    phrases = tuple(phrases)
    return _free(phrases, reserved) or tuple(dict.fromkeys(value_name(phrase) for phrase in phrases))


def _free(phrases: Iterable[tuple[str, ...]], reserved: frozenset[str]) -> tuple[Code, ...]:
    named = dict.fromkeys(value_name(phrase) for phrase in phrases)
    return tuple(name for name in named if name not in reserved and not name.endswith("_"))


def unreserved(name: Code, reserved: frozenset[str]) -> Code:
    """The name, with an underscore after it where the scope has it reserved."""
    return name + Code("_") if name in reserved else name


def is_name(text: str) -> bool:
    """Whether a name from outside (the user, the lock) may stand in generated code."""
    return text.isascii() and text.isidentifier() and text not in KEYWORDS and not text.startswith("_")


def resolve(
    requests: Iterable[NameRequest],
    *,
    reserved: frozenset[str],
    renames: Mapping[str, str] | None = None,
    locked: Mapping[str, str] | None = None,
) -> Mapping[str, Code]:
    """A name for each request, unique even where case is ignored; the order of requests is no matter.

    The user's names come first, then those of the lock. Requests of one
    priority that collide all move on to their next candidates, so that no name depends on their order.
    """
    waiting = {request.key: request for request in requests}
    names = _renamed(waiting, renames or {})
    names |= _locked_names(waiting, locked or {}, reserved, names)
    for priority in sorted({request.priority for request in waiting.values()}):
        group = [r for r in waiting.values() if r.priority == priority and r.key not in names]
        names |= _settle(group, reserved, {name.casefold() for name in names.values()})
    return {key: names[key] for key in waiting}


def _renamed(waiting: Mapping[str, NameRequest], renames: Mapping[str, str]) -> dict[str, Code]:
    names = {key: Code(renames[key]) for key in waiting if key in renames}
    for key, name in names.items():
        if not is_name(name):
            raise OptionsError(f"rename {key!a}: {name[:100]!a} is not a name that Python code can use")
    counts = Counter(name.casefold() for name in names.values())
    for key, name in names.items():
        if counts[name.casefold()] > 1:
            raise OptionsError(f"rename {key!a}: {name!a} is used for something else, too")
    return names


def _locked_names(
    waiting: Mapping[str, NameRequest],
    locked: Mapping[str, str],
    reserved: frozenset[str],
    renamed: Mapping[str, Code],
) -> dict[str, Code]:
    used = {name.casefold() for name in renamed.values()}
    result: dict[str, Code] = {}
    for key in sorted(key for key in waiting if key in locked and key not in renamed):
        name = locked[key]
        if is_name(name) and name not in reserved and name.casefold() not in used:
            used.add(name.casefold())
            result[key] = Code(name)
    return result


def _settle(group: Sequence[NameRequest], reserved: frozenset[str], used: set[str]) -> dict[str, Code]:
    """Names for requests of one priority, in rounds; requests that collide all move on.

    A request without further candidates keeps its last one if all others could move on.
    """
    moving = {request.key: [unreserved(name, reserved) for name in request.candidates] for request in group}
    last = {key: choices[-1] for key, choices in moving.items()}
    closed = set(used)
    while disputed := _advance(moving, closed):
        closed |= disputed
    names = {key: choices[0] for key, choices in moving.items() if choices}
    stuck = Counter(last[key].casefold() for key, choices in moving.items() if not choices)
    for key, choices in moving.items():
        if not choices:
            folded = last[key].casefold()
            names[key] = last[key] if stuck[folded] == 1 and folded not in used else digested(last[key], key)
    return names


def _advance(moving: Mapping[str, list[Code]], closed: set[str]) -> set[str]:
    """Moves everyone past the closed names, and tells over which names two have met now."""
    for choices in moving.values():
        while choices and choices[0].casefold() in closed:
            choices.pop(0)
    counts = Counter(choices[0].casefold() for choices in moving.values() if choices)
    return {name for name, count in counts.items() if count > 1}


def digested(name: Code, key: str) -> Code:
    """The name with a digest that only this request has, which is no counter: it does not shift."""
    digest = sha256(key.encode("utf-8", "surrogatepass")).hexdigest()
    return Code(name[:CUT]) + Code(f"_{digest[:8]}")


def joined_words(hint: Sequence[str]) -> tuple[str, ...]:
    """The words of all parts; a part that begins with the words before it does not repeat them.

    Empty parts say nothing beside others; a name of nothing else is that of the empty text.
    """
    result: tuple[str, ...] = ()
    for part in hint:
        added = words(part) if part else ()
        size = min(len(result), len(added))
        while size and not _same(result[-size:], added[:size]):
            size -= 1
        result += added[size:]
    return result or words("")


def _shortened(parts: Sequence[str]) -> Sequence[str]:
    """The words, as far as a name has room for them; none is cut."""
    if _length(parts) <= LONGEST:
        return parts
    fitting = list({word.lower(): word for word in reversed(parts)}.values())[::-1]
    while len(fitting) > 1 and _length(fitting) > LONGEST:
        del fitting[len(fitting) // 2]
    return fitting


def _length(parts: Sequence[str]) -> int:
    return sum(map(len, parts)) + len(parts)


def _same(left: Sequence[str], right: Sequence[str]) -> bool:
    return [word.lower() for word in left] == [word.lower() for word in right]


def _identifier(text: str, prefix: str) -> Code:
    """Text of ASCII letters, digits and underscores as an identifier that is no keyword and not too long.

    A word that is too long has no other border to be cut at.
    """
    name = prefix + text if text[:1].isdigit() else text
    if len(name) > LONGEST:
        digest = sha256(name.encode()).hexdigest()[:8]
        name = name[:CUT] + (digest.upper() if name.isupper() else digest)
    if name in KEYWORDS:
        name += "_"
    if not (name.isascii() and name.isidentifier()):
        raise ValueError(f"not words: {text[:100]!a}")
    return Code(name)
