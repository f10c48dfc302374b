from .._runtime import OpenStr


class Currency(OpenStr):
    """The schema ``Currency``."""

    EUR = "EUR"
    USD = "USD"
