"""References: pointers, ``$ref`` across files, and the cursor that follows them."""
