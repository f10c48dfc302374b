"""Class names: of components by the description, of inline schemas by their name paths."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ...document.references.pointer import Pointer
from ...ir.model import Declaration, Enum, Model, NameHint
from ...ir.operations.media_types import essence
from ...ir.schemas.name_path import hint_of, singular, words_of
from ..code.code import Code, code
from .framework_conventions import schema_name_parts
from .names import class_name, hint_names, joined_words, spelled, words
from .words import shared_size, without_repeats

FEW = 3
"""Of so many members or fields at most a class may be called after them."""

SHORT = 40

MANY = 3
"""What the names of so many components begin with may be a namespace."""

Use = tuple[Pointer | None, NameHint]
"""The owner of an inline schema, and the words from there to it."""

Starts = Mapping[Pointer, tuple[str, ...]]
"""The words for a component, or for an operation."""

_ROOTS = re.compile(r"body|form|response(\dxx|\d{3})?|error|item|value|array item")
"""Parts of a way that only say what kind of thing stands there."""

_CONNECTIVES = frozenset(
    ("a", "all", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with")
)
"""Words that no name ends with."""

_FAILED = re.compile(r"response([45]\d\d|[45]xx)|error")

_REASONS = {
    "400": "bad request",
    "401": "unauthorized",
    "402": "payment required",
    "403": "forbidden",
    "404": "not found",
    "405": "method not allowed",
    "406": "not acceptable",
    "408": "request timeout",
    "409": "conflict",
    "410": "gone",
    "412": "precondition failed",
    "413": "too large",
    "415": "unsupported media type",
    "422": "unprocessable entity",
    "423": "locked",
    "424": "failed dependency",
    "428": "precondition required",
    "429": "too many requests",
    "500": "internal server error",
    "501": "not implemented",
    "502": "bad gateway",
    "503": "service unavailable",
    "504": "gateway timeout",
}
"""Written out, since Python's own words for them change."""


# --- components ----------------------------------------------------------------------------------


def component_names(
    components: Mapping[Pointer, Declaration], bodies: Mapping[str, Code]
) -> dict[Pointer, tuple[Code, ...]]:
    """For each component its own name, after a shorter one without its namespace, if that is unique."""
    texts = {at: " ".join(declaration.hint) for at, declaration in components.items()}
    full = {at: _spellings(at, text, bodies) for at, text in texts.items()}
    namespaces = _Namespaces(texts.values())
    plain = Counter(names[0].casefold() for names in full.values())
    names_by_pointer = {}
    for at, text in texts.items():
        short = [class_name(words(shorter)) for shorter in namespaces.without(text)]
        full_name = full[at][0]
        free = [name for name in short if name == full_name or not plain[name.casefold()]]
        free = [] if text in bodies or schema_name_parts(text) != (text,) else free
        names_by_pointer[at] = tuple(dict.fromkeys((*free, *full[at])))
    return names_by_pointer


def _spellings(at: Pointer, text: str, bodies: Mapping[str, Code]) -> tuple[Code, ...]:
    in_full, case = spelled(text), case_of(text)
    cased = in_full if case == "title" else (*in_full, case or "lower")
    informative = (
        [bodies[text]] if text in bodies else [class_name(words(part)) for part in schema_name_parts(text)]
    )
    complete = (class_name(words(text)), class_name(in_full), class_name(cased), _whole_way(at))
    return tuple(dict.fromkeys((*informative, *complete)))


class _Namespaces:
    """What the names of many components begin with, as C# and Java write it: ``Company.Web.Models.Item``."""

    def __init__(self, texts: Iterable[str]) -> None:
        self.known = frozenset(texts)
        dotted = [text for text in self.known if "." in text]
        runs = (match[0] for text in dotted for match in _DOTTED.finditer(text))
        firsts = Counter(run.partition(".")[0] for run in runs)
        self.shared = {first for first, times in firsts.items() if times >= MANY and first not in self.known}
        is_whole = len(dotted) == len(self.known) >= MANY
        rows = [text.split(".")[:-1] for text in dotted] if is_whole else [[]]
        self.start = ".".join((*rows[0][: shared_size(rows)], ""))

    def without(self, text: str) -> Iterator[str]:
        """The name with as little of each namespace as will do, then with more of it; without repetition."""
        levels = (self._shortened(text, level) for level in (1, 2, 3))
        yield from (level for level in levels if level != text)
        rest = text.removeprefix(self.start)
        if rest and rest != text:
            yield rest
        once = without_repeats(words(text))
        if len(once) < len(words(text)) and len(class_name(words(text))) > SHORT:
            yield " ".join(once)

    def _shortened(self, text: str, level: int) -> str:
        def ending(match: re.Match[str]) -> str:
            parts = match[0].split(".")
            is_namespace = len(parts) > 2 or parts[0] in self.shared
            return " ".join(parts[-level:]) if is_namespace and parts[-1][0].isupper() else match[0]

        return _DOTTED.sub(ending, text)


