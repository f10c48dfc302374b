"""Methods: the keys of a path item that are operations."""

from __future__ import annotations

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
"""Up to OpenAPI 3.2."""
