"""The schemas of the API; each is loaded when it is first used."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # fmt: off
    # isort: off
    from .currency import Currency as Currency
    from .error import Error as Error
    from .error_detail import ErrorDetail as ErrorDetail
    from .money import Money as Money
    # isort: on
    # fmt: on
else:
    from .._runtime import lazy_classes

    __getattr__, __dir__ = lazy_classes(__name__)
