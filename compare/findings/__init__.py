"""Ways in which texts stand face to face; each yields candidates for the first screen."""
