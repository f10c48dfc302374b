"""`python -m callsheet`."""

from .cli import main

if __name__ == "__main__":  # workers import this module, too
    main()
