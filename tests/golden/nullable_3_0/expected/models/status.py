from .._runtime import OpenStr


class Status(OpenStr):
    """The schema ``Status``."""

    ON = "on"
    OFF = "off"
