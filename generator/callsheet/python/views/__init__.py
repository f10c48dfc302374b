"""Views: every frozen dataclass that a template can see; no behaviour."""
