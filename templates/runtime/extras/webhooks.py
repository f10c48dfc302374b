"""What the API sends to us: webhooks and callbacks, read from the body of the request."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import wraps
from types import ModuleType
from typing import Any, ParamSpec, TypedDict, TypeVar, cast

from ..codec.codec import decode, loads
from ..codec.codec_errors import Drift
from ..http.operation import without_models

_P = ParamSpec("_P")
_T = TypeVar("_T")


class ParseOptions(TypedDict, total=False):
    """The keywords of every function that reads what the API sends."""

    headers: Mapping[str, str]
    """The headers of the request, for `verify`."""
    verify: Callable[[bytes, Mapping[str, str]], object]
    """Checks the signature: is given body and headers before anything of them is read,
    and raises what it likes where they are not from the API."""
    strict: bool
    on_drift: Callable[[Drift], object] | None


def webhook(
    namespace: ModuleType, *, form: bool = False
) -> Callable[[Callable[_P, _T]], Callable[_P, _T]]:
    """Make a function parse what the API sends, as its annotation says; `form` is for no JSON."""

    def mark(function: Callable[_P, _T]) -> Callable[_P, _T]:
        @wraps(function)
        def parse(*args: _P.args, **kwargs: _P.kwargs) -> _T:
            content, options = cast("_Received", function(*args, **kwargs))
            type_ = without_models(function.__annotations__["return"])
            return cast("_T", _parsed(content, options, type_, namespace, form))

        return parse

    return mark


def received(content: bytes | str, options: ParseOptions) -> _T:  # type: ignore[type-var]
    """What such a function returns: the received text, from which `webhook` makes the value."""
    return cast("_T", (content, options))


_Received = tuple[bytes | str, ParseOptions]


def _parsed(
    content: bytes | str,
    options: ParseOptions,
    type_: str,
    namespace: ModuleType,
    form: bool,
) -> Any:
    """The body, decoded. Raises DecodeError, and what `verify` raises."""
    if isinstance(content, str):
        content = content.encode("utf-8", "surrogatepass")
    verify = options.get("verify")
    if verify is not None:
        verify(content, options.get("headers", {}))
    return decode(
        type_,
        _read(content, type_, namespace) if form else loads(content),
        strict=options.get("strict", True),
        on_drift=options.get("on_drift"),
        namespace=namespace,
    )


def _read(content: bytes, type_: str, namespace: ModuleType) -> Any:
    from .received_forms import read_form

    return read_form(content, type_, namespace)
