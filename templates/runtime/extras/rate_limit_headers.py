"""What a response says of the server's limits: several conventions of headers, one kind of value."""

from __future__ import annotations

import re
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..http.http_types import Headers


@dataclass(frozen=True, slots=True, kw_only=True)
class Quota:
    """One limit; what the response does not say is None."""

    name: str
    limit: int | None = None
    remaining: int | None = None
    window: float | None = None
    """Seconds in which `limit` calls may be made."""
    reset: float | None = None
    """Seconds after which `remaining` holds no more."""
    period: str | None = None
    """What is the same in all responses until the reset, where the server counts by the clock."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotaFields:
    """The names of one convention's header fields."""

    limit: str
    remaining: str
    window: str | float | None = None
    """A field, or the seconds where no field says them."""
    unit: float = 1.0
    """Seconds in one of the field's."""
    reset: str | None = None
    """Seconds from now; numbers that are too large for that are seconds since 1970."""
    scope: str | None = None
    """Names which of several limits of the server the figures are of."""


QUOTA_FIELDS: tuple[QuotaFields, ...] = (
    QuotaFields(
        limit="X-HubSpot-RateLimit-Max",
        remaining="X-HubSpot-RateLimit-Remaining",
        window="X-HubSpot-RateLimit-Interval-Milliseconds",
        unit=0.001,
    ),
    QuotaFields(
        limit="X-HubSpot-RateLimit-Daily",
        remaining="X-HubSpot-RateLimit-Daily-Remaining",
        window=86_400.0,
    ),
    QuotaFields(  # GitHub, and many more
        limit="X-RateLimit-Limit",
        remaining="X-RateLimit-Remaining",
        reset="X-RateLimit-Reset",
        scope="X-RateLimit-Resource",
    ),
    QuotaFields(  # the IETF draft up to its version 06, widely used
        limit="RateLimit-Limit",
        remaining="RateLimit-Remaining",
        reset="RateLimit-Reset",
    ),
)
"""The conventions that are known, but for the IETF draft's, whose fields have a grammar."""

_STRING = r'"((?:[^"\\]|\\.)*)"'
_PARAMETER = re.compile(
    rf"\s*;\s*([a-z*][a-z0-9_.*-]*)(?:=(?:{_STRING}|([^\s;,\"]*)))?"
)
_ITEM = re.compile(
    rf"[\s,]*(?:{_STRING}|([A-Za-z*][^\s;,\"]*))((?:{_PARAMETER.pattern})*)"
)
_LONGEST = 4096


def quotas_in(headers: Headers, table: Iterable[QuotaFields]) -> Iterator[Quota]:
    """The limits that a response states."""
    for fields in table:
        if fields.remaining in headers:
            yield _plain(headers, fields)
    if "RateLimit" in headers or "RateLimit-Policy" in headers:
        yield from _structured(headers)


def _plain(headers: Headers, fields: QuotaFields) -> Quota:
    window = fields.window
    if isinstance(window, str):
        window = (_figure(headers.get(window)) or 0) * fields.unit or None
    reset = None if fields.reset is None else _figure(headers.get(fields.reset))
    by_clock = reset is not None and reset > 1e8
    scope = "" if fields.scope is None else headers.get(fields.scope, "")
    return Quota(
        name=f"{fields.limit} {scope}",
        limit=_figure(headers.get(fields.limit)),
        remaining=_figure(headers.get(fields.remaining)),
        window=window,
        reset=max(reset - time.time(), 0.0) if reset and by_clock else reset,
        period=str(reset) if by_clock else None,
    )


def _figure(text: str | None) -> int | None:
    """A count; nothing else of what servers send is believed."""
    if text is None or not (text.isascii() and text.isdigit() and len(text) <= 15):
        return None
    return int(text)


def _structured(headers: Headers) -> Iterator[Quota]:
    """draft-ietf-httpapi-ratelimit-headers-11: `"burst";q=100;w=60` and `"burst";r=50;t=30`."""
    policies = _items(headers.get("RateLimit-Policy", ""))
    states = _items(headers.get("RateLimit", ""))
    for name in dict.fromkeys((*policies, *states)):
        policy, state = policies.get(name, {}), states.get(name, {})
        if policy.get("qu", "requests") not in ("request", "requests"):
            continue
        yield Quota(
            name=f"RateLimit {name}",
            limit=_figure(policy.get("q")),
            remaining=_figure(state.get("r")),
            window=_figure(policy.get("w")),
            reset=_figure(state.get("t")),
        )


def _items(text: str) -> dict[str, dict[str, str]]:
    """Items with parameters, as far as the text is a List of them (RFC 9651, section 3.1)."""
    found: dict[str, dict[str, str]] = {}
    at = 0
    while item := _ITEM.match(text, at, _LONGEST):
        at = item.end()
        quoted, token, parameters = item[1], item[2], item[3]
        values = {
            key: quoted or bare for key, quoted, bare in _PARAMETER.findall(parameters)
        }
        found[f"{token if quoted is None else quoted} {values.get('pk', '')}"] = values
    return found
