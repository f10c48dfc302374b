from .._runtime import OpenStr


class Currency(OpenStr):
    EUR = "EUR"
    USD = "USD"
