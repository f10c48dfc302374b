"""Kept: which names of the lock still stand for what they stood for, and which must not be given again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from ...document.references.pointer import Pointer
from ...ir.identity.identity import identity_of, is_variant, shape_of
from ...ir.model import Api
from ..code.code import Code
from .names import NameRequest, digested, is_name


def still_kept(api: Api, kept: Mapping[str, str]) -> tuple[Mapping[str, str], frozenset[str]]:
    """The names of the lock by what bears them now, and those that nothing does any more.

    Where what was one thing became several, the name stays with the one that did not change, else with
    the one that stands in the most places.
    """
    places: dict[Pointer, list[Pointer]] = {}
    for at in api.identities.keys:
        places.setdefault(api.shared.get(at, at), []).append(at)
    claims: dict[str, list[tuple[bool, int, str]]] = {}
    for at in api.declarations:
        keys = sorted(identity_of(place, api) for place in places.get(at, [at]))
        names = Counter(kept[key] for key in keys if key in kept)
        for name, count in names.most_common(1):
            changed = name in api.identities.shapes and shape_of(at, api) != api.identities.shapes[name]
            claims.setdefault(name, []).append((changed, -count, identity_of(at, api)))
    bearers = {min(claim)[-1]: name for name, claim in claims.items()}
    retired = {name for key, name in kept.items() if "#" in key} - set(bearers.values())
    return {key: name for key, name in kept.items() if "#" not in key} | bearers, frozenset(retired)


def staying(keys: set[str], kept: Mapping[str, str]) -> list[NameRequest]:
    """The inline declarations that have a name, which no new component takes from them."""
    found = [(key, kept[key]) for key in sorted(keys) if key in kept and is_name(kept[key])]
    return [NameRequest(key, (Code(name),), priority=1) for key, name in found]


def unretired(names: tuple[Code, ...], key: str, retired: frozenset[str]) -> tuple[Code, ...]:
    """Without names that meant something else last time; of variants all have to be others.

    What else has no more than one name for itself stands where the other thing stood.
    """
    free = tuple(name for name in names if name not in retired)
    if free or not is_variant(key):
        return free or names[-1:]
    return (digested(names[-1], key),)
