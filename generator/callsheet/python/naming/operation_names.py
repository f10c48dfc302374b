"""Phrases: what an operation is called, as words, from its operationId or from its method and path."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ...frozen import dataclass
from ...ir.schemas.place import singular
from .framework_conventions import OperationId, said_by_id
from .reserved import KEYWORDS
from .words import LONGEST_TEXT, words

Phrase = tuple[str, ...]

_VERB_LIST = """
    accept activate add apply approve archive assign attach authenticate authorize calculate cancel change
    check clear clone close complete compute confirm connect convert copy create deactivate delete describe
    detach disable download duplicate edit enable execute export fetch find generate get import invite join
    leave list lock login logout lookup merge move pause ping poll preview publish query read refresh register
    reject release remove rename replace reset resolve restart restore resume retrieve retry revoke rotate run
    save search send set show start stop submit subscribe suspend swap sync transfer translate trigger
    unarchive unlock unpublish unsubscribe update upload upsert validate verify
"""

_VERBS = frozenset(_VERB_LIST.split())

_METHOD_VERBS = {"POST": "create", "PUT": "replace", "PATCH": "update"}

SAYS_NOTHING = re.compile(
    r"(v\d[\d.]{0,9}((alpha|beta)\d{0,3})?|[\d.]{1,12}|api|apis|rest|latest)", re.IGNORECASE
)
"""Segments of a path that stand in front of all the others."""

_SUFFIXES = frozenset({"api", "controller", "resource", "service"})
"""What frameworks put after the tag: ``PetController_findAll``."""


def operation_words(operation_id: str | None, method: str, path: str, tag: str) -> tuple[Phrase, ...]:
    """What the operation may be called among those of its tag, from shortest to most specific."""
    path = path[:LONGEST_TEXT]
    route = _route(path)
    one = OperationId((operation_id or "")[:LONGEST_TEXT], method, path, tag)
    said, *longer = said_by_id(one)
    if not any(character.isalnum() for character in said) or _repeats(said, method, route):
        return _plain(method, route)
    phrases = [*_within_tag(said, tag, route), _without_articles(said), *map(words, longer), words(one.text)]
    return tuple(dict.fromkeys([*phrases, *_plain(method, route)[2:]]))


def path_words(path: str) -> Phrase:
    """The words of a path that are no parameters, in lower case."""
    return tuple(word for noun in _route(path[:LONGEST_TEXT]).nouns for word in noun.words)


# --- what an operationId says beyond its method and path ---------------------------------------


def _repeats(operation_id: str, method: str, route: Route) -> bool:
    """Whether the id is method and path written as words, which are clearer when made anew.

    ``getFeeds`` for ``GET /feeds`` is clear as it is.
    """
    said = _lower(words(operation_id))
    if method == "GET" and not route.has_parameters and said[0] == "get":
        return False
    verb = method.lower()
    return any(said in ((verb, *path), (*path, verb)) for path in route.spellings)


def _within_tag(said: str, tag: str, route: Route) -> list[Phrase]:
    """The id without the tag that it repeats, first; a lone word that Python needs gets its object."""
    parts = [part for part in re.split(r"[^0-9A-Za-z\x80-\U0010ffff]+", said) if part]
    dotted = [part for part in re.split(r"[./]", said) if part]
    rest = _after_tag(said, parts, tag) or _after_module(dotted, tag)
    if rest is None:
        return [words(" ".join(dotted[-n:])) for n in range(2, len(dotted))]
    phrase = words(" ".join(rest))
    if len(phrase) == 1 and _lower(phrase)[0] in KEYWORDS:
        return [(*phrase, *(route.nouns[-1].words if route.nouns else words(tag)))]
    return [phrase]


def _after_tag(said: str, parts: list[str], tag: str) -> list[str] | None:
    if not tag:
        return None
    known, namespaced = _stem(words(tag)), _is_namespaced(said, parts)
    for size in range(1, len(parts)):
        is_verb = not namespaced and parts[0].lower() in _VERBS
        if _stem(words(" ".join(parts[:size]))) == known and not is_verb:
            return parts[size:]
        if _stem(words(" ".join(parts[size:]))) == known and namespaced:
            return parts[:size]
    return None


def _after_module(dotted: list[str], tag: str) -> list[str] | None:
    """``get_all`` of ``api.pets.get_all``, where `tag` is ``pets``."""
    known = _stem(words(tag)) if tag else ""
    starts = (n + 1 for n in range(len(dotted) - 2, -1, -1) if _stem(words(dotted[n])) == known)
    return next((dotted[start:] for start in starts), None)


def _is_namespaced(said: str, parts: list[str]) -> bool:
    """Whether the id puts names beside each other (``findAll.pets``), not words (``find_all_pets``)."""
    has_humps = any(not part.islower() and len(words(part)) > 1 for part in parts)
    return has_humps or any(mark in said for mark in "./:#")


def _stem(phrase: Phrase) -> str:
    lowered = _lower(phrase)
    if len(lowered) > 1 and lowered[-1] in _SUFFIXES:
        lowered = lowered[:-1]
    return "".join(singular(word) for word in lowered)


def _without_articles(said: str) -> Phrase:
    phrase = words(said)
    if " " not in said.strip():
        return phrase
    return tuple(word for word in phrase if word.lower() not in ("a", "an", "the")) or phrase


# --- what a method and a path say ---------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Noun:
    """The words of one literal segment, and whether a parameter after it picks one of many."""

    words: Phrase
    one: bool

    @property
    def phrase(self) -> Phrase:
        return (*self.words[:-1], singular(self.words[-1])) if self.one else self.words


@dataclass(frozen=True, slots=True)
class Route:
    """A path, as nouns."""

    nouns: tuple[Noun, ...]
    parameters: tuple[Phrase, ...]
    all_words: Phrase
    spellings: tuple[Phrase, ...]
    """The ways in which an operationId may repeat the path."""

    @property
    def has_parameters(self) -> bool:
        return bool(self.parameters)


def _route(path: str) -> Route:
    segments = [segment for segment in re.split(r"[/?#&]", path) if any(c.isalnum() for c in segment)]
    nouns: list[Noun] = []
    for position, segment in enumerate(segments):
        literal = re.sub(r"\{[^{}]*\}", " ", segment)
        if not any(c.isalnum() for c in literal) or SAYS_NOTHING.fullmatch(literal.strip()):
            continue
        follower = segments[position + 1] if position + 1 < len(segments) else ""
        nouns.append(Noun(_lower(words(literal)), follower.startswith("{")))
    telling = [segment for segment in segments if not SAYS_NOTHING.fullmatch(segment)]
    whole, short = (_lower(_words_of(some)) for some in (segments, telling))
    by_id = _lower(_words_of(re.sub(r"\{(?=[^{}]*id\})", "by {", segment) for segment in telling))
    return Route(
        nouns=tuple(nouns),
        parameters=tuple(_lower(words(name)) for name in re.findall(r"\{([^{}]+)\}", path)),
        all_words=whole,
        spellings=(whole, short, by_id),
    )


def _words_of(segments: Iterable[str]) -> Phrase:
    return tuple(word for segment in segments for word in words(segment))


def _plain(method: str, route: Route) -> tuple[Phrase, ...]:
    """``GET /pets`` is ``list pets``; ``GET /owners/{id}/pets/{petId}`` ``get pet``, or ``get owner pet``."""
    everything = (method.lower(), *route.all_words)
    if not route.nouns:
        last = route.parameters[-1] if route.parameters else ()
        named = tuple(word for word in last if word != "id") or ("root",)
        return tuple(dict.fromkeys([(method.lower(), *named), everything]))
    first = _with_verb(method, route.nouns[-1:], route.nouns[:-1])
    longer = [_with_verb(method, route.nouns[-size:], ()) for size in (2, len(route.nouns))]
    by = ("by", *[word for name in route.parameters for word in name]) if route.parameters else ()
    return tuple(dict.fromkeys([first, *longer, (*longer[-1], *by), everything]))


def _with_verb(method: str, nouns: Sequence[Noun], before: Sequence[Noun]) -> Phrase:
    last = nouns[-1]
    context = tuple(word for noun in nouns[:-1] for word in noun.phrase)
    if last.words[0] in _VERBS:
        if len(last.words) > 1:
            return (*context, *last.words)
        owner = (nouns[-2] if len(nouns) > 1 else before[-1]) if len(nouns) > 1 or before else None
        if owner is None:
            return last.words
        more = tuple(word for noun in nouns[:-2] for word in noun.phrase)
        return (*last.words, *more, *owner.phrase) if owner.one else (*more, *owner.words, *last.words)
    if method == "GET":
        verb = "get" if last.one or singular(last.words[-1]) == last.words[-1] else "list"
    elif method == "POST" and last.one:
        verb = "post"
    else:
        verb = _METHOD_VERBS.get(method, method.lower())
    if method == "POST" and not last.one:
        return (verb, *context, *Noun(last.words, one=True).phrase)
    return (verb, *context, *last.phrase)


def _lower(phrase: Sequence[str]) -> Phrase:
    return tuple(word.lower() for word in phrase)
