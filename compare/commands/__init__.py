"""One command a file: ``HELP``, ``EXAMPLE``, ``add_arguments`` and ``run``."""
