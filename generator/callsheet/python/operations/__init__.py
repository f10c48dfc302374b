"""Operations: call functions, their arguments, their responses, and webhooks."""
