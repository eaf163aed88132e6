"""Exact intervals, chance and false discoveries; numbers in, numbers out."""
