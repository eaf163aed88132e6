"""Which language a text is written in, where nobody says."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from compare.settings import Settings

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_NO_LANGUAGE = "zxx"  # the model's label for figures, addresses and the like


def detect_language(text: str, settings: Settings | None = None) -> str | None:
    """Return the ISO 639 code of a text's language; None where the model is not sure.

    The model is py3langid's naive Bayes over byte sequences (Lui and Baldwin 2012), with its
    scores as probabilities. It is seldom sure of a single sentence: Indonesian and Malay share
    most of their words.

    Args:
        text: the beginning counts, as far as ``language_characters`` says.
        settings: ``language_characters`` and ``language_sure``; the defaults when None.
    """
    chosen = settings or Settings()
    language, probability = _model().classify(text[: chosen.language_characters])
    sure = probability >= chosen.language_sure and language != _NO_LANGUAGE
    return str(language) if sure else None


@lru_cache(maxsize=1)
def _model() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
