"""What the API sends to us: webhooks and callbacks, read from the body of the request."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import ModuleType
from typing import Any, Generic, TypedDict, TypeVar, Unpack, cast

from ..codec.codec import decode, loads
from ..codec.codec_errors import Drift

T_co = TypeVar("T_co", covariant=True)


class ParseOptions(TypedDict, total=False):
    """The keywords of every function that reads what the API sends."""

    headers: Mapping[str, str]
    """The headers of the request, for `verify`."""
    verify: Callable[[bytes, Mapping[str, str]], object]
    """Checks the signature: is given body and headers before anything of them is read,
    and raises what it likes where they are not from the API."""
    strict: bool
    on_drift: Callable[[Drift], object] | None


@dataclass(frozen=True, slots=True)
class Incoming(Generic[T_co]):
    """A request that the API makes: the type of its body, and where that is looked up."""

    type: str
    namespace: ModuleType
    form: bool = False
    """Whether the body is a form, rather than JSON."""

    def parse(self, content: bytes | str, **options: Unpack[ParseOptions]) -> T_co:
        """The body, decoded. Raises DecodeError, and what `verify` raises."""
        content = (
            content.encode("utf-8", "surrogatepass")
            if isinstance(content, str)
            else content
        )
        verify = options.get("verify")
        if verify is not None:
            verify(content, options.get("headers", {}))
        value = decode(
            self.type,
            self._read(content),
            strict=options.get("strict", True),
            on_drift=options.get("on_drift"),
            namespace=self.namespace,
        )
        return cast("T_co", value)

    def _read(self, content: bytes) -> Any:
        if not self.form:
            return loads(content)
        from .forms import read_form

        return read_form(content, self.type, self.namespace)
