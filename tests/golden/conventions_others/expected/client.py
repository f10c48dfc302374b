"""The clients: every call as a method, and the credentials that calls need."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from . import models
from ._runtime import AsyncOptions, C, Options, Resources, SyncClient, Token
from ._runtime.http.client import AsyncClient as _AsyncClient

if TYPE_CHECKING:
    from .calls.clinic_service import ClinicService
    from .calls.owners import Owners
    from .calls.pet import Pet
    from .calls.toy import Toy
    from .calls.user import User
    from .calls.vets import Vets
    from .calls.visits import Visits


class _Calls(Resources[C]):
    models = models

    @cached_property
    def pet(self) -> Pet[C]:
        """The calls of Pet."""
        from .calls.pet import Pet

        return Pet(self._client)

    @cached_property
    def owners(self) -> Owners[C]:
        """The calls of owners."""
        from .calls.owners import Owners

        return Owners(self._client)

    @cached_property
    def vets(self) -> Vets[C]:
        """The calls of vets."""
        from .calls.vets import Vets

        return Vets(self._client)

    @cached_property
    def user(self) -> User[C]:
        """The calls of User."""
        from .calls.user import User

        return User(self._client)

    @cached_property
    def visits(self) -> Visits[C]:
        """The calls of visits."""
        from .calls.visits import Visits

        return Visits(self._client)

    @cached_property
    def clinic_service(self) -> ClinicService[C]:
        """The calls of ClinicService."""
        from .calls.clinic_service import ClinicService

        return ClinicService(self._client)

    @cached_property
    def toy(self) -> Toy[C]:
        """The calls of Toy."""
        from .calls.toy import Toy

        return Toy(self._client)


class Client(_Calls[SyncClient], SyncClient):
    """Scramble, Connexion, huma, tsoa, goa, grpc-gateway, API Platform.

    Args:
        token: A bearer token, or a function that gives one.
        base_url: Where the API is: its description does not say.
        options: See `Options`: timeout, retry, strict, headers, ...
    """

    def __init__(
        self,
        *,
        token: Token | None = None,
        base_url: str,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(base_url, token=token, **options)


class AsyncClient(_Calls[_AsyncClient], _AsyncClient):
    """The same as `Client`, awaited."""

    def __init__(
        self,
        *,
        token: Token | None = None,
        base_url: str,
        **options: Unpack[AsyncOptions],
    ) -> None:
        super().__init__(base_url, token=token, **options)
