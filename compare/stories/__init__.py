"""Articles of one event, and what they say on the same theme."""
