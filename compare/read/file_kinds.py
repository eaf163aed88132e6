"""Kinds of files: what is read, by the end of its name, and what is not, by its first bytes."""

FORMS = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".jsonl": "row",
    ".ndjson": "row",
    ".csv": "row",
}
"""Form of the texts by the end of the file's name, small letters; see ``model.FORMS``."""

LONGEST_SIGNATURE = 16
"""Bytes that are enough to know a kind by its signature."""

_SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"PK\x05\x06", "a ZIP archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an office document"),
    (b"{\\rtf", "an RTF document"),
    (b"%!PS", "a PostScript document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x89PNG\r\n\x1a\n", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
    (b"RIFF", "a picture or a recording"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "a database"),
)
"""First bytes of common formats, from their specifications; the most likely mistakes."""


def foreign_kind(head: bytes) -> str | None:
    """Return what a file is that begins like this, if it is one of the formats that are no text."""
    return next((kind for begin, kind in _SIGNATURES if head.startswith(begin)), None)
