"""Members of enums: what each is called."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from ...ir.model import Enum
from ..code.code import Code
from .names import NameRequest, constant_name, resolve
from .reserved import MEMBER
from .table import precedence, spellings

Value = str | int


def member_names(enum: Enum) -> Mapping[Value, Code]:
    """Names by value: what the description calls the members, else their values in capitals."""
    return _resolved(tuple((member.value, member.name) for member in enum.members))


@lru_cache(maxsize=256)
def _resolved(members: tuple[tuple[Value, str | None], ...]) -> Mapping[Value, Code]:
    """Each model of a discriminated union may name a member of one long enum."""
    requests = [
        NameRequest(repr(value), _candidates(value, name), precedence(name or str(value)))
        for value, name in members
    ]
    named = resolve(requests, reserved=MEMBER)
    return {value: named[repr(value)] for value, _ in members}


def _candidates(value: Value, name: str | None) -> tuple[Code, ...]:
    own = spellings(str(value), constant_name)
    return own if name is None else (*spellings(name, constant_name)[:1], *own)
