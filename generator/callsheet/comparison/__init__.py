"""What a new description means for callers of the generated Python code."""
