"""Configuration: each option is declared once, in `options.py`; flags, schema and docs come from there."""
