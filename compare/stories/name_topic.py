"""Say in the words of a text what a group of quantities is told of."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from compare.quantities.lists import load_quantity_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.stories.quantity_context import Mention, QuantityContext

_SHOWN = 3
_LONGEST = 3  # words of a name


def name_topic(story: QuantityContext, members: Sequence[Mention]) -> tuple[str, ...]:
    """Return what is told around most of some quantities, as it is written around the first.

    Three words or names at most, in their order; the names first where there are more. None that
    would stand beside any quantity ("pertama", "kali").
    """
    reach = story.told.settings.near_words
    told: Counter[str] = Counter()
    for article in sorted({article for article, _ in members}):
        own = [member for member in members if member[0] == article]
        told.update(frozenset().union(*(_about(story, member, reach) for member in own)))
    common = {word for word, texts in told.items() if texts > 1}
    found = max((_written(story, member, common) for member in members), key=_weight)
    names = [words for words in found if words[:1].isupper()]
    chosen = sorted(found, key=lambda words: words not in names)[:_SHOWN]
    return tuple(words for words in found if words in chosen)


def _about(story: QuantityContext, member: Mention, reach: int) -> frozenset[str]:
    article = story.told.story.articles[member[0]]
    plain = load_quantity_words(article.language).plain
    own = story.quantity(member)
    counted = {own.unit} if own.kind == "count" else set()
    return frozenset(word for word in story.around(member, reach) | counted if (word,) not in plain)


def _weight(found: tuple[str, ...]) -> int:
    return min(len(found), _SHOWN)


def _written(story: QuantityContext, member: Mention, common: set[str]) -> tuple[str, ...]:
    """Return the common words around one quantity as its text has them; a name is one."""
    article, one = story.told.story.articles[member[0]], story.quantity(member)
    tokens, text = article.tokens, article.raw.text
    start, end = story.window(member, story.told.settings.near_words)
    found: dict[str, str] = {}
    name: list[str] = []
    for place in range(start, end):
        lemma = tokens.lemmas[tokens.codes[place]]
        word = text[tokens.starts[place] : tokens.ends[place]]
        inside = one.core[0] <= place < one.core[1]
        if lemma not in common or lemma in found or inside:
            name = []
            continue
        beside = bool(name) and text[tokens.ends[place - 1] : tokens.starts[place]] == " "
        if beside and word[:1].isupper() and name[0][:1].isupper() and len(name) < _LONGEST:
            name.append(word)
        else:
            name = [word]
        found[lemma] = " ".join(name)
        for earlier in [key for key, said in found.items() if said == " ".join(name[:-1])]:
            found[earlier] = found[lemma]
    return tuple(dict.fromkeys(found.values()))
