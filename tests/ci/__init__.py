"""What continuous integration runs: the GitHub Action, and the examples for others."""
