"""Mending: makes an overlay with which a description accepts the responses that were seen."""
