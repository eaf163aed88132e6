"""Message catalogues: English is the source language, others come from ``.po`` files."""

from __future__ import annotations

from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

LOCALES = Path(__file__).parent / "locale"
SOURCE = "en"


def languages() -> tuple[str, ...]:
    """Return the interface languages, sorted."""
    return tuple(sorted({SOURCE, *(path.stem for path in LOCALES.glob("*.po"))}))


@lru_cache
def load_catalog(language: str) -> NullTranslations:
    """Return the translations into a language, compiled in memory from its ``.po`` file.

    Raises:
        FileNotFoundError: there is no such interface language.
    """
    if language == SOURCE:
        return NullTranslations()
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    with (LOCALES / f"{language}.po").open(encoding="utf-8") as file:
        catalog = read_po(file, locale=language)
    compiled = BytesIO()
    write_mo(compiled, catalog)
    compiled.seek(0)
    return GNUTranslations(compiled)
