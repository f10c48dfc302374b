"""Shared models: those that several packages could share, and those that they share."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256

from msgspec import Struct, field
from msgspec.structs import replace

from ...ir.walk import names_in, types_in
from ..code.code import Code, code
from ..code.imports import needs_of
from ..context import Context
from ..views.package import Candidate, Commons, Package
from .model_modules import Draft, model_index, model_module

RUNTIME = code("_runtime")
"""A package's own runtime, from its root and after the first dot of the import."""


class Shared(Struct, frozen=True, kw_only=True):
    """A package that holds the runtime for others, and models that are equal in several of them."""

    module_path: Code
    """Its module path, from the root of the other package and without the first dot: ``._shared``."""
    variants: Mapping[str, str] = field(default_factory=dict)
    """Which modules of models it holds, and each in which variant."""


def commons_of(drafts: tuple[Draft, ...], context: Context, shared: Shared) -> Commons:
    """What a package has in common with others: it takes only what is equal to its own."""
    candidates = _candidates(drafts, context)
    variants = matching(candidates, shared.variants)
    return Commons(
        candidates=candidates,
        variants=variants,
        modules=tuple(model_module(draft) for draft in drafts if draft.name in variants),
    )


def shared_package(package: Package, name: Code) -> Package:
    """The shared package as templates see it, made from one of the packages that share it; without models."""
    return replace(
        package,
        name=name,
        docstring=code('"""What several clients have in common."""'),
        calls=(),
        incoming=(),
        models=(),
        registry=(),
        runtime=RUNTIME,
        commons=None,
    )


def matching(candidates: Iterable[Candidate], variants: Mapping[str, str]) -> dict[str, str]:
    """The `variants` that a package with these candidates takes, because its own are equal."""
    return {
        candidate.module: candidate.variant
        for candidate in candidates
        if variants.get(candidate.module) == candidate.variant
    }


def with_models(shared: Package, candidates: Iterable[Candidate]) -> Package:
    """The shared package with all that it holds in its index."""
    homes = {name: candidate.module for candidate in candidates for name in candidate.classes}
    return replace(shared, index=model_index(homes))


def as_it_lies(module: Code, variant: str, text: str) -> Candidate:
    """A module of models that no package has any more, from its text."""
    return Candidate(module=module, classes=tuple(_declared(text)), variant=variant, needs=())


def _declared(text: str) -> Iterator[Code]:
    for node in ast.parse(text).body:
        match node:
            case ast.ClassDef(name=name) | ast.AnnAssign(target=ast.Name(id=name)):
                yield Code(name)


def homes_of(drafts: Iterable[Draft], shared: Shared | None, variants: Iterable[str]) -> dict[Code, Code]:
    """The module of each class, seen from ``models/`` and after the first dot of the import."""
    elsewhere = set(variants)
    start = code("." if shared is None else f".{shared.module_path}.models.")
    return {
        name: start + draft.name if draft.name in elsewhere else draft.name
        for draft in drafts
        for name in draft.classes
    }


def _candidates(drafts: tuple[Draft, ...], context: Context) -> tuple[Candidate, ...]:
    """Every module with a variant that is equal where it and all that it refers to are equal."""
    digests = {draft.name: _digest(draft.name, draft.declarations, _imported(draft)) for draft in drafts}
    uses = _uses(context)
    return tuple(_candidate(draft, sorted(_reached(draft.name, uses)), digests) for draft in drafts)


def _uses(context: Context) -> dict[Code, set[Code]]:
    """For each module of models those that it refers to."""
    modules, uses = context.names.modules, dict[Code, set[Code]]()
    for at, declaration in context.api.declarations.items():
        named = (name for type_ in types_in(declaration) for name in names_in(type_))
        uses.setdefault(modules[at], set()).update(modules[name] for name in named)
    return uses


def _candidate(draft: Draft, reached: list[Code], digests: Mapping[Code, str]) -> Candidate:
    return Candidate(
        module=draft.name,
        classes=draft.classes,
        variant=_digest(draft.name, [(name, digests[name]) for name in reached]),
        needs=tuple(name for name in reached if name != draft.name),
    )


def _imported(draft: Draft) -> list[tuple[str, str]]:
    """What the module needs from elsewhere: two formats may spell types alike and mean others."""
    return sorted((need.module, str(need.name)) for need in needs_of(draft.declarations))


def _reached(start: Code, uses: Mapping[Code, set[Code]]) -> set[Code]:
    """The module and all that it refers to, over any number of others."""
    modules, waiting = {start}, [start]
    while waiting:
        new = uses[waiting.pop()] - modules
        modules |= new
        waiting.extend(new)
    return modules


def _digest(*parts: object) -> str:
    return sha256(repr(parts).encode()).hexdigest()[:32]
