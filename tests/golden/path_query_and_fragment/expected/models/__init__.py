"""The schemas of the API; each is loaded when it is first used."""

from __future__ import annotations
