"""The schemas of the API; each is loaded when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import lazy_classes

if TYPE_CHECKING:
    # fmt: off
    # isort: off
    from .order import Order as Order
    from .orders_list import OrdersListResponse as OrdersListResponse
    from .orders_search import OrdersSearchBody as OrdersSearchBody
    from .orders_search import OrdersSearchFound as OrdersSearchFound
    from .orders_search import OrdersSearchPage as OrdersSearchPage
    from .orders_search import OrdersSearchResponse as OrdersSearchResponse
    # isort: on
    # fmt: on
else:
    __getattr__, __dir__ = lazy_classes(__name__)
