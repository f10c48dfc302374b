"""The name table: every Python name that is visible across modules, decided at once for the whole API."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache

from msgspec import Struct, field

from ...document.references.pointer import Pointer
from ...errors import Problem, problem_of
from ...ir.identity.identity import identity_of, locked_names, operation_key
from ...ir.model import Api, Declaration
from ...ir.operations.media_types import is_form
from ...ir.schemas.name_path import hint_of, is_named
from ...ir.walk import names_in, types_in, types_of_calls
from ..code.code import Code, code
from .class_names import case_of, component_names, inline_names
from .framework_conventions import BODY
from .function_names import function_names
from .grouping import CLIENT, GROUP, group_key, holders
from .lock_names import surviving_names, surviving_requests, unretired
from .names import (
    NameRequest,
    body_name,
    class_name,
    edged,
    resolve,
    spelled,
    value_name,
    words,
)
from .reserved import CLASS, MODULE, RESOURCE, TAG, UNTAGGED

FEW = 2
"""A function of so many words says too little to name what belongs to it."""

LONG = 28
"""So many letters leave little room for what a class is beside its operation."""


class OperationName(Struct, frozen=True, kw_only=True):
    module: Code
    """The file of ``calls/``."""
    resource: Code
    """The class there that has the function."""
    function: Code
    owner: Code | None
    """The client's attribute that has the method; None where that is the client itself."""

    @property
    def call(self) -> Code:
        """``limits.batch_create``, as it stands after ``client.``"""
        return self.function if self.owner is None else self.owner + code(".") + self.function


class NameTable(Struct, frozen=True, kw_only=True):
    """Every name. Keys of the lock are pointers relative to the description, and ``GET /path``."""

    classes: Mapping[Pointer, Code]
    modules: Mapping[Pointer, Code]
    """The file of ``models/`` that holds a declaration."""
    holders: Mapping[Pointer, str]
    """The tag of each operation, its group, or `CLIENT`."""
    tags: Mapping[str, Code]
    """The module of each of those, and the client's attribute of all but `CLIENT`."""
    resources: Mapping[str, Code]
    operations: Mapping[Pointer, OperationName]
    incoming: Mapping[Pointer, Code] = field(default_factory=dict)
    """The functions that read what the API sends to us."""
    locked: Mapping[str, str]
    """All of the above as the lock keeps it."""
    members: Mapping[str, str] = field(default_factory=dict)
    """What the lock keeps of the names within classes and functions."""


def name_table(
    api: Api, *, renames: Mapping[str, str], locked: Mapping[str, str], imported: frozenset[str] = frozenset()
) -> NameTable:
    """Names for all of `api`: the user's `renames` first, then the `locked` ones, then the best ones.

    No class takes a name that is `imported` for formats of the configuration.

    Raises `OptionsError` for a rename that is no identifier or is given twice.
    """
    locked = locked_names(api, locked)
    tag_of = holders(api, locked)
    tags = _tags(tag_of, renames, _methods_of_client(api, tag_of, locked), locked)
    functions = function_names(api, tag_of, tags, renames, locked, imported)
    phrases = _phrases({op.at: (tag_of[op.at], functions[op.at]) for op in api.operations})
    classes = _classes(api, phrases, _body_names(api, functions), renames, locked, CLASS | imported)
    resources = _resources(tags, RESOURCE | imported, renames, locked)
    operations = {
        op.at: OperationName(
            module=tags[tag],
            resource=resources[tag],
            function=functions[op.at],
            owner=None if tag == CLIENT else tags[tag],
        )
        for op in api.operations
        for tag in (tag_of[op.at],)
    }
    return NameTable(
        classes=classes,
        modules=_modules(api, classes, phrases),
        holders=tag_of,
        tags=tags,
        resources=resources,
        operations=operations,
        locked=_locked(api, classes, tag_of, tags, resources, functions),
    )


def rename_problems(api: Api, names: NameTable, renames: Mapping[str, str]) -> Iterator[Problem]:
    """Renames of names that the description does not have: misspelt, or removed since."""
    known = {key for key in names.locked if not key.startswith(GROUP)}
    known |= {*(op.id for op in api.operations if op.id is not None)}
    known |= {d.hint[0] for d in api.declarations.values() if _is_component(d)}
    for old in renames:
        if old not in known:
            close = difflib.get_close_matches(old, known, n=1, cutoff=0.5)
            hint = f"did you mean {close[0]!a}?" if close else None
            yield problem_of("rename-of-nothing", f"rename: there is no {old!a}", api.at, hint)


