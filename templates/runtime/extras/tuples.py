"""Arrays whose first items have types of their own: ``tuple[int, str]``, ``tuple[int, *tuple[str, ...]]``."""

from __future__ import annotations

from typing import Any, get_args

from ..codec.codec_errors import At, kind_of, miss
from ..codec.converters import Converter, expected
from ..codec.hints import Names, converter


def converter_of(hint: Any, names: Names) -> Converter:
    prefix, rest = positions(get_args(hint))
    items = tuple(converter(item, names) for item in prefix)
    return Fixed(items, converter(rest[0], names) if rest else None)


class Fixed(Converter):
    """A tuple: an array whose first items have types of their own."""

    kinds = frozenset({"array"})

    def __init__(self, prefix: tuple[Converter, ...], rest: Converter | None) -> None:
        self.prefix, self.rest = prefix, rest
        self.parts = (*prefix, rest) if rest else prefix

    def each(self, count: int) -> tuple[Converter, ...]:
        """Those of so many items."""
        more = count - len(self.prefix)
        return self.prefix + (self.rest,) * more if self.rest else self.prefix

    def traced(self, value: Any, at: At) -> Any:
        if kind_of(value) != "array":
            return miss(at, expected("array", value), value)
        count, each = len(self.prefix), self.each(len(value))
        if len(value) != len(each):
            least = "at least " if self.rest else ""
            reason = f"expected {least}{count} items, got {len(value)}"
            return miss(at, reason, value)
        items = enumerate(zip(each, value, strict=True))
        return tuple(item.traced(x, (at, i)) for i, (item, x) in items)


def positions(args: tuple[Any, ...]) -> tuple[tuple[Any, ...], tuple[Any, ...]]:
    """The types of the first items of a tuple, and that of all others, if there may be others."""
    if args and args[-1] is Ellipsis:
        return (), args[:1]
    if args and getattr(args[-1], "__unpacked__", False):
        return args[:-1], get_args(args[-1])[:1]
    return args, ()
