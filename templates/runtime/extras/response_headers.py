"""Described headers of responses, and what their text may mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from types import ModuleType
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from ..codec.codec import decode
from ..codec.codec_errors import DecodeError
from ..http.arguments import SIMPLE, Style
from .styles import DELIMITERS
from .texts import scalar

if TYPE_CHECKING:
    from ..http.http_types import Headers

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Header(Generic[_T]):
    """A response header: its name, its type as it stands in the description, and its style."""

    name: str
    type: str = "str"
    style: Style = SIMPLE

    def read(self, headers: Headers, namespace: ModuleType | None) -> _T | None:
        text = headers.get(self.name)
        if text is None:
            return None
        first: DecodeError | None = None
        for value in self._readings(text):
            try:
                return cast("_T", decode(self.type, value, namespace=namespace))
            except DecodeError as error:
                first = first or error
        raise first or DecodeError("$", "expected a value")

    def _readings(self, text: str) -> Iterator[Any]:
        """What the text may mean: text, a scalar, or a list or an object in its style."""
        if "json" in (self.style.media_type or ""):
            yield scalar(text)
            return
        delimiter = DELIMITERS.get(self.style.style, ",")
        items = [item.strip() for item in text.split(delimiter)] if text else []
        is_list = self.type.startswith("list[")
        yield items if is_list else text
        yield [scalar(item) for item in items] if is_list else scalar(text)
        if all("=" in item for item in items):
            items = [word for item in items for word in item.split("=", 1)]
        if len(items) % 2 or not items:
            return
        pairs = list(zip(items[::2], items[1::2], strict=True))
        yield dict(pairs)
        yield {key: scalar(value) for key, value in pairs}
