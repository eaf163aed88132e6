"""Marks a string as a message of the catalogues."""


def N_(message: str) -> str:  # noqa: N802 - the gettext convention for a message used later
    """Mark a message for extraction."""
    return message
