"""Docstrings: what a description says to people."""
