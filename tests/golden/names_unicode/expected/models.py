"""The schemas of the API."""

from __future__ import annotations

from dataclasses import dataclass, field

from ._runtime import OpenObject, OpenStr, wire

__all__ = ["U7528U6237", "Dannye", "Epsilonnualpha", "Grosse", "PetDogFace"]


class PetDogFace(OpenStr):
    """The schema ``Pet``."""

    DOG_FACE = "\U0001f436"
    CAT_FACE = "\U0001f431"
    NAIVE = "na\xefve"


@dataclass(slots=True, kw_only=True)
class Dannye(OpenObject):
    """The schema ``\u0414\u0430\u043d\u043d\u044b\u0435``."""

    imya: str | None = field(default=None, metadata=wire("\u0438\u043c\u044f"))
    vozrast: int | None = field(
        default=None, metadata=wire("\u0432\u043e\u0437\u0440\u0430\u0441\u0442")
    )


@dataclass(slots=True, kw_only=True)
class Epsilonnualpha(OpenObject):
    """The schema ``\u0388\u03bd\u03b1``."""

    omicronnuomicronmualpha: str | None = field(
        default=None, metadata=wire("\u03cc\u03bd\u03bf\u03bc\u03b1")
    )


@dataclass(slots=True, kw_only=True)
class Grosse(OpenObject):
    """The schema ``Gr\xf6\xdfe``."""

    lange: int | None = field(default=None, metadata=wire("l\xe4nge"))
    ete: str | None = field(default=None, metadata=wire("\xe9t\xe9"))
    naive_cafe: str | None = field(default=None, metadata=wire("na\xefve caf\xe9"))


@dataclass(slots=True, kw_only=True)
class U7528U6237(OpenObject):
    """The schema ``\u7528\u6237``."""

    u540d_u5b57: str | None = field(default=None, metadata=wire("\u540d\u5b57"))
    u5e74_u9f84: int | None = field(default=None, metadata=wire("\u5e74\u9f84"))
    value_1: str | None = field(default=None, metadata=wire("\u2460"))