def _methods_of_client(api: Api, tag_of: Mapping[Pointer, str], locked: Mapping[str, str]) -> frozenset[str]:
    """What the client has as methods already, which no new tag takes from it."""
    keys = (operation_key(op) for op in api.operations if tag_of[op.at] == CLIENT)
    return frozenset(locked[key] for key in keys if key in locked)


def _tags(
    tag_of: Mapping[Pointer, str],
    renames: Mapping[str, str],
    methods: frozenset[str],
    locked: Mapping[str, str],
) -> dict[str, Code]:
    tags = dict.fromkeys(tag_of.values())
    requests = [NameRequest(f"tag:{tag}", spellings(tag, value_name)) for tag in tags if tag != CLIENT]
    names = resolve(requests, reserved=TAG | methods, renames=renames, locked=locked)
    return {tag: code(UNTAGGED) if tag == CLIENT else names[f"tag:{tag}"] for tag in tags}


def _phrases(operations: Mapping[Pointer, tuple[str, Code]]) -> dict[Pointer, tuple[str, ...]]:
    """The words that name what belongs to each operation, with those of its tag if others have the same.

    What is long does without those of its tag, if the function alone says enough.
    """
    functions = Counter(function for _, function in operations.values())
    short = {at: _phrase(tag, function) for at, (tag, function) in operations.items()}
    for at, (_, function) in operations.items():
        function_words = tuple(word for word in function.split("_") if word)
        if functions[function] == 1 and len(function_words) > FEW and sum(map(len, short[at])) > LONG:
            short[at] = function_words
    times = Counter(short.values())
    with_tag = {at: (*_tag_words(tag), *short[at]) for at, (tag, _) in operations.items()}
    return {at: phrase if times[phrase] == 1 else with_tag[at] for at, phrase in short.items()}


def _phrase(tag: str, function: Code) -> tuple[str, ...]:
    """The words that name what belongs to an operation: its function, after its tag if that helps."""
    function_words = tuple(word for word in function.split("_") if word)
    of_tag = _tag_words(tag)
    stems = {word.lower().rstrip("s") for word in function_words}
    return (
        function_words
        if any(word.lower().rstrip("s") in stems for word in of_tag)
        else (*of_tag, *function_words)
    )


def _tag_words(tag: str) -> tuple[str, ...]:
    return () if tag == CLIENT else words(tag)


def _body_names(api: Api, functions: Mapping[Pointer, Code]) -> dict[str, Code]:
    """``LoginTokenForm`` for ``Body_login_token_post``: FastAPI calls bodies after their operations."""
    return {
        f"{BODY}{op.id}": body_name(
            functions[op.at],
            op.path,
            is_form=any(is_form(content.media_type) for content in op.body.contents),
        )
        for op in api.operations
        if op.id is not None and op.body is not None
    }


def _classes(
    api: Api,
    phrases: Mapping[Pointer, tuple[str, ...]],
    bodies: Mapping[str, Code],
    renames: Mapping[str, str],
    locked: Mapping[str, str],
    reserved: frozenset[str],
) -> dict[Pointer, Code]:
    """Names that the description gives come first; inline schemas are called after what they stand in."""
    components = {at: d for at, d in api.declarations.items() if _is_component(d)}
    locked, retired = surviving_names(api, locked)
    keys = {at: identity_of(at, api) for at in api.declarations}
    by_name = {keys[at]: renames[d.hint[0]] for at, d in components.items() if d.hint[0] in renames}
    renames = {**renames, **by_name}
    names_of = component_names(components, bodies)
    requests = [NameRequest(keys[at], names_of[at]) for at in components]
    staying_requests = surviving_requests({key for at, key in keys.items() if at not in components}, locked)
    names = resolve([*requests, *staying_requests], reserved=reserved, renames=renames, locked=locked)
    starts = {at: tuple(words(names[keys[at]])) for at in components} | dict(phrases)
    inline = {at: inline_names(d, starts, api.users.get(at, ())) for at, d in api.declarations.items()}
    requests += [
        NameRequest(keys[at], unretired(inline[at], keys[at], retired), priority=1)
        for at, d in api.declarations.items()
        if at not in components
    ]
    names = resolve(requests, reserved=reserved, renames=renames, locked={**locked, **names})
    return {at: names[key] for at, key in keys.items()}


def _is_component(declaration: Declaration) -> bool:
    """Whether the description itself gives the name, rather than the place."""
    return (
        declaration.owner is None and is_named(declaration.at) and declaration.hint == hint_of(declaration.at)
    )


