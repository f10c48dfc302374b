"""What the guides of Litestar teach."""
