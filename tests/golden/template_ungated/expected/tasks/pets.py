"""Also refused, were it not vouched for by its path."""

task_pets = "pets"
