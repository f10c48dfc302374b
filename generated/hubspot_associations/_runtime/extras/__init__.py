"""Extras: what only some APIs need."""
