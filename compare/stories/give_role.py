"""Give the role of an actor as a text introduces it."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from compare.actors.find_role import find_role

if TYPE_CHECKING:
    from compare.actors import Mention
    from compare.model import Article, Span

_FIRST = 3  # mentions of an actor: who is not introduced there is not introduced


def give_role(article: Article, mentions: tuple[Mention, ...], actor: str) -> Span | None:
    """Return the words that say what an actor is, where a text first does; None if it does not."""
    own = islice((one for one in mentions if one.actor == actor), _FIRST)
    return next((role for one in own if (role := find_role(article, one)) is not None), None)
