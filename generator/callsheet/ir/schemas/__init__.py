"""Schemas: what they say of data, as types and declarations."""
