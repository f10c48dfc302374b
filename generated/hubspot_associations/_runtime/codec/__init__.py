"""Codec: JSON to values of described types, and back."""
