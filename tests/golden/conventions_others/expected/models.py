"""The schemas of the API."""
