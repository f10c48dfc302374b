"""Rewrites: the small functions that `normalise` lists, by what they rewrite."""
