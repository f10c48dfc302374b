"""Go with huma, which describes itself."""
