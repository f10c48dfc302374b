from .._runtime import OpenStr


class Status(OpenStr):
    ON = "on"
    OFF = "off"
