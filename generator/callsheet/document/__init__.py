"""Stage 1: text becomes a document, which is located and has the shape of OpenAPI 3.2."""