_DOTTED = re.compile(r"[A-Za-z][A-Za-z0-9]{0,99}(?:\.[A-Za-z][A-Za-z0-9]{0,99}){1,20}")


def case_of(text: str) -> str:
    """The word that tells ``ID`` and ``Id`` from ``id`` where nothing else does; empty for lower case."""
    if text == text.lower():
        return ""
    if text == text.upper():
        return "upper"
    return "title" if text[0].isupper() else "mixed"


# --- inline schemas ------------------------------------------------------------------------------


def inline_names(declaration: Declaration, starts: Starts, users: Sequence[Use]) -> tuple[Code, ...]:
    """The candidates for an inline schema, best first; `users` are the name paths of all that share it."""
    at = declaration.at
    ways = [_way(owner, hint or ("value",), starts) for owner, hint in users]
    names = list(_joint_names(declaration, ways)) if ways else []
    start, hint = ways[0] if ways else _way(declaration.owner, declaration.hint, starts)
    names += hint_names((start, *hint)) if hint else [class_name(words(start))]
    if declaration.owner is None:
        surrounding = _surrounding_name(at, starts)
        deduplicated = (class_name(words(" ".join(hint[:-1]))),) if _is_said_twice(hint) and not ways else ()
        longer = hint_names((surrounding, *hint)) if surrounding else ()
        names = [
            *deduplicated,
            *names,
            *_names_from_members(declaration, hint),
            *longer,
            _whole_way(at, hint[-1]),
        ]
    suffixes = [words("details" if isinstance(declaration, Model) else "value")]
    suffixes += [*_words_from_pointer(at), *_words_from_shape(declaration)]
    names += [class_name((*words(names[-1]), *suffix)) for suffix in suffixes]
    all_words = tuple(word for part in (start, *hint) if part for word in words(part)) or words("")
    names += [class_name(all_words)] if without_repeats(all_words) == all_words else []
    return tuple(dict.fromkeys((*names, names[-1] + code("Inline"), class_name(all_words))))


def _way(owner: Pointer | None, hint: NameHint, starts: Starts) -> tuple[str, NameHint]:
    """The words that a name begins with, and those that lead to the place."""
    if owner is not None:
        return "_".join(starts.get(owner) or hint_of(owner)), hint
    return (hint[0], hint[1:]) if len(hint) > 1 else ("", hint)


def _joint_names(declaration: Declaration, ways: Sequence[tuple[str, NameHint]]) -> Iterator[Code]:
    """The longest context that all places share, else what most of them call it, else what it is made of."""
    hints = [hint for _, hint in ways]
    shared = _shared_end(hints)
    lasts = Counter(hint[-1] for hint in hints)
    if all(_FAILED.fullmatch(last) for last in lasts):
        yield from _error_names(declaration, list(lasts))
        return
    start = _shared_start([words(start) if start else () for start, _ in ways])
    kind = shared[-1] if shared else ""
    if kind and _ROOTS.fullmatch(kind):
        yield from _root_names(declaration, kind, start)
    elif shared:
        informative = [part for part in shared if not _ROOTS.fullmatch(part)]
        if start:
            yield class_name(joined_words(("_".join(start), kind)))
            yield class_name(joined_words(("_".join(start), *informative)))
        yield class_name(joined_words(informative))
        yield class_name(words(kind))
        yield from _names_from_members(declaration, (kind,))
    else:
        for word in _common_words(hints):
            if start:
                yield class_name(joined_words(("_".join(start), word)))
            yield class_name(words(word))
        yield from map(class_name, _words_from_fields(declaration))


def _root_names(declaration: Declaration, kind: str, start: Sequence[str]) -> Iterator[Code]:
    """``ListsMembersBody`` of operations that say so much alike, else ``NameBody`` of what has a name."""
    if len(start) > 1:
        yield class_name(joined_words(("_".join(start), kind)))
    for fields in _words_from_fields(declaration):
        if start:
            yield class_name(joined_words(("_".join(start), "_".join(fields), kind)))
        yield class_name(joined_words(("_".join(fields), kind)))


def _shared_end(hints: Sequence[NameHint]) -> NameHint:
    """The parts that all ways end with."""
    size = shared_size([hint[::-1] for hint in hints])
    return hints[0][len(hints[0]) - size :]


