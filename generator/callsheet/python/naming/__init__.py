"""Naming: words to identifiers, and every name decided at once."""
