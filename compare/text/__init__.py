"""From running text to sentences, words in columns, and their weights."""
