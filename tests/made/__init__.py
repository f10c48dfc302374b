"""Makers of the files that tests hold and `--update-golden` writes: pages of the docs, and the schema."""
