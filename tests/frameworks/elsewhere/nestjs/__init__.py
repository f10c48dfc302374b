"""NestJS, which describes itself."""
