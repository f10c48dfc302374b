"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass, field

from ._runtime import OpenObject, wire

__all__ = ["Class", "Keywords", "None_"]


@dataclass(slots=True, kw_only=True)
class Class(OpenObject):
    b: str | None = None


@dataclass(slots=True, kw_only=True)
class Keywords(OpenObject):
    from_: str = field(metadata=wire("from"))
    class_: str = field(metadata=wire("class"))
    import_: bool | None = field(default=None, metadata=wire("import"))
    none_title: str | None = field(default=None, metadata=wire("None"))
    true: str | None = field(default=None, metadata=wire("True"))
    async_: str | None = field(default=None, metadata=wire("async"))
    lambda_: str | None = field(default=None, metadata=wire("lambda"))
    match: str | None = None
    case: str | None = None
    type: str | None = None
    underscore: str | None = field(default=None, metadata=wire("_"))
    none: None_ | None = None


@dataclass(slots=True, kw_only=True)
class None_(OpenObject):
    a: str | None = None
