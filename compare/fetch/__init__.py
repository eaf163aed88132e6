"""Bring articles from files, pages and feeds into the corpus folder."""
