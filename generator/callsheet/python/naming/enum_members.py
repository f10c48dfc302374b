"""Members of enums: what each is called."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from ...ir.model import Enum
from ..code.code import Code
from .members import candidates
from .names import NameRequest, constant_name, resolve
from .reserved import MEMBER
from .table import precedence, spellings

Value = str | int


def member_names(enum: Enum, kept: tuple[tuple[str, str], ...] = ()) -> Mapping[Value, Code]:
    """Names by value: those that are `kept`, what the description calls the members, else their values."""
    return _resolved(tuple((member.value, member.name) for member in enum.members), kept)


@lru_cache(maxsize=256)
def _resolved(
    members: tuple[tuple[Value, str | None], ...], kept: tuple[tuple[str, str], ...]
) -> Mapping[Value, Code]:
    """Each model of a discriminated union may name a member of one long enum."""
    requests = [
        NameRequest(str(value), _candidates(value, name), precedence(name or str(value)))
        for value, name in members
    ]
    named = resolve(requests, reserved=MEMBER, kept=dict(kept))
    return {value: named[str(value)] for value, _ in members}


def _candidates(value: Value, name: str | None) -> tuple[Code, ...]:
    own = candidates(str(value), constant_name)
    return own if name is None else (*spellings(name, constant_name)[:1], *own)
