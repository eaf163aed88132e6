"""A Report as pages, JSON, CSV and terminal text; it computes nothing that it shows."""
