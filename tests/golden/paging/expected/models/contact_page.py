from __future__ import annotations

from dataclasses import dataclass

from .. import models
from .._runtime import OpenObject


@dataclass(slots=True, kw_only=True)
class ContactPage(OpenObject):
    results: list[models.Contact]
    paging: ContactPagePaging | None = None


@dataclass(slots=True, kw_only=True)
class ContactPagePaging(OpenObject):
    next: ContactPageNext | None = None


@dataclass(slots=True, kw_only=True)
class ContactPageNext(OpenObject):
    after: str
    link: str | None = None
