"""Find the role of a person as the text gives it beside the name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.actors.roles import role_before, role_behind
from compare.actors.written import Written

if TYPE_CHECKING:
    from compare.actors import Mention
    from compare.model import Article, Span


def find_role(article: Article, mention: Mention) -> Span | None:
    """Return the words that say what somebody is, beside a mention of the name.

    An apposition behind the name ("…, dosen politik di Universitas Oxford di Inggris, …"), one
    before it ("menteri pertahanan Korea Selatan, Shin Won-sik, …") or a title ("Menteri Luar
    Negeri Antony J. Blinken"). Articles before it are left out.

    Returns:
        numbers of the words, half-open; None where the text gives none there.
    """
    written = Written(article)
    return role_behind(written, mention.words) or role_before(written, mention.words)
