from .._runtime import OpenStr


class PetDogFace(OpenStr):
    """The schema ``Pet``."""

    DOG_FACE = "\U0001f436"
    CAT_FACE = "\U0001f431"
    NAIVE = "na\xefve"
