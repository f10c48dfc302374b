"""Laid out as a generated package; only that the runtime is not inside."""
