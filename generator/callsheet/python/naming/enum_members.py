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


def member_names(enum: Enum, locked: tuple[tuple[str, str], ...] = ()) -> Mapping[Value, Code]:
    """Names by value: those that are `locked`, what the description calls the members, else their values."""
    return _resolve_members(tuple((member.value, member.name) for member in enum.members), locked)


@lru_cache(maxsize=256)
def _resolve_members(
    members: tuple[tuple[Value, str | None], ...], locked: tuple[tuple[str, str], ...]
) -> Mapping[Value, Code]:
    """Each model of a discriminated union may name a member of one long enum."""
    requests = [
        NameRequest(str(value), _candidates(value, name), precedence(name or str(value)))
        for value, name in members
    ]
    names = resolve(requests, reserved=MEMBER, locked=dict(locked))
    return {value: names[str(value)] for value, _ in members}


def _candidates(value: Value, name: str | None) -> tuple[Code, ...]:
    by_value = candidates(str(value), constant_name)
    return by_value if name is None else (*spellings(name, constant_name)[:1], *by_value)