def _shared_start(starts: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """The words that all begin and end with: ``pets record`` of ``pets add record``, ``pets drop record``."""
    size = shared_size(starts)
    rests = [start[size:] for start in starts]
    end = shared_size([rest[::-1] for rest in rests])
    while size and starts[0][size - 1].lower() in _CONNECTIVES:
        size -= 1
    return (*starts[0][:size], *rests[0][len(rests[0]) - end :])


def _common_words(hints: Sequence[NameHint]) -> Iterator[str]:
    """One of many that all are among; else what their names end with, what most have, what they stand in."""
    lasts = Counter(hint[-1] for hint in hints)
    parents = {hint[-2] if len(hint) > 1 else "" for hint in hints}
    parent = parents.pop() if len(parents) == 1 else ""
    is_told = bool(parent) and not _ROOTS.fullmatch(parent)
    if is_told and singular(parent) != parent:
        yield singular(parent)
    ends = _shared_end([words(last) for last in lasts])
    if ends:
        yield "_".join(ends)
    ((commonest, times),) = lasts.most_common(1)
    if times * 2 > len(hints) and not _ROOTS.fullmatch(commonest):
        yield commonest
    if is_told:
        yield f"{parent} value"
    if times > 1 and not _ROOTS.fullmatch(commonest):
        yield commonest


def _error_names(declaration: Declaration, lasts: Sequence[str]) -> Iterator[Code]:
    """``NotFoundError`` of one status, ``Error`` of several; then by what it holds."""
    status = lasts[0].removeprefix("response") if len(lasts) == 1 else ""
    if status in _REASONS:
        yield class_name(joined_words((_REASONS[status], "error")))
    elif len(status) == 3:
        yield class_name(("client" if status[0] == "4" else "server", "error", "response"))
    yield from (code("Error"), code("ErrorResponse"))
    yield from (class_name((*shape_words, "error")) for shape_words in _words_from_shape(declaration))


def _is_said_twice(hint: Sequence[str]) -> bool:
    """Whether what a component holds has a name that the component ends with: ``TriggerResponse``."""
    return len(hint) > 1 and words(hint[-2])[-1].lower() == hint[-1].lower()


def _names_from_members(declaration: Declaration, hint: NameHint) -> tuple[Code, ...]:
    """``StateOpenClosed``: an enum of many owners is called by what it says, not after one of them."""
    if not isinstance(declaration, Enum) or len(declaration.members) > FEW:
        return ()
    values = " ".join(str(member.value) for member in declaration.members)
    name = class_name(words(f"{hint[-1]} {values}"))
    return (name,) if len(name) <= SHORT else ()


def _words_from_fields(declaration: Declaration) -> Iterator[tuple[str, ...]]:
    """The names of the few fields that a model has."""
    fields = [field.wire for field in declaration.fields] if isinstance(declaration, Model) else []
    if 0 < len(fields) <= FEW:
        yield words(" ".join(fields))


def _words_from_shape(declaration: Declaration) -> Iterator[tuple[str, ...]]:
    """The names of the few fields that a model has, or of those that it must have."""
    yield from _words_from_fields(declaration)
    fields = declaration.fields if isinstance(declaration, Model) else ()
    required = [field.wire for field in fields if field.required]
    if 0 < len(required) <= FEW:
        yield words(" ".join(required))


def _words_from_pointer(at: Pointer) -> Iterator[tuple[str, ...]]:
    """What tells a place from others of its name: the media type, the status."""
    for parent, token in zip(at.tokens, at.tokens[1:], strict=False):
        if parent == "content":
            yield _media_words(token)
        elif parent == "responses" and token.isalnum():
            yield ("response", token.lower())


_MEDIA = {
    "application/x-www-form-urlencoded": ("form",),
    "multipart/form-data": ("multipart",),
    "*/*": ("any",),
}


def _media_words(media_type: str) -> tuple[str, ...]:
    known = _MEDIA.get(essence(media_type))
    parameters = words(media_type.partition(";")[2]) if ";" in media_type else ()
    subtype = essence(media_type).partition("/")[2].removeprefix("vnd.").removeprefix("x-")
    return (*(known or words(subtype)), *parameters)


def _surrounding_name(at: Pointer, starts: Starts) -> str:
    """The words of the component or operation around a place."""
    outer = (Pointer(at.uri, at.tokens[:length]) for length in range(len(at.tokens) - 1, 0, -1))
    return "_".join(next((starts[place] for place in outer if place in starts), ()))


def _whole_way(at: Pointer, last: str = "") -> Code:
    way = words_of(at)
    return class_name(words(" ".join(way if last in ("", *way[-1:]) else (*way, last))))
