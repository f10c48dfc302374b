"""The Django app that knows who one is."""
