from __future__ import annotations

from dataclasses import dataclass

from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class RawReplaceXmlBody(OpenObject):
    """The schema of ``body`` in ``raw.replace_xml``."""

    a: str | None = None
