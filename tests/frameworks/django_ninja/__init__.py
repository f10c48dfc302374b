"""Django Ninja, which describes itself."""
