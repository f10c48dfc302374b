"""The clients: every call as a method, and the credentials that calls need."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from . import models
from ._runtime import AsyncOptions, C, Options, Resources, SyncClient, Token
from ._runtime.http.client import AsyncClient as _AsyncClient

if TYPE_CHECKING:
    from .calls.owner_controller import OwnerController
    from .calls.pet_controller import PetController
    from .calls.vet_controller import VetController


class _Calls(Resources[C]):
    models = models

    @cached_property
    def pet_controller(self) -> PetController[C]:
        """The calls of pet-controller."""
        from .calls.pet_controller import PetController

        return PetController(self._client)

    @cached_property
    def owner_controller(self) -> OwnerController[C]:
        """The calls of owner-controller."""
        from .calls.owner_controller import OwnerController

        return OwnerController(self._client)

    @cached_property
    def vet_controller(self) -> VetController[C]:
        """The calls of vet-controller."""
        from .calls.vet_controller import VetController

        return VetController(self._client)


class Client(_Calls[SyncClient], SyncClient):
    """springdoc and Springfox.

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
