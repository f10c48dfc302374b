"""Documentation: pages about a client, for people."""
