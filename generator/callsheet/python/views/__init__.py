"""Views: every frozen value that a template can see; no behaviour."""
