"""How texts use a theme's words: in quotation marks or out of them, and beside whose name."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING

from compare.actors.find_mentions import find_mentions
from compare.language import load_language
from compare.lexicon import SIDE_KINDS, load_actors
from compare.report import Difference
from compare.stories.passage import marks_of, sentence_words, window, words_of
from compare.text.match import Hit, match

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from compare.lexicon import Term, ThreadEntry
    from compare.model import Article
    from compare.report import Evidence
    from compare.stories.find_differences import Told

    Used = dict[Term, dict[int, tuple[Hit, ...]]]

_RANK = 2  # behind the sentences that report the same


@dataclass(frozen=True, slots=True)
class _Name:
    """A name behind a word."""

    actor: str
    between: tuple[str, ...]
    words: tuple[Hit, Hit] = field(compare=False)
    """The word and the name."""


def words_used(entry: ThreadEntry, articles: tuple[Article, ...]) -> Used:
    """Return every occurrence of a theme's words in the texts that use them, names left out.

    Each word by itself: one inside a longer term of the list counts too. A name, which the list
    writes with a capital letter, is nobody's choice of words.
    """
    used: Used = {}
    for place, article in enumerate(articles):
        for term in (entry.lists_for(article.language) or ((),))[0]:
            if term.written == term.written.lower() and (hits := match(article.tokens, (term,))):
                used.setdefault(term, {})[place] = hits
    return used


def voice(used: Used, told: Told) -> Iterator[Difference]:
    """Yield words that one text uses without quotation marks alone and another in them alone.

    A quotation of several sentences takes over what was said; only a short one takes over a word.
    A text whose quotation marks do not match has no say.
    """
    for term, texts in used.items():
        own, quoted = [], []
        for place, hits in texts.items():
            article = told.articles[place]
            if all(damage.kind != "mixed-quotes" for damage in article.damage):
                lengths = [_quotation(article, hit) for hit in hits]
                own += [] if any(lengths) else [place]
                short = all(0 < length <= told.settings.quoted_words for length in lengths)
                quoted += [place] if short else []
        for pair in _apart(((one, other) for one in own for other in quoted), told):
            left, right = (_quote(told, place, texts[place][:1]) for place in pair)
            yield Difference("voice", (left, right), (str(term), str(term)), str(term))
            break


def _quotation(article: Article, hit: Hit) -> int:
    """Return the length of the quotation in its sentence that an occurrence stands in; 0: none."""
    tokens, last = article.tokens, hit.word + hit.length
    first, end = sentence_words(article, int(tokens.sentences[hit.word]))
    if not tokens.quoted[hit.word : last].any():
        return 0
    outside = [word for word in range(first, end) if not tokens.quoted[word]]
    before = max((word for word in outside if word < last), default=first - 1)
    after = min((word for word in outside if word > before and word >= hit.word), default=end)
    return after - before - 1


def beside(used: Used, entry: ThreadEntry, told: Told) -> Iterator[Difference]:
    """Yield words at issue that stand before one name alone here and before another alone there.

    The words are those that the editors want contrasted: a judgement ("regime") says something of
    the name behind it, "sanctions" are one state's or against one. What stands between, such as
    "from", has to be the same in both texts.
    """
    if entry.contrast is None or entry.contrast.kind != "words":
        return
    names = [_named(article) for article in told.articles]
    for term in [term for term in used if term in entry.contrast.terms]:
        near = {
            place: [found for hit in hits for found in _behind(told, place, hit, names[place])]
            for place, hits in used[term].items()
        }
        alone = {place: found[0] for place, found in near.items() if len(set(found)) == 1}
        pairs = (
            (left, right)
            for left, right in combinations(alone, 2)
            if alone[left].actor != alone[right].actor
            and alone[left].between == alone[right].between
        )
        for pair in _apart(pairs, told):
            left, right = (_quote(told, place, alone[place].words) for place in pair)
            details = alone[pair[0]].actor, alone[pair[1]].actor
            yield Difference("beside", (left, right), details, str(term))
            break


def _named(article: Article) -> list[tuple[str, Hit]]:
    """Return where a text names states and sides, in the order of the text; people are none."""
    sides = tuple(actor for actor in load_actors() if actor.kind in SIDE_KINDS)
    return [
        (one.actor, Hit(one.words[0], one.words[1] - one.words[0], 0))
        for one in find_mentions(article, sides)
    ]


def _behind(told: Told, place: int, hit: Hit, names: list[tuple[str, Hit]]) -> Iterator[_Name]:
    """Yield the name behind an occurrence, with nothing but a few function words between."""
    article = told.articles[place]
    tokens, language = article.tokens, load_language(article.language)
    end = hit.word + hit.length
    for actor, name in names:
        if 0 <= name.word - end <= told.settings.beside_words:
            between = tuple(tokens.surfaces[code] for code in tokens.codes[end : name.word])
            start, stop = int(tokens.ends[end - 1]), int(tokens.starts[name.word])
            spaced = article.raw.text[start:stop].casefold().split() == list(between)
            if spaced and set(between) <= language.joiners | language.stop_words:
                yield _Name(actor, between, (hit, name))


def _apart(pairs: Iterable[tuple[int, int]], told: Told) -> Iterator[tuple[int, int]]:
    """Keep the pairs of texts that are no copies of each other."""
    return (pair for pair in pairs if told.copies.apart(*pair))


def _quote(told: Told, place: int, hits: tuple[Hit, ...]) -> Evidence:
    """Return the first of some words with the words around them."""
    article = told.articles[place]
    marks = marks_of(article, tuple(sorted(hits)), "term")
    return window(article, words_of(article, marks), told.settings.context_words, marks, _RANK)
