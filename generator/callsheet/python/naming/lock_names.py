"""Lock names: which names of the lock still apply, and which must not be used again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from ...document.references.pointer import Pointer
from ...ir.identity.identity import identity_of, is_variant, shape_of
from ...ir.model import Api
from ..code.code import Code
from .names import NameRequest, digested, is_name


def surviving_names(api: Api, locked: Mapping[str, str]) -> tuple[Mapping[str, str], frozenset[str]]:
    """The names of the lock by the keys that have them now, and the names that no key has any more.

    Where one class became several, the name stays with the one that did not change, else with the one
    that most schemas share.
    """
    sharers: dict[Pointer, list[Pointer]] = {}
    for at in api.identities.keys:
        sharers.setdefault(api.shared.get(at, at), []).append(at)
    claims: dict[str, list[tuple[bool, int, str]]] = {}
    for at in api.declarations:
        keys = sorted(identity_of(sharer, api) for sharer in sharers.get(at, [at]))
        names = Counter(locked[key] for key in keys if key in locked)
        for name, count in names.most_common(1):
            changed = name in api.identities.shapes and shape_of(at, api) != api.identities.shapes[name]
            claims.setdefault(name, []).append((changed, -count, identity_of(at, api)))
    bearers = {min(claim)[-1]: name for name, claim in claims.items()}
    retired = {name for key, name in locked.items() if "#" in key} - set(bearers.values())
    return {key: name for key, name in locked.items() if "#" not in key} | bearers, frozenset(retired)


def surviving_requests(keys: set[str], locked: Mapping[str, str]) -> list[NameRequest]:
    """Requests of inline declarations that have a locked name, so that no new component takes it."""
    pairs = [(key, locked[key]) for key in sorted(keys) if key in locked and is_name(locked[key])]
    return [NameRequest(key, (Code(name),), priority=1) for key, name in pairs]


def unretired(names: tuple[Code, ...], key: str, retired: frozenset[str]) -> tuple[Code, ...]:
    """The names without those that meant something else last time; a variant gets a new one if none is left.

    Anything else that has only one name keeps it, because it replaces the other thing.
    """
    free = tuple(name for name in names if name not in retired)
    if free or not is_variant(key):
        return free or names[-1:]
    return (digested(names[-1], key),)
