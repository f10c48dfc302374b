"""Methods of a client: one for each operation, with a verb for each way to send its call."""

from __future__ import annotations

from collections.abc import Coroutine, Mapping
from functools import lru_cache
from inspect import Signature, cleandoc, signature
from typing import (
    TYPE_CHECKING,
    Any,
    ClassVar,
    Generic,
    ParamSpec,
    Self,
    TypeVar,
    Unpack,
)

from .operation import Call, Operation

if TYPE_CHECKING:
    from .client import AsyncClient, SyncClient
    from .engine import Engine
    from .functions import Function
    from .http_types import Response
    from .settings import CallOptions

P = ParamSpec("P")
T_co = TypeVar("T_co", covariant=True)


class Bound(Generic[T_co]):
    """A call function of a client. All its verbs take what the function takes.

    What holds for one call only, such as a timeout, is given by `with_options`: keywords of our
    own cannot stand beside those of the function, whose names belong to the API (PEP 612).
    """

    returns: ClassVar[str] = "{}"
    """What calling it gives, where the result is {}."""
    word: ClassVar[str] = ""
    """What kind it is, where it has further verbs."""
    note: ClassVar[str] = ""
    """What these do, which documents every function of that kind."""

    def __init__(
        self,
        function: Function[..., Call[T_co], Any, Any],
        client: Any,
        options: CallOptions | None = None,
    ) -> None:
        self._function = function
        self._client = client
        self._engine: Engine = client._engine
        self._options: CallOptions = {} if options is None else options
        self.__name__ = function.__name__
        self.__doc__ = _noted(function.__doc__, self.note)

    def with_options(self, **options: Unpack[CallOptions]) -> Self:
        """The same, with options in place of the client's: ``.with_options(timeout=5)(...)``."""
        return type(self)(self._function, self._client, {**self._options, **options})

    @property
    def operation(self) -> Operation[Any]:
        """Its method, path, statuses and all else that is sent or read by it."""
        return self._function.operation

    def _call(self, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> Call[T_co]:
        return self._function.make(args, kwargs)

    @property
    def __signature__(self) -> Signature:
        """The function's, with what the method gives in place of the call."""
        own = signature(self._function.__wrapped__)
        arguments = [
            p.replace(annotation=_Shown(p.annotation)) for p in own.parameters.values()
        ]
        result = _Shown(self.returns.format(self._function.result))
        return Signature(arguments, return_annotation=result)

    def __get__(self, owner: object, cls: type[Any] | None = None) -> Self:
        """Itself: `help` takes what has this for a method."""
        return self

    def __repr__(self) -> str:
        shown = f"{self.__name__}{self.__signature__}"
        return f"<{shown}{self.word and ', ' + self.word} of {self._client!r}>"


@lru_cache(maxsize=1024)
def _noted(doc: str | None, note: str) -> str | None:
    return f"{cleandoc(doc)}\n\n{note}" if doc and note else doc


class _Shown(str):
    """An annotation, which signatures would show in quotes."""

    def __repr__(self) -> str:
        return str(self)


class Method(Bound[T_co], Generic[P, T_co]):
    """Sends a call and waits for what it returns."""

    _client: SyncClient

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> T_co:
        return self._client.send(self._call(args, kwargs), **self._options)

    def respond(self, *args: P.args, **kwargs: P.kwargs) -> Response[T_co]:
        """What the call returns, with status and headers."""
        return self._client.respond(self._call(args, kwargs), **self._options)

    def call(self, *args: P.args, **kwargs: P.kwargs) -> Call[T_co]:
        """The call as a value; nothing is sent."""
        return self._call(args, kwargs)


class AsyncMethod(Bound[T_co], Generic[P, T_co]):
    """As `Method`, awaited."""

    returns = "Awaitable[{}]"
    _client: AsyncClient

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> Coroutine[Any, Any, T_co]:
        return self._client.send(self._call(args, kwargs), **self._options)

    def respond(
        self, *args: P.args, **kwargs: P.kwargs
    ) -> Coroutine[Any, Any, Response[T_co]]:
        """What the call returns, with status and headers."""
        return self._client.respond(self._call(args, kwargs), **self._options)

    def call(self, *args: P.args, **kwargs: P.kwargs) -> Call[T_co]:
        """The call as a value; nothing is sent."""
        return self._call(args, kwargs)
