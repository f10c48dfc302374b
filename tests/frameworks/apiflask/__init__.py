"""What the guides of APIFlask teach."""
