from .._runtime import OpenStr


class Kind(OpenStr):
    """The schema ``Kind``."""

    TOMCAT = "cat"
    DOG = "dog"
    HOUND = "hound"
    COW = "cow"
