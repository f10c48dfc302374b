"""The schemas of the API; each is loaded when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import lazy_classes

if TYPE_CHECKING:
    # fmt: off
    # isort: off
    from .links import Links as Links
    from .page import Page as Page
    from .page import PageLinks as PageLinks
    from .page import PageMeta as PageMeta
    from .resource import Resource as Resource
    from .resource import ResourceMeta as ResourceMeta
    # isort: on
    # fmt: on
else:
    __getattr__, __dir__ = lazy_classes(__name__)
