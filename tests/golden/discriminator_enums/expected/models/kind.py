from .._runtime import OpenStr


class Kind(OpenStr):
    TOMCAT = "cat"
    DOG = "dog"
    HOUND = "hound"
    COW = "cow"
