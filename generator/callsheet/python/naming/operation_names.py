"""Operation names as words, from the operationId or from method and path."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from ...ir.schemas.name_path import singular
from .framework_conventions import OperationId, id_parts
from .reserved import KEYWORDS
from .words import LONGEST_TEXT, MOST_WORDS, without_repeats, words

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

_METHODS = frozenset({"delete", "get", "head", "options", "patch", "post", "put", "trace"})

_METHOD_VERBS = {"POST": "create", "PUT": "replace", "PATCH": "update"}

VERSION = re.compile(r"v\d[\d.]{0,9}((alpha|beta)\d{0,3})?|\d{4}-\d\d(-\d\d)?(-[a-z]{1,9})?", re.IGNORECASE)

SAYS_NOTHING = re.compile(rf"({VERSION.pattern}|[\d.]{{1,12}}|api|apis|rest|latest)", re.IGNORECASE)
"""Segments of a path that stand in front of all the others."""

LONG = 40
"""A function of more characters is long."""

_ARTICLES = frozenset({"a", "an", "the"})

_QUANTIFIERS = frozenset({"all", "any", "my"})

_BETWEEN = frozenset(("as", "at", "by", "for", "from", "in", "is", "of", "on", "to", "with", "without"))

_BETWEEN_NOUNS = frozenset({"and", "id"})

_CONNECTIVES = frozenset({"and", "or", "of"})

_SUFFIXES = frozenset({"api", "controller", "resource", "service"})
"""What frameworks put after the tag: ``PetController_findAll``."""

_SINGLE_VERBS = frozenset((verb,) for verb in _VERBS)

_BARE = frozenset((word,) for word in _SUFFIXES)


class Phrases(Struct, frozen=True):
    """What an operation may be called among those of its tag, each list from shortest to most specific."""

    short: tuple[Phrase, ...]
    """Leaves out what the tag, or the path, says as well; for whoever alone would be called so."""
    full: tuple[Phrase, ...]
    longer: tuple[Phrase, ...] = ()
    """For who shares those with another."""


def operation_words(operation_id: str | None, method: str, path: str, tag: str) -> Phrases:
    """What the operation may be called by its operationId, or where that says nothing by method and path."""
    path = path[:LONGEST_TEXT]
    route = _route(path)
    operation = OperationId((operation_id or "")[:LONGEST_TEXT], method, path, tag)
    text, *longer = id_parts(operation)
    is_name = any(character.isalnum() for character in text) and not _DIGEST.fullmatch(text)
    if not is_name or _repeats(text, method, route):
        return Phrases(_updating(method, route), _plain(method, route))
    within = [_once(phrase, method) for phrase in _within_tag(text, tag, route)]
    whole_id = _without_articles(text)
    full = [*within, _once(whole_id, method), *map(words, longer)]
    raw = words(operation.text)
    longest = [*_with_route_words(full[0], route), *(() if _is_long(raw) else (raw,))]
    short = [*(_by_path(whole_id, method, route) if tag else ()), *_by_tag(text, full[0], tag)]
    short += _without_length(full[0], method, route, tag)
    return Phrases(
        tuple(dict.fromkeys(sorted(short, key=_is_long))),
        tuple(dict.fromkeys([*full, whole_id])),
        (*longest, *_plain(method, route)[2:], raw),
    )


def path_words(path: str) -> Phrase:
    """The words of a path that are no parameters, in lower case."""
    return tuple(word for noun in _route(path[:LONGEST_TEXT]).nouns for word in noun.words)


def tells(phrase: Iterable[str]) -> bool:
    """Whether words say something without those that follow, other than ``with``."""
    return any(word not in _BETWEEN for word in phrase)


def is_verb(word: str) -> bool:
    """Whether a name that begins with the word says what is done, as methods do."""
    return word in _VERBS or word in _METHODS


# --- what an operationId says beyond its method and path ---------------------------------------


def _repeats(operation_id: str, method: str, route: Route) -> bool:
    """Whether the id is method and path written as words, which are clearer when made anew.

    ``getFeeds`` for ``GET /feeds`` is clear as it is.
    """
    id_words = _lower(words(operation_id))
    if method == "GET" and not route.has_parameters and id_words[0] == "get" and len(route.nouns) == 1:
        return False
    verb = method.lower()
    return any(id_words in ((verb, *path), (*path, verb)) for path in route.spellings)


_SIGNS = re.compile(r"[\x00-/:-@\[-`{-\x7f]+")
"""What is neither a letter nor a digit, of ASCII."""


def _within_tag(text: str, tag: str, route: Route) -> list[Phrase]:
    """The id without the tag that it repeats, first; a lone word that Python needs gets its object."""
    parts = [part for part in _SIGNS.split(text) if part]
    dotted = [part for part in re.split(r"[./]", text) if part]
    rest = _after_tag(text, parts, tag) or _after_module(dotted, tag)
    if rest is None:
        return [words(" ".join(dotted[-n:])) for n in range(2, len(dotted))]
    phrase = words(" ".join(rest))
    if len(phrase) == 1 and _lower(phrase)[0] in KEYWORDS:
        return [(*phrase, *(route.nouns[-1].words if route.nouns else words(tag)))]
    return [phrase]


def _after_tag(text: str, parts: list[str], tag: str) -> list[str] | None:
    if not tag:
        return None
    known, namespaced = _stem(words(tag)), _is_namespaced(text, parts)
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


def _is_namespaced(text: str, parts: list[str]) -> bool:
    """Whether the id puts names beside each other (``findAll.pets``), not words (``find_all_pets``)."""
    has_humps = any(not part.islower() and len(words(part)) > 1 for part in parts)
    return has_humps or any(mark in text for mark in "./:#")


@lru_cache(maxsize=4096)
def _stem(phrase: Phrase) -> str:
    lowered = _lower(phrase)
    if len(lowered) > 1 and lowered[-1] in _SUFFIXES:
        lowered = lowered[:-1]
    return "".join(singular(word) for word in lowered)


def _without_articles(text: str) -> Phrase:
    phrase = words(text)
    if " " not in text.strip():
        return phrase
    return tuple(word for word in phrase if word.lower() not in ("a", "an", "the")) or phrase


def _once(phrase: Phrase, method: str) -> Phrase:
    """The phrase without what it says twice: ``list files list``, ``list files get``, ``files files``."""
    phrase = without_repeats(phrase)
    first, last = phrase[0].lower(), phrase[-1].lower()
    is_again = is_verb(first) and last in (first, method.lower())
    return phrase[:-1] if len(phrase) > 2 and is_again else phrase


def _by_tag(text: str, phrase: Phrase, tag: str) -> Iterator[Phrase]:
    """The id without the tag behind its verb (``create core v1 namespaced pod`` in ``core_v1``), without the
    class that holds the function, and where it is long without its parameters.
    """
    if not tag:
        return
    holder = re.fullmatch(r"([A-Z][A-Za-z0-9]{1,99})_([A-Z][A-Za-z0-9]{1,199})", text)
    action = words(holder[2]) if holder is not None else phrase
    for scope in (tag, holder[1] if holder is not None else tag):
        shorter = _without_object(action, scope)
        if shorter is not None:
            yield shorter
    if action != phrase and len(action) > 1:
        yield action
    cut = next((n for n, word in enumerate(phrase) if n > 1 and word.lower() == "by"), None)
    if cut is not None and _is_long(phrase):
        yield phrase[:cut]


def _without_object(phrase: Phrase, scope: str) -> Phrase | None:
    """``list comments`` of ``list issue comments``, where `scope` is about issues."""
    lowered, known = _lower(phrase), _stem(words(scope))
    if lowered[0] not in _VERBS or len(phrase) > MOST_WORDS:
        return None
    start = 2 if len(phrase) > 1 and lowered[1] in (*_ARTICLES, *_QUANTIFIERS) else 1
    beginning = phrase[: start if lowered[1:2] and lowered[1] in _QUANTIFIERS else 1]
    for end in range(start + 1, len(phrase)):
        is_more = lowered[end] not in _CONNECTIVES and lowered[end:] not in _BARE | _SINGLE_VERBS
        if is_more and _stem(phrase[start:end]) == known:
            return (*beginning, *phrase[end:])
    return None


def _by_path(phrase: Phrase, method: str, route: Route) -> Iterator[Phrase]:
    """The verb of an id that goes on with all of the path, and the last words of that, as few as will do."""
    verb, rest = phrase[0].lower(), phrase[1:]
    if verb not in (*_VERBS, method.lower()) or len(route.nouns) < 2 or len(phrase) > MOST_WORDS:
        return
    nouns = tuple(word for noun in route.nouns for word in noun.words)
    informative = tuple(word for word in rest if word.lower() not in _BETWEEN_NOUNS)
    spellings = {_stem(path) for path in (nouns, *route.spellings)} - {""}
    if _stem(rest) not in spellings and _stem(informative) != _stem(nouns):
        return
    for size in range(1, len(route.nouns)):
        last = tuple(word for noun in route.nouns[-size:] for word in noun.words)
        known = _stem(last)
        starts = range(1, len(rest))
        yield (phrase[0], *next((rest[start:] for start in starts if _stem(rest[start:]) == known), last))


def _without_length(phrase: Phrase, method: str, route: Route, tag: str) -> Iterator[Phrase]:
    """For a long phrase its verb and the last words of the path, which say less and are shorter."""
    if not _is_long(phrase) or not route.nouns:
        return
    *around, last = route.nouns
    nouns = [*(noun for noun in around if _stem(noun.words) != _stem(words(tag))), last]
    lowered = _lower(phrase)
    end = 3 if lowered[1:2] == ("or",) and lowered[2] in _VERBS else 1
    for size in range(min(2, len(nouns)), len(nouns) + 1):
        shorter = _with_verb(method, nouns[-size:], ())
        if lowered[0] in _VERBS and nouns[-1].words[0] not in _VERBS:
            shorter = (*lowered[:end], *shorter[1:])
        if not _is_long(shorter):
            yield shorter


def _is_long(phrase: Phrase) -> bool:
    return len("_".join(phrase)) > LONG


def _with_route_words(phrase: Phrase, route: Route) -> Iterator[Phrase]:
    """The phrase with a word of the path that it does not say, the last one first; then with all of them."""
    known = {singular(word.lower()) for word in phrase}
    unsaid = [noun.phrase for noun in route.nouns if not {singular(word) for word in noun.words} <= known]
    yield from ((*phrase, *words_) for words_ in reversed(unsaid))
    yield (*phrase, *(word for words_ in unsaid for word in words_))


# --- what a method and a path say ---------------------------------------------------------------


class Noun(Struct, frozen=True):
    """The words of one literal segment, and whether a parameter after it picks one of many."""

    words: Phrase
    is_single: bool

    @property
    def phrase(self) -> Phrase:
        return (*self.words[:-1], singular(self.words[-1])) if self.is_single else self.words


class Route(Struct, frozen=True):
    """A path, as nouns."""

    nouns: tuple[Noun, ...]
    parameters: tuple[Phrase, ...]
    versions: Phrase
    all_words: Phrase
    spellings: tuple[Phrase, ...]
    """The ways in which an operationId may repeat the path."""

    @property
    def has_parameters(self) -> bool:
        return bool(self.parameters)


_DIGEST = re.compile(r"(?=[a-z]*\d)[0-9a-f]{16,64}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)

_QUERY = re.compile(r"([?&#/])(\w{1,60})=(?!true|false)([A-Za-z][\w.-]{2,200})")

_EXTENSION = re.compile(r"\.(json|xml)$")


@lru_cache(maxsize=4096)
def _route(path: str) -> Route:
    path = _EXTENSION.sub("", _QUERY.sub(r"\1\3", path))
    segments = [segment for segment in re.split(r"[/?#&]", path) if any(c.isalnum() for c in segment)]
    nouns: list[Noun] = []
    for position, segment in enumerate(segments):
        literal = re.sub(r"\{[^{}]*\}", " ", segment)
        if not any(c.isalnum() for c in literal) or SAYS_NOTHING.fullmatch(literal.strip()):
            continue
        follower = segments[position + 1] if position + 1 < len(segments) else ""
        nouns.append(Noun(_lower(words(literal)), follower.startswith("{")))
    informative = [segment for segment in segments if not SAYS_NOTHING.fullmatch(segment)]
    every_word, short = (_lower(_words_of(parts)) for parts in (segments, informative))
    by_id = _lower(_words_of(re.sub(r"\{(?=[^{}]*id\})", "by {", segment) for segment in informative))
    return Route(
        nouns=tuple(nouns),
        versions=tuple(word for part in segments if VERSION.fullmatch(part) for word in _lower(words(part))),
        parameters=tuple(_lower(words(name)) for name in re.findall(r"\{([^{}]+)\}", path)),
        all_words=every_word,
        spellings=(every_word, short, by_id),
    )


def _words_of(segments: Iterable[str]) -> Phrase:
    return tuple(word for segment in segments for word in words(segment))


def _plain(method: str, route: Route) -> tuple[Phrase, ...]:
    """``GET /pets`` is ``list pets``; ``GET /owners/{id}/pets/{petId}`` ``get pet``, or ``get owner pet``."""
    everything = (method.lower(), *route.all_words)
    if not route.nouns:
        last = route.parameters[-1] if route.parameters else ()
        last_words = tuple(word for word in last if word != "id") or (("by", "id") if last else ("root",))
        verb = "update" if method == "PATCH" else method.lower()
        return tuple(dict.fromkeys([(verb, *last_words), everything]))
    first, *longer = _sizes(method, route)
    by = [("by", *name) for name in reversed(route.parameters)]
    by += [("by", *[word for name in route.parameters for word in name])] if route.parameters else []
    last = longer[-1] if longer else first
    raw = (first[0], *(word for noun in route.nouns for word in noun.words))
    longer_phrases = [
        *longer[:1],
        (*first, *route.versions),
        *((*first, *parameter) for parameter in by[:1]),
        *longer[1:],
        (*last, *route.versions),
        raw,
        *((*last, *parameter) for parameter in by),
    ]
    return tuple(dict.fromkeys([first, *longer_phrases, everything]))


def _sizes(method: str, route: Route) -> list[Phrase]:
    """With the last noun, the last two, and so on."""
    first = _with_verb(method, route.nouns[-1:], route.nouns[:-1])
    return [first, *(_with_verb(method, route.nouns[-size:], ()) for size in range(2, len(route.nouns) + 1))]


def _updating(method: str, route: Route) -> tuple[Phrase, ...]:
    """``update settings`` for a PUT, which has the better name where no PATCH has it."""
    if method != "PUT" or not route.nouns:
        return ()
    return tuple(phrase for phrase in _sizes("PATCH", route)[:2] if phrase[0] == _METHOD_VERBS["PATCH"])


def _with_verb(method: str, nouns: Sequence[Noun], parents: Sequence[Noun]) -> Phrase:
    last = nouns[-1]
    context = tuple(word for noun in nouns[:-1] for word in noun.phrase)
    if last.words[0] in _VERBS:
        if len(last.words) > 1:
            return (*context, *last.words)
        owner = (nouns[-2] if len(nouns) > 1 else parents[-1]) if len(nouns) > 1 or parents else None
        if owner is None:
            return last.words
        outer = tuple(word for noun in nouns[:-2] for word in noun.phrase)
        return (
            (*last.words, *outer, *owner.phrase) if owner.is_single else (*outer, *owner.words, *last.words)
        )
    if method == "GET":
        verb = "get" if last.is_single or singular(last.words[-1]) == last.words[-1] else "list"
    elif method == "POST" and last.is_single:
        verb = "post"
    else:
        verb = _METHOD_VERBS.get(method, method.lower())
    if method == "POST" and not last.is_single:
        return (verb, *context, *Noun(last.words, is_single=True).phrase)
    return (verb, *context, *last.phrase)


def _lower(phrase: Sequence[str]) -> Phrase:
    return tuple(word.lower() for word in phrase)
