"""Spring, described by springdoc."""
