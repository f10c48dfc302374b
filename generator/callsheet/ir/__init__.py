"""Stage 2: what the API is, in no language."""
