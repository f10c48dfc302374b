"""What the API sends to us: webhooks and callbacks, read from the body of the request."""

from __future__ import annotations

from typing import Unpack

from . import models
from ._runtime import ParseOptions, received, webhook


@webhook(models, form=True)
def parse_message(
    content: bytes | str,
    **options: Unpack[ParseOptions],
) -> models.Message:
    """What the API sends as ``message``.

    Args:
        content: The body of the request.
        options: `verify` checks the signature first.

    Raises: DecodeError: It is not what the description says.
    """
    return received(content, options)


@webhook(models)
def parse_ping(
    content: bytes | str,
    **options: Unpack[ParseOptions],
) -> models.Event | str:
    """Sent now and then.

    Deprecated.

    Args:
        content: The body of the request.
        options: `verify` checks the signature first.

    Raises: DecodeError: It is not what the description says.
    """
    return received(content, options)


@webhook(models)
def parse_subscribe_event(
    content: bytes | str,
    **options: Unpack[ParseOptions],
) -> models.Event:
    """Something happened.

    Args:
        content: The body of the request.
        options: `verify` checks the signature first.

    Raises: DecodeError: It is not what the description says.
    """
    return received(content, options)


@webhook(models)
def parse_shared(content: bytes | str, **options: Unpack[ParseOptions]) -> models.Event:
    """What the API sends as ``shared``.

    Args:
        content: The body of the request.
        options: `verify` checks the signature first.

    Raises: DecodeError: It is not what the description says.
    """
    return received(content, options)


@webhook(models)
def parse_other_event(
    content: bytes | str,
    **options: Unpack[ParseOptions],
) -> list[int]:
    """What the API sends as ``event``.

    Args:
        content: The body of the request.
        options: `verify` checks the signature first.

    Raises: DecodeError: It is not what the description says.
    """
    return received(content, options)
