"""The schemas of the API."""

from ._runtime import OpenStr

__all__ = ["Order"]


class Order(OpenStr):
    ASC = "asc"
    DESC = "desc"
