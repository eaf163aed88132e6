"""Measure the engine against annotated texts."""
