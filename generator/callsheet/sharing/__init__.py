"""Sharing: one runtime and equal models for several clients."""
