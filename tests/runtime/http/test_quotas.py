"""What headers say of limits: HubSpot's, GitHub's, those of the IETF's draft, and one's own."""

from __future__ import annotations

import time

import pytest
from sample._runtime import Headers, QuotaFields
from sample._runtime.extras.rate_limit_headers import QUOTA_FIELDS, Quota, quotas_in

from .simulated import START, ThreadClock, simulated


def read(headers: dict[str, str], *more: QuotaFields) -> list[Quota]:
    return list(quotas_in(Headers(headers.items()), (*QUOTA_FIELDS, *more)))


def test_hubspots_headers() -> None:
    fields = {
        "X-HubSpot-RateLimit-Daily": "250000",
        "X-HubSpot-RateLimit-Daily-Remaining": "249915",
        "X-HubSpot-RateLimit-Interval-Milliseconds": "10000",
        "X-HubSpot-RateLimit-Max": "190",
        "X-HubSpot-RateLimit-Remaining": "188",
    }
    short, daily = read(fields)
    assert (short.limit, short.remaining, short.window, short.reset) == (190, 188, 10.0, None)
    assert (daily.limit, daily.remaining, daily.window) == (250_000, 249_915, 86_400.0)


def test_githubs_headers(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = ThreadClock()
    with simulated(monkeypatch, clock):
        (quota,) = read(
            {
                "x-ratelimit-limit": "30",
                "x-ratelimit-remaining": "29",
                "x-ratelimit-reset": str(int(START) + 42),
                "x-ratelimit-resource": "search",
            }
        )
        (other,) = read({"x-ratelimit-remaining": "3", "x-ratelimit-reset": "12"})
    assert (quota.limit, quota.remaining, quota.reset, quota.window) == (30, 29, 42.0, None)
    assert quota.name != other.name
    assert (other.limit, other.remaining, other.reset, other.period) == (None, 3, 12, None)


def test_the_drafts_headers() -> None:
    first, second = read(
        {
            "RateLimit-Policy": '"per;\\"user";q=100;w=60;pk=:c2VjcmV0:, daily;q=1000;w=86400;comment="a, b"'
            ', "bytes";q=65535;qu="content-bytes";w=10',
            "RateLimit": '"per;\\"user";r=50;t=30;pk=:c2VjcmV0:, "bytes";r=0;t=10',
        }
    )
    assert (first.limit, first.remaining, first.window, first.reset) == (100, 50, 60, 30)
    assert (second.limit, second.remaining, second.window, second.reset) == (1000, None, 86_400, None)


@pytest.mark.parametrize(
    "text",
    ["", ",", '"', '"a', "a;r", "a;r=", "a;r=-1", "a;r=1.5", "a;r=" + "9" * 50, "a;r=\x00", ";;;", "ä;r=1"],
)
def test_headers_that_say_nothing(text: str) -> None:
    for quota in read({"RateLimit": text, "X-RateLimit-Remaining": text, "X-RateLimit-Reset": text}):
        assert (quota.limit, quota.remaining, quota.window) == (None, None, None)
    began = time.monotonic()
    read({"RateLimit": text * 20_000, "RateLimit-Policy": f"{text};" * 20_000})
    assert time.monotonic() - began < 1


def test_a_convention_of_ones_own() -> None:
    mine = QuotaFields(limit="My-Limit", remaining="My-Left", window=60.0, reset="My-Reset")
    (quota,) = read({"My-Limit": "5", "My-Left": "4", "My-Reset": "30"}, mine)
    assert (quota.limit, quota.remaining, quota.window, quota.reset) == (5, 4, 60.0, 30)
