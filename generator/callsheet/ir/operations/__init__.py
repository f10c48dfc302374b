"""Operations, with their bodies, responses, security and servers."""
