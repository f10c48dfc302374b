"""HTTP: from a call to a request, and from a response to its result."""
