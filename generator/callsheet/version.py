"""The version of callsheet, as the lock of a package records it."""

__version__ = "0.1.0"
