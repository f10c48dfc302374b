from __future__ import annotations

from dataclasses import dataclass

from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class RawUpdateXmlBody(OpenObject):
    """The schema of ``body`` in ``raw.update_xml``."""

    a: str | None = None
