"""What the API sends to us: webhooks and callbacks, read from the body of the request."""

from __future__ import annotations

from typing import Unpack

from . import models
from ._runtime import ParseOptions, received, webhook


@webhook(models)
def parse_pet_created(
    content: bytes | str,
    **options: Unpack[ParseOptions],
) -> models.PathItemsHookPostBody:
    """What the API sends as ``petCreated``.

    Args:
        content: The body of the request.
        options: `verify` checks the signature first.

    Raises: DecodeError: It is not what the description says.
    """
    return received(content, options)


@webhook(models)
def parse_pet_deleted(
    content: bytes | str,
    **options: Unpack[ParseOptions],
) -> models.PathItemsHookPostBody:
    """What the API sends as ``petDeleted``.

    Args:
        content: The body of the request.
        options: `verify` checks the signature first.

    Raises: DecodeError: It is not what the description says.
    """
    return received(content, options)


@webhook(models)
def parse_order_paid(
    content: bytes | str,
    **options: Unpack[ParseOptions],
) -> models.PathItemsHookPostBody:
    """What the API sends as ``orderPaid``.

    Args:
        content: The body of the request.
        options: `verify` checks the signature first.

    Raises: DecodeError: It is not what the description says.
    """
    return received(content, options)
