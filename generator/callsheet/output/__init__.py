"""Stage 4: a package becomes text on disk: rendered, laid out, formatted, checked and written."""
