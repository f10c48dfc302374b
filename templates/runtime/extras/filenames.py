"""The name that a server gives a file, made safe (RFC 6266, RFC 8187)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final
from urllib.parse import unquote_to_bytes

_PARAMETER: Final = re.compile(
    r";\s*+([\w!#$%&'+^`|~.-]++\*?)\s*+=\s*+(\"(?:[^\"\\]|\\.)*+\"|[^;\s]*+)"
)
_UNSAFE: Final = re.compile(r'[<>:"|?*]')
_DEVICE: Final = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_MOST: Final = 255
"""Bytes of a name, on most file systems."""


def file_name_in(headers: Mapping[str, str]) -> str | None:
    """The name of a file by Content-Disposition; never a path, and None where there is none."""
    text = headers.get("content-disposition", "")
    found: dict[str, str] = {}
    for name, value in _PARAMETER.findall(text):
        found.setdefault(name.lower(), value)
    for name in (_decoded(found.get("filename*")), _plain(found.get("filename"))):
        safe = _safe(name or "")
        if safe:
            return safe
    return None


def _decoded(value: str | None) -> str | None:
    """``UTF-8'en'%e2%82%ac.txt``."""
    charset, mark, rest = (value or "").strip('"').partition("'")
    encoded = rest.partition("'")[2]
    if not mark or charset.lower() not in ("utf-8", "iso-8859-1"):
        return None
    try:
        return unquote_to_bytes(encoded).decode(charset)
    except UnicodeDecodeError:
        return None


def _plain(value: str | None) -> str | None:
    """A token or a quoted text; many servers write UTF-8 there, and headers are read as Latin-1."""
    if value is None:
        return None
    if value.startswith('"'):
        value = re.sub(r"\\(.)", r"\1", value[1:-1]) if _escapes(value) else value[1:-1]
    try:
        return value.encode("latin-1").decode()
    except UnicodeError:
        return value


def _escapes(quoted: str) -> bool:
    """Whether backslashes are escapes; in ``"C:\\dir\\a.txt"``, as browsers once sent it, they are not."""
    return re.search(r'\\[^"\\]', quoted) is None


def _safe(name: str) -> str:
    base = re.split(r"[/\\]", name)[-1]
    shown = "".join(sign for sign in base if sign.isprintable())
    bare = _UNSAFE.sub("_", shown).strip(" .") if shown.strip(" .") else ""
    if name.startswith(".") and bare and base == name:  # ".gitignore" is a name
        bare = "." + bare
    if _DEVICE.fullmatch(bare):
        bare = f"_{bare}"
    return _shortened(bare)


def _shortened(name: str) -> str:
    if len(name.encode()) <= _MOST:
        return name
    stem, dot, ending = name.rpartition(".")
    tail = f"{dot}{ending}" if stem and len(ending.encode()) <= 20 else ""
    start = name.removesuffix(tail).encode()[: _MOST - len(tail.encode())]
    return start.decode(errors="ignore") + tail
