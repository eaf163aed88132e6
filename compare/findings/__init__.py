"""Ways in which texts stand face to face; each yields candidates for the first screen."""

OF_WORDS = ("use", "labels", "words")
"""Kinds whose only ground are the words that a text chooses: a damaged text has none of its own,
and the words of one speech are its translators'."""
