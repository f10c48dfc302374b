"""Limits: how much of a description is read before it is refused, as one table."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Bounds on the work that a description can cause; every one can be raised.

    The defaults hold every large public description that is known (GitHub's YAML has 10 MB,
    DigitalOcean's is spread over 2,900 files).
    """

    file_bytes: int = 32 * 1024 * 1024
    """One file, after decompression."""
    total_bytes: int = 128 * 1024 * 1024
    """All files of a description together."""
    files: int = 10_000
    """How many files a description may be spread over."""
    depth: int = 200
    """Mappings and lists inside each other; Python's own recursion gives up not far beyond."""
    expanded_nodes: int = 1_000_000
    """YAML nodes once every alias is written out; counted only where a file has aliases."""
    integer_digits: int = 40
    """CPython refuses 4,300 with a traceback of its own, and no number of an API has 40."""
    reference_chain: int = 100
    """References to references before one leads to something."""
    redirects: int = 3
    connect_seconds: float = 10.0
    total_seconds: float = 60.0
    """From asking for a URL to its last byte."""


DEFAULT_LIMITS = Limits()
