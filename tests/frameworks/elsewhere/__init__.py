"""Frameworks that are not Python's: descriptions in their form, and a server that responds as they do.

Each folder has `description.json`, `responses.py` for the server, and `calls.py` with the scenarios.
"""
