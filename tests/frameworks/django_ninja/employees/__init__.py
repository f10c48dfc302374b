"""The Django app of the employees."""
