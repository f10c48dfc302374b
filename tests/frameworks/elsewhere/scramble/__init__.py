"""Laravel, described by Scramble."""
