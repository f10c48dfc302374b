"""Stage 3: how Python says what the API is."""
