"""Readers of models: for each class a function in straight lines, made when it is first needed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from enum import Enum
from threading import RLock
from typing import Any, Final

from .converters import Fast, Reader, Shape, expected
from .hints import Slot, slots_of
from .models import UNSET, Untyped
from .object_shapes import Layout, Part, Parts, for_any, for_layout
from .tracing import (
    MISFITS,
    At,
    Miss,
    Trace,
    kind_of,
    miss,
    note,
    root_of,
    unexpected,
)

LOCK: Final = RLock()
"""Held while readers are made; they are used without it."""

_OFTEN: Final = 50
"""After so many objects of a layout a function of its own is worth the making."""

_MOST: Final = 4
"""So many layouts of a class have one: a server must not be able to make more and more."""

_WATCHED: Final = 300
"""So many objects of other layouts are looked at, then no more."""

_MANY: Final = 16
"""If those had more layouts than that, trying some first takes longer than it saves."""


def model(
    cls: type[Any],
    reader_of: Callable[[Slot], Reader],
    constants_of: Callable[[Slot], frozenset[tuple[type, Any]]],
) -> Reader:
    """A reader of a dataclass. Its fields are not looked at before a value arrives."""
    return _Model(cls, reader_of, constants_of).reader


class _Model:
    def __init__(
        self,
        cls: type[Any],
        reader_of: Callable[[Slot], Reader],
        constants_of: Callable[[Slot], frozenset[tuple[type, Any]]],
    ) -> None:
        self.cls, self.reader_of, self.constants_of = cls, reader_of, constants_of
        self.made: Parts | None = None
        self.reader = Reader(
            self.first if _is_plain(cls) else self.whole,
            self.traced,
            frozenset({"object"}),
            shape=self.shape,
            given=self.given,
            callers=[],
        )

    def parts(self) -> Parts:
        with LOCK:
            if self.made is None:
                self.made = [(s, self.reader_of(s)) for s in slots_of(self.cls)]
            return self.made

    def first(self, value: Any) -> Any:
        layout = Layout.of(value, self.parts())
        if layout is None:
            raise Miss
        with LOCK:
            if self.reader.fast == self.first:
                _Layouts(self.cls, self.parts(), self.reader).start(layout)
        return self.reader.fast(value)

    def whole(self, value: Any) -> Any:
        return self.traced(value, Trace(probing=True, exact=True))

    def traced(self, value: Any, at: At) -> Any:
        if kind_of(value) != "object":
            reason = expected("object", value)
            if not issubclass(self.cls, Untyped) or root_of(at).probing:
                return miss(at, reason, value)
            note(at, reason, value)
            return value
        return _make(self.cls, _values(self.parts(), value, at))

    def shape(self) -> Shape:
        own = [slot for slot, _ in self.parts() if not slot.extra]
        return Shape(
            wires=frozenset(slot.wire for slot in own),
            required=frozenset(slot.wire for slot in own if slot.required),
            constants=tuple((s.wire, c) for s in own if (c := self.constants_of(s))),
        )

    def given(self, wire: str, value: str) -> Reader:
        def reader_of(slot: Slot) -> Reader:
            reader = self.reader_of(slot)
            return _knowing(reader, value) if slot.wire == wire else reader

        return model(self.cls, reader_of, self.constants_of)


def _knowing(reader: Reader, value: str) -> Reader:
    """The same reader, if it is to meet no value but this."""
    try:
        known = reader.fast(value)
    except MISFITS:
        return reader
    # Only what never changes may be part of many objects.
    return replace(reader, known=(known,)) if isinstance(known, (str, Enum)) else reader


def _values(parts: Parts, value: dict[str, Any], at: At) -> dict[str, Any]:
    """The fields of an object, one after the other, with regard to where they are."""
    values: dict[str, Any] = {}
    unknown = dict(value)
    keep: Part | None = None
    for slot, reader in parts:
        if slot.extra:
            keep = (slot, reader)
        elif slot.wire in value:
            del unknown[slot.wire]
            values[slot.name] = reader.traced(value[slot.wire], (at, slot.wire))
        elif slot.required:
            reason = "required property is missing"
            values[slot.name] = miss((at, slot.wire), reason, UNSET)
        else:
            values[slot.name] = slot.initial()
    if unknown:
        unexpected(at)
    if keep is not None:
        slot, reader = keep
        values[slot.name] = reader.traced(unknown, at)
    else:
        for key, found in unknown.items():
            note((at, key), "property is not described", found)
    return values


def _is_plain(cls: type[Any]) -> bool:
    """Whether instances can be filled without the constructor, as those of all our models can."""
    setter: Any = cls.__setattr__
    return setter is object.__setattr__ and not hasattr(cls, "__post_init__")


def _make(cls: type[Any], values: dict[str, Any]) -> Any:
    if not _is_plain(cls):
        return cls(**values)
    instance = object.__new__(cls)
    for name, value in values.items():
        object.__setattr__(instance, name, value)
    return instance


class _Layouts:
    """The layouts of the objects of a class: mostly they have one, or one of a few."""

    def __init__(self, cls: type[Any], parts: Parts, reader: Reader) -> None:
        self.cls, self.parts, self.reader = cls, parts, reader
        self.rest = Reader(self.watched, reader.traced, callers=[])
        """Reads objects of layouts that have no function of their own."""
        self.any: Fast | None = None
        self.counts: dict[Layout, int] = {}
        self.left = _WATCHED

    def start(self, layout: Layout) -> None:
        self.counts[layout] = _OFTEN
        self.reader.replace(for_layout(self.cls, self.parts, layout, self.rest))

    def watched(self, value: Any) -> Any:
        if self.any is None:
            self.any = for_any(self.cls, self.parts)
        made = self.any(value)
        layout = Layout.of(value, self.parts)
        with LOCK:
            if layout is not None and self.left:
                self.watch(layout)
            if not self.left:
                self.rest.replace(self.any)
                if len(self.counts) > _MANY:
                    self.reader.replace(self.any)
                self.counts.clear()
        return made

    def watch(self, layout: Layout) -> None:
        self.left -= 1
        count = self.counts[layout] = self.counts.get(layout, 0) + 1
        often = [known for known, n in self.counts.items() if n >= _OFTEN]
        # Two of the same size would be told apart by failing, which takes long.
        if count == _OFTEN and [x.size for x in often].count(layout.size) == 1:
            otherwise = Reader(self.reader.fast, self.reader.traced)
            made = for_layout(self.cls, self.parts, layout, otherwise)
            self.reader.replace(made)
        if len(often) == _MOST:
            self.left = 0
