from __future__ import annotations

from dataclasses import dataclass

from .._runtime import Binary, OpenObject


@dataclass(slots=True, kw_only=True)
class OrdersPutInvoiceBody(OpenObject):
    title: str
    file: Binary
