"""The Django app that has the models."""
