"""Identity: what every place of a description is, by names and by what it says."""
