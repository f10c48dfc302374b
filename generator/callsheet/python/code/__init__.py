"""Code: text that may stand in generated files, its imports and its layout."""
