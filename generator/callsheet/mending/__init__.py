"""Mending: what responses were seen to be becomes an overlay with which the description lets them be so."""
