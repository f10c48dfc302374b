"""The schemas of the API."""

from ._runtime import OpenStr


class Order(OpenStr):
    ASC = "asc"
    DESC = "desc"
