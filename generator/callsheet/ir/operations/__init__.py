"""Operations: what can be asked of the API, with bodies, responses, security and servers."""
