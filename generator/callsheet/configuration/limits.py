"""Limits: bounds on the work that a description can cause."""

# No deferred annotations: the readers are made of them.
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
    references: int = 200_000
    """Places of all files where something is referred to."""
    schemas: int = 200_000
    """Schemas that are read into types."""
    models: int = 20_000
    """Models, enums and named unions that the package has."""
    members: int = 200_000
    """Properties, enum values, parameters and responses, counted wherever they are part of something."""
    variants: int = 500
    """What one thing can be: Python's own parser gives up on types not far beyond."""
    output_bytes: int = 64 * 1024 * 1024
    """All files of the package together."""
    validation_steps: int = 20_000
    """What openapi-spec-validator may go through again and again; where it is more, it is not asked."""
    redirects: int = 3
    """From one URL to the next, each of which has to be allowed."""
    connect_seconds: float = 10.0
    """Until a server accepts the connection."""
    total_seconds: float = 60.0
    """From asking for a URL to its last byte."""


DEFAULT_LIMITS = Limits()
