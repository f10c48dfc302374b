"""The schemas of the API; each is loaded when it is first used."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # fmt: off
    # isort: off
    from ..._shared.models.currency import Currency as Currency
    from ..._shared.models.error import Error as Error
    from ..._shared.models.error_detail import ErrorDetail as ErrorDetail
    from ..._shared.models.money import Money as Money
    from .refund import Refund as Refund
    from .state import State as State
    # isort: on
    # fmt: on
else:
    from ..._shared._runtime import lazy_classes

    __getattr__, __dir__ = lazy_classes(
        __name__,
        {
            ".._shared.models.currency": "Currency",
            ".._shared.models.error": "Error",
            ".._shared.models.error_detail": "ErrorDetail",
            ".._shared.models.money": "Money",
        },
    )
