"""The clients: every call as a method, and the credentials that calls need."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from . import models
from ._runtime import AsyncOptions, C, OAuth2, Options, Resources, SyncClient, Token
from ._runtime.http import auth as _auth
from ._runtime.http.client import AsyncClient as _AsyncClient

if TYPE_CHECKING:
    from .calls.orders import Orders


def _credentials(token: Token | OAuth2 | None) -> _auth.Auth:
    return _auth.Auth(
        {"oauth": _auth.bearer(token)},
        token=token,
        token_url="https://example.com/token",
    )


class _Calls(Resources[C]):
    models = models

    @cached_property
    def orders(self) -> Orders[C]:
        """The calls of orders."""
        from .calls.orders import Orders

        return Orders(self._client)


class Client(_Calls[SyncClient], SyncClient):
    """Links.

    An API that explains itself.

    Args:
        token: A bearer token, a function that gives one, or
            ``OAuth2(client_id=..., client_secret=...)`` to fetch them.
        base_url: Where the API is: its description does not say.
        options: See `Options`: timeout, retry, strict, headers, ...
    """

    def __init__(
        self,
        *,
        token: Token | OAuth2 | None = None,
        base_url: str,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(base_url, auth=_credentials(token), **options)


class AsyncClient(_Calls[_AsyncClient], _AsyncClient):
    """The same as `Client`, awaited."""

    def __init__(
        self,
        *,
        token: Token | OAuth2 | None = None,
        base_url: str,
        **options: Unpack[AsyncOptions],
    ) -> None:
        super().__init__(base_url, auth=_credentials(token), **options)
