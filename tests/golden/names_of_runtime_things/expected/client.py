"""The clients: every call as a method, and the credentials that calls need."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from . import models
from ._runtime import AsyncOptions, C, OAuth2, Options, Resources, SyncClient, Token
from ._runtime import basic as _basic
from ._runtime.http import auth as _auth
from ._runtime.http.client import AsyncClient as _AsyncClient

if TYPE_CHECKING:
    from .calls.auth import Auth
    from .calls.cached_property_ import CachedProperty
    from .calls.list import List
    from .calls.oauth2 import OAuth2Calls
    from .calls.str import Str
    from .calls.token import TokenCalls
    from .calls.type import Type
    from .calls.unpack import UnpackCalls
    from .calls.uuid import Uuid


def _credentials(token: Token | OAuth2 | None, b: tuple[str, str] | None) -> _auth.Auth:
    return _auth.Auth(
        {"b": _basic(b, argument="b"), "o": _auth.bearer(token)},
        default=(("o",), ("b",)),
        token=token,
        token_url="https://x.example/t",
    )


class _Calls(Resources[C]):
    models = models

    @cached_property
    def token(self) -> TokenCalls[C]:
        """The calls of Token."""
        from .calls.token import TokenCalls

        return TokenCalls(self._client)

    @cached_property
    def oauth2(self) -> OAuth2Calls[C]:
        """The calls of OAuth2."""
        from .calls.oauth2 import OAuth2Calls

        return OAuth2Calls(self._client)

    @cached_property
    def cached_property_(self) -> CachedProperty[C]:
        """The calls of cached_property."""
        from .calls.cached_property_ import CachedProperty

        return CachedProperty(self._client)

    @cached_property
    def auth(self) -> Auth[C]:
        """The calls of auth."""
        from .calls.auth import Auth

        return Auth(self._client)

    @cached_property
    def unpack(self) -> UnpackCalls[C]:
        """The calls of Unpack."""
        from .calls.unpack import UnpackCalls

        return UnpackCalls(self._client)

    @cached_property
    def list(self) -> List[C]:
        """The calls of list."""
        from .calls.list import List

        return List(self._client)

    @cached_property
    def type(self) -> Type[C]:
        """The calls of type."""
        from .calls.type import Type

        return Type(self._client)

    @cached_property
    def str(self) -> Str[C]:
        """The calls of str."""
        from .calls.str import Str

        return Str(self._client)

    @cached_property
    def uuid(self) -> Uuid[C]:
        """The calls of uuid."""
        from .calls.uuid import Uuid

        return Uuid(self._client)


class Client(_Calls[SyncClient], SyncClient):
    """Names that modules use.

    Args:
        token: A bearer token, a function that gives one, or
            ``OAuth2(client_id=..., client_secret=...)`` to fetch them.
        b: User name and password.
        base_url: Where the API is: its description does not say.
        options: See `Options`: timeout, retry, strict, headers, ...
    """

    def __init__(
        self,
        *,
        token: Token | OAuth2 | None = None,
        b: tuple[str, str] | None = None,
        base_url: str,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(base_url, auth=_credentials(token, b), **options)


class AsyncClient(_Calls[_AsyncClient], _AsyncClient):
    """The same as `Client`, awaited."""

    def __init__(
        self,
        *,
        token: Token | OAuth2 | None = None,
        b: tuple[str, str] | None = None,
        base_url: str,
        **options: Unpack[AsyncOptions],
    ) -> None:
        super().__init__(base_url, auth=_credentials(token, b), **options)
