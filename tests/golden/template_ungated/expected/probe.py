"""What the gate would refuse: names that are put together."""

from __future__ import annotations


def probe_list_pets() -> str:
    return "/pets"
