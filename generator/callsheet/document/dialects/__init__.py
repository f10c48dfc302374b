"""Dialects: Swagger 2.0, OpenAPI 3.0 and 3.1 in the shape of 3.2, and overlays."""
