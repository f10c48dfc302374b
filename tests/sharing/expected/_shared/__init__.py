"""What the clients beside this package have in common: the runtime, and models."""
