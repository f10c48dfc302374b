"""Identity: what every pointer of a description stands for, by names and content."""
