"""Declarations: dataclasses, enums and aliases, and the modules that hold them."""
