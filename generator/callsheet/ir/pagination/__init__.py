"""Pagination and batches: operations that take or give many items."""
