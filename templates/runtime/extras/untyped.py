"""`Untyped`: objects of which a description does not say that they are."""

from __future__ import annotations

from typing import Any, ClassVar

from ..codec.codec_errors import At, kind_of, note, root_of
from ..codec.converters import expected
from ..codec.hints import Model

__all__ = ["Untyped"]


class _Model(Model):
    def traced(self, value: Any, at: At) -> Any:
        if kind_of(value) == "object" or root_of(at).probing:
            return super().traced(value, at)
        note(at, expected("object", value), value)
        return value


class Untyped:
    """Objects whose schema has no ``type``: it lets what is no object through as well.

    Such a value stays as it came, with a drift, strictly decoded or not.
    """

    __slots__ = ()
    _model: ClassVar[type[Model]] = _Model
    """What reads them."""
