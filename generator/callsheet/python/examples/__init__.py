"""Examples: calls as people would write them, with the values that the description gives."""
