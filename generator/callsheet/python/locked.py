"""Locked: what the lock keeps of a package, so that the next one gives it again."""

from __future__ import annotations

from collections.abc import Iterator

from ..configuration.rules import CallRules
from ..ir.identity.identity import identity_of, operation_key, shape_of
from ..ir.identity.known import Known
from ..ir.json_paths import Unfit
from ..ir.model import Api
from ..ir.pagination.extensions import extended
from ..ir.pagination.locked import text_of
from ..ir.pagination.paging import paging_of
from .naming.table import NameTable
from .operations.rules import matches


def locked(api: Api, names: NameTable, rules: CallRules) -> Known:
    """Names, by what each place is recognised, and how calls are paged of which nobody says it."""
    ways = {way for key in names.locked if "#" in key for way in _ways(key)}
    common = set(api.shared.values()) & names.classes.keys()
    return Known(
        names=names.locked,
        variants={key: facets for key, facets in api.identities.variants.items() if key in ways},
        shapes={names.locked[identity_of(at, api)]: shape_of(at, api) for at in common},
        paging=dict(_paging(api, names, rules)),
    )


def _ways(key: str) -> Iterator[str]:
    """A key, and those of all that stands around its place."""
    while "/" in key:
        yield key
        key = key.rpartition("/")[0]


def _paging(api: Api, names: NameTable, rules: CallRules) -> Iterator[tuple[str, str]]:
    """Of the calls that neither the configuration nor an extension speaks of."""
    spoken_of = [glob for rule in rules.paging for glob in rule.operations]
    for operation in api.operations:
        try:
            is_said = matches(spoken_of, operation, names) or extended(operation) is not None
            paging = None if is_said else paging_of(operation, api)
        except Unfit:
            continue
        if paging is not None:
            yield operation_key(operation), text_of(paging)
