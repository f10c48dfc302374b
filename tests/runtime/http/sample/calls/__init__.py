"""The calls of the sample."""
