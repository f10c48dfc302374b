"""What FastAPI's tutorial teaches."""
