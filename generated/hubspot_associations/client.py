"""The clients: every call as a method, and the credentials that calls need."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from . import models
from ._runtime import AsyncOptions, C, Options, Resources, SyncClient, Token
from ._runtime.http import auth as _auth
from ._runtime.http.client import AsyncClient as _AsyncClient

if TYPE_CHECKING:
    from .calls.labels import Labels
    from .calls.limits import Limits

BASE_URL = "https://api.hubapi.com"


def _credentials(token: Token | None) -> _auth.Auth:
    return _auth.Auth(
        {"private_app": _auth.bearer(token), "oauth2": _auth.bearer(token)},
        default=(("private_app",), ("oauth2",)),
        token=token,
    )


class _Calls(Resources[C]):
    models = models

    @cached_property
    def limits(self) -> Limits[C]:
        """How many records of one type a record of another may be associated with."""
        from .calls.limits import Limits

        return Limits(self._client)

    @cached_property
    def labels(self) -> Labels[C]:
        """What an association between two records means, such as *Billing contact*."""
        from .calls.labels import Labels

        return Labels(self._client)


class Client(_Calls[SyncClient], SyncClient):
    """HubSpot CRM associations.

    Which kinds of association there are between two types of CRM record, what they are
    called, and how many records one record may be associated with.

    Args:
        token: The access token of a private app.
        base_url: ``https://api.hubapi.com``, unless you say otherwise.
        options: See `Options`: timeout, retry, strict, headers, ...
    """

    def __init__(
        self,
        *,
        token: Token | None = None,
        base_url: str = BASE_URL,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(base_url, auth=_credentials(token), server=BASE_URL, **options)


class AsyncClient(_Calls[_AsyncClient], _AsyncClient):
    """The same as `Client`, awaited."""

    def __init__(
        self,
        *,
        token: Token | None = None,
        base_url: str = BASE_URL,
        **options: Unpack[AsyncOptions],
    ) -> None:
        super().__init__(base_url, auth=_credentials(token), server=BASE_URL, **options)
