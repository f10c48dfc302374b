"""Client: credentials, servers, resources, and the README."""
