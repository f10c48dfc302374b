"""Files: paths and texts to write."""

from __future__ import annotations

from hashlib import sha256

from msgspec import Struct


class File(Struct, frozen=True):
    """One file of the package: its path below the package folder, with slashes, and its text."""

    path: str
    text: str
    template: str | None = None
    """The template that made it, as users know it; None where the file is a copy of ours."""
    custom: bool = False
    """Whether a user's template made it."""
    joint: bool = False
    """Whether people write in it, too: what they do is no edit that could be lost."""
    theirs: bool = False
    """Whether it is written once, and people's from then on."""

    @property
    def content(self) -> bytes:
        return self.text.encode("utf-8")

    @property
    def digest(self) -> str:
        return digest(self.content)


def digest(content: bytes) -> str:
    """The digest of a content in the lock: half of its SHA-256, independent of line endings."""
    return sha256(content.replace(b"\r\n", b"\n")).hexdigest()[:32]