def _modules(
    api: Api, classes: Mapping[Pointer, Code], phrases: Mapping[Pointer, tuple[str, ...]]
) -> dict[Pointer, Code]:
    """The file for each declaration: that of the component or operation that it belongs to."""
    owner_of = _owners(api)
    requests = []
    for owner in dict.fromkeys(owner_of.values()):
        named = (
            words(classes[owner])
            if owner in classes
            else phrases.get(owner) or words(" ".join(hint_of(owner)))
        )
        candidates = (value_name(named), value_name((*named, "models")))
        requests.append(
            NameRequest(identity_of(owner, api), candidates, priority=0 if owner in classes else 1)
        )
    files = resolve(requests, reserved=MODULE)
    return {at: files[identity_of(owner, api)] for at, owner in owner_of.items()}


def _owners(api: Api) -> dict[Pointer, Pointer]:
    """What each declaration stands with: an operation, a component, or itself.

    Of several equal ones that are one, it is what all that refers to it stands with, if that is one thing.
    """
    users: dict[Pointer, list[Pointer]] = {}
    for at, declaration in api.declarations.items():
        for inner in (inner for type_ in types_in(declaration) for inner in names_in(type_)):
            users.setdefault(inner, []).append(at)
    of_calls = {at for type_ in types_of_calls(api) for at in names_in(type_)}
    owners = {at: d.owner or at for at, d in api.declarations.items() if d.owner or at not in api.users}

    def home(at: Pointer) -> Pointer:
        if at not in owners:  # nothing that is shared contains itself
            homes = {home(user) for user in users.get(at, ())}
            owners[at] = homes.pop() if len(homes) == 1 and at not in of_calls else at
        return owners[at]

    return {at: home(at) for at in api.declarations}


def _resources(
    tags: Mapping[str, Code], reserved: frozenset[str], renames: Mapping[str, str], locked: Mapping[str, str]
) -> dict[str, Code]:
    """A class for each tag: ``Pets``, or ``PetsCalls`` where a tag differs in what no class name shows."""
    requests = [
        NameRequest(f"class:{tag}", _class_names(tag, module, reserved), priority=int(tag != CLIENT))
        for tag, module in tags.items()
    ]
    names = resolve(requests, reserved=reserved, renames=renames, locked=locked)
    return {tag: names[f"class:{tag}"] for tag in tags}


_ENDINGS = ("Calls", "Resource")


def _class_names(tag: str, module: Code, reserved: frozenset[str]) -> tuple[Code, ...]:
    """By the tag, else by its module, which no other has."""
    if tag == CLIENT:
        return (class_name(words(UNTAGGED)),)
    names = [class_name(words(text)) for text in (tag, module)]
    free = [name + code("Calls") if name in reserved else name for name in names]
    return tuple(dict.fromkeys((*free, *(name + code(ending) for name in names for ending in _ENDINGS))))


@lru_cache(maxsize=65_536)
def spellings(text: str, spell: Callable[[Sequence[str]], Code]) -> tuple[Code, ...]:
    """The names for one word of the description: plain, with its symbols spelled out, with its case.

    What only parts words is spelled last: ``-start_at`` is ``minus_start_at`` if it can.
    """
    plain, edges, in_full = spell(words(text)), spell(edged(text)), spell(spelled(text))
    case = case_of(text)
    cased = (spell((*words(text), case)), spell((*spelled(text), case))) if case else ()
    candidates = (plain, edges, *cased[:1], in_full, *cased[1:])
    return tuple(dict.fromkeys(candidates))


def precedence(text: str) -> int:
    """Words that are names already come before others that become the same: ``user_id``, ``userId``."""
    name = "_".join(words(text)).lower()
    return 0 if text == name else 1 if text.lower() == name else 2


def _locked(
    api: Api,
    classes: Mapping[Pointer, Code],
    tag_of: Mapping[Pointer, str],
    tags: Mapping[str, Code],
    resources: Mapping[str, Code],
    functions: Mapping[Pointer, Code],
) -> dict[str, str]:
    operations = {operation_key(op): str(functions[op.at]) for op in api.operations}
    shared = {at: classes[target] for at, target in api.shared.items() if target in classes}
    return {
        **{f"tag:{tag}": str(name) for tag, name in tags.items() if tag != CLIENT},
        **{f"class:{tag}": str(name) for tag, name in resources.items()},
        **{group_key(op): tag_of[op.at] for op in api.operations},
        **operations,
        **{identity_of(at, api): str(name) for at, name in (*classes.items(), *shared.items())},
    }
