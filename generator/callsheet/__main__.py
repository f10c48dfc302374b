"""`python -m callsheet`."""

from .cli import main

main()
