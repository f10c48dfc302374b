"""What can be sent as bytes."""

from __future__ import annotations

from collections.abc import AsyncIterable, Iterable, Mapping
from dataclasses import dataclass, field, is_dataclass
from pathlib import Path
from typing import BinaryIO, TypeAlias, TypeGuard

from ..codec.codec_errors import refuse
from ..codec.writers import WRITERS

Piece: TypeAlias = bytes | Path | BinaryIO | Iterable[bytes] | AsyncIterable[bytes]


@dataclass(frozen=True, slots=True)
class File:
    """A file to upload: its bytes, a path, or an open binary file, read as it is sent.

    Without a `name`, a path or an open file is sent under its own.
    """

    content: Piece = field(repr=False)
    name: str | None = None
    type: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])


WRITERS[File] = refuse

Binary: TypeAlias = File | Piece
"""What can be sent as bytes."""


def kind_of(body: object) -> str | None:
    """The media type of what is sent as bytes; None of all else."""
    if isinstance(body, File) and body.type:
        return body.type
    is_file = isinstance(body, File) or is_binary(body)
    return "application/octet-stream" if is_file else None


def is_bytes(value: object) -> TypeGuard[bytes]:
    return isinstance(value, bytes | bytearray | memoryview)


def is_handle(value: object) -> TypeGuard[BinaryIO]:
    return hasattr(value, "read")


def is_binary(value: object) -> TypeGuard[Piece]:
    if is_bytes(value) or isinstance(value, Path) or is_handle(value):
        return True
    if isinstance(value, str | list | tuple | Mapping) or is_dataclass(value):
        return False
    return isinstance(value, Iterable | AsyncIterable)
