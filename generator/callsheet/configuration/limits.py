"""Limits: bounds on the work that a description can cause."""

# No deferred annotations: the readers are made from them.
from msgspec import Struct


class Limits(Struct, frozen=True, kw_only=True):
    """Bounds on the work that a description can cause; each can be raised.

    The defaults fit every large public description that we know (GitHub's YAML has 10 MB,
    DigitalOcean's is spread over 2,900 files).
    """

    file_bytes: int = 32 * 1024 * 1024
    """One file, after decompression."""
    total_bytes: int = 128 * 1024 * 1024
    """All files of a description together."""
    files: int = 10_000
    """Files of a description."""
    depth: int = 200
    """Levels of nested mappings and lists; Python's own recursion fails not far beyond."""
    expanded_nodes: int = 1_000_000
    """YAML nodes after aliases are expanded; counted only if a file has aliases."""
    integer_digits: int = 40
    """Digits of an integer; CPython itself fails at 4,300."""
    reference_chain: int = 100
    """References in a row that lead to references."""
    references: int = 200_000
    """References in all files."""
    schemas: int = 200_000
    """Schemas that are read into types."""
    models: int = 20_000
    """Models, enums and named unions of the package."""
    members: int = 200_000
    """Properties, enum values, parameters and responses, counted each time they are used."""
    variants: int = 500
    """Variants of a union; Python's own parser fails on types not far beyond."""
    output_bytes: int = 64 * 1024 * 1024
    """All files of the package together."""
    validation_steps: int = 20_000
    """Steps of openapi-spec-validator, estimated; beyond this it does not run."""
    redirects: int = 3
    """Redirects in a row; each URL must be allowed."""
    connect_seconds: float = 10.0
    """Seconds until a server accepts the connection."""
    total_seconds: float = 60.0
    """Seconds from the request for a URL to its last byte."""


DEFAULT_LIMITS = Limits()
