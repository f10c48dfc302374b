"""Who to ask."""

from __future__ import annotations

TEAM = "Billing"
LIMITS = [1, 2]
RATES: dict[str, object] = {
    "get_pet": {"limit": 10, "per": 'a "minute"'},
}
