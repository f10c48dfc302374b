"""Text: files, URLs and standard input to plain data, and from a pointer back to line and column."""
