"""The schemas of the API; each is loaded when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import lazy_classes

if TYPE_CHECKING:
    # fmt: off
    # isort: off
    from .book import Book as Book
    from .litestar_events import LitestarEventsResponse as LitestarEventsResponse
    from .litestar_people import LitestarPeopleResponse as LitestarPeopleResponse
    from .page_book import PageBook as PageBook
    # isort: on
    # fmt: on
else:
    __getattr__, __dir__ = lazy_classes(__name__)
