"""Code: text that may stand in generated files, and its imports."""
