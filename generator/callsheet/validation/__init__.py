"""Validation: everything that is wrong with a description, as problems with places."""
