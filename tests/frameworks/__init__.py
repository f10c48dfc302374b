"""Apps of the frameworks, served for real, and every operation of them called by a generated client.

A framework is a folder: `app.py` is the app and serves itself (`serving.py`), `calls*.py` have the scenarios,
which `clients.py` runs with a sync and an async client. `test_frameworks.py` names them.
"""
