"""Compares two surfaces of one package."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from .causes import with_causes
from .compare_arguments import argument_changes
from .compare_calls import call_changes
from .compare_models import type_changes
from .directions import directions
from .pytypes import Scope, parse
from .report import Change, Impact, Reach, came, careful, change, gone
from .surface import CLIENT, Surface, Symbol

_ORDER = tuple(Impact)


def compare(old: Surface, new: Surface) -> tuple[Change, ...]:
    """All changes for callers: breaking ones first, then in the order of the package."""
    scope = Scope(types=new.types)
    changes = [
        *_client(old, new, scope),
        *_datetimes(old, new),
        *call_changes(old, new, scope),
        *_headers(old, new, scope),
        *_webhooks(old, new, scope),
        *type_changes(old, new, scope, directions(old)),
    ]
    return with_causes(sorted(changes, key=lambda change: _ORDER.index(change.impact)), old, new)


def _client(old: Surface, new: Surface, scope: Scope) -> Iterator[Change]:
    symbol = Symbol("client", CLIENT)
    yield from argument_changes(symbol, old.client.arguments, new.client.arguments, scope)
    before, after = old.client.base_url, new.client.base_url
    if before != after and before is not None and after is not None:
        yield careful(
            "server-changed",
            Symbol("client", CLIENT, "base_url"),
            f"calls go to {after} by default, no longer to {before}",
            Reach("omit", Symbol("client", CLIENT, "base_url")),
        )
    if None not in (old.client.token_url, new.client.token_url) and (
        old.client.token_url != new.client.token_url
    ):
        message = f"tokens are fetched from {new.client.token_url}, no longer from {old.client.token_url}"
        yield careful("token-url-changed", symbol, message, Reach("call", symbol))
    for name in sorted(old.client.schemes.keys() & new.client.schemes.keys()):
        if old.client.schemes[name] != new.client.schemes[name]:
            yield careful(
                "credential-applied-otherwise",
                symbol,
                f"the security scheme {name!a} is applied differently",
                Reach("call", symbol),
            )


def _datetimes(old: Surface, new: Surface) -> Iterator[Change]:
    if old.datetimes != new.datetimes and old.datetimes and new.datetimes:
        yield careful(
            "datetimes-changed",
            Symbol("client", CLIENT),
            f'date-times without an offset are taken as datetimes = "{new.datetimes}" says, '
            f'no longer as "{old.datetimes}"',
            Reach("call", Symbol("client", CLIENT)),
        )


def _headers(old: Surface, new: Surface, scope: Scope) -> Iterator[Change]:
    """Typed keys of response headers."""
    yield from _presence("header", old.headers, new.headers)
    for key in old.headers.keys() & new.headers.keys():
        before, after = old.headers[key].annotation, new.headers[key].annotation
        yield from _read_change(Symbol("header", key), before, after, scope)


def _webhooks(old: Surface, new: Surface, scope: Scope) -> Iterator[Change]:
    """Functions that read the requests of webhooks."""
    yield from _presence("webhook", old.webhooks, new.webhooks)
    for key in old.webhooks.keys() & new.webhooks.keys():
        yield from _read_change(
            Symbol("webhook", key), old.webhooks[key].result, new.webhooks[key].result, scope
        )


def _presence(
    kind: Literal["header", "webhook"], old: Mapping[str, object], new: Mapping[str, object]
) -> Iterator[Change]:
    yield from (gone(Symbol(kind, key), kind, f"the {kind}") for key in old if key not in new)
    yield from (came(Symbol(kind, key), kind, f"the {kind}") for key in new if key not in old)


def _read_change(symbol: Symbol, before: str, after: str, scope: Scope) -> Iterator[Change]:
    if before == after:
        return
    good = scope.fits(parse(after), parse(before))
    yield change(
        Impact.SAFE if good else Impact.BREAKING,
        "result-narrowed" if good else "result-changed",
        symbol,
        f"gives {after}, no longer {before}",
        Reach("name", symbol),
    )
