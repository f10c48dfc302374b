"""Agreement: which modules of models several packages hold in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from ..python.code.code import Code
from ..python.views.package import Candidate

ENOUGH = 2
"""So many packages must have a module for it to be shared; one is enough for it to stay shared."""


class _Offer(Struct, frozen=True):
    """A module as some package has it, and all other modules of that package."""

    candidate: Candidate
    beside: Mapping[Code, str]

    @property
    def needs(self) -> Iterable[tuple[Code, str]]:
        return ((name, self.beside[name]) for name in self.candidate.needs)


def agree(packages: Sequence[Sequence[Candidate]], variants: Mapping[str, str]) -> dict[Code, Candidate]:
    """The shared modules, sorted; `kept` are those that were shared before, each with its variant.

    A variant that was shared stays so while any package has it; else the one that most packages have is,
    of equals that of the package that comes first. A module is shared only with all that it refers to.
    """
    offers = _offers(packages)
    chosen: dict[Code, _Offer] = {}
    classes: set[Code] = set()
    for module in sorted(offers, key=lambda module: (module not in variants, module)):
        offer = _best(offers[module], variants.get(module))
        if offer is not None and classes.isdisjoint(offer.candidate.classes):
            chosen[module] = offer
            classes.update(offer.candidate.classes)
    return {module: offer.candidate for module, offer in sorted(_whole(chosen).items())}


def _offers(packages: Sequence[Sequence[Candidate]]) -> dict[Code, list[_Offer]]:
    offers: dict[Code, list[_Offer]] = {}
    for candidates in packages:
        beside = {candidate.module: candidate.variant for candidate in candidates}
        for candidate in candidates:
            offers.setdefault(candidate.module, []).append(_Offer(candidate, beside))
    return offers


def _best(offers: Sequence[_Offer], variant: str | None) -> _Offer | None:
    by_variant = {offer.candidate.variant: offer for offer in reversed(offers)}
    if variant in by_variant:
        return by_variant[variant]
    ((variant, times),) = Counter(offer.candidate.variant for offer in offers).most_common(1)
    return by_variant[variant] if times >= ENOUGH else None


def _whole(chosen: Mapping[Code, _Offer]) -> Mapping[Code, _Offer]:
    """Without the modules that refer to what is not shared, or is in another variant."""
    variants = {module: offer.candidate.variant for module, offer in chosen.items()}
    return {
        module: offer
        for module, offer in chosen.items()
        if all(variants.get(name) == variant for name, variant in offer.needs)
    }
