"""What a report says of one text: its card, its sentences, and what was set aside."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING

from compare.cleaning import cleaning_rules
from compare.language import load_language
from compare.model import COUNTED_KINDS
from compare.report import Copy, DamageNote, DamagePlace, Removed, SentencePlace, TextReport
from compare.stories.passage import sentence_words
from compare.text.scripts import marks_sentences

if TYPE_CHECKING:
    from compare.model import Article, Span, Story
    from compare.settings import Settings
    from compare.stories.find_copies import Copies


def describe_text(
    story: Story, article: Article, label: str, copies: Copies, settings: Settings
) -> TextReport:
    """Return what is known and shown of a text, before the publication policy.

    Args:
        story: the story it is compared in; its moments are what ``moment`` counts in.
        article: the text.
        label: the name it goes by in the story.
        copies: which texts of the story are not independent of each other.
        settings: ``context_words`` bounds what is told of a removal.
    """
    card = article.raw.card
    return TextReport(
        id=article.id,
        file=article.raw.file,
        label=label,
        translated=card.translated,
        card=card,
        publish=article.raw.publish,
        listed=article.raw.listed,
        language=article.language,
        words=len(article.tokens),
        quoted_words=int(article.tokens.quoted.sum()),
        sentences=_sentences(article),
        removed=_removed(article, settings),
        damage=_damage(article),
        published=len(article.tokens),
        moment=story.stage(card.moment.value),
        copies=_copies(story, article, copies),
        form=article.raw.form,
        encoding=article.raw.encoding,
        marks_sentences=marks_sentences(article.raw.text),
        spoken=_spoken(article),
    )


def _sentences(article: Article) -> tuple[SentencePlace, ...]:
    return tuple(
        SentencePlace(
            span=(unit.start, unit.end),
            words=sentence_words(article, number),
            headline=unit.kind == "headline",
            anchor=anchor,
            passage=article.sentence_text(number),
        )
        for number, (unit, anchor) in enumerate(
            zip(article.sentences, _anchors(article), strict=True)
        )
    )


def _copies(story: Story, article: Article, copies: Copies) -> tuple[Copy, ...]:
    """List the texts that share passages with an article."""
    own = story.articles.index(article)
    rows = []
    for pair in copies.pairs:
        if own in (pair.left, pair.right):
            side = int(own == pair.right)
            other = story.articles[(pair.right, pair.left)[side]]
            words, of_words = pair.words[side], pair.of_words[side]
            share = round(words / max(of_words, 1), 6)
            rows.append(Copy(other.id, pair.kind, words, of_words, share))
    return tuple(rows)


def _spoken(article: Article) -> tuple[str, ...]:
    return tuple(article.tokens.surfaces[code] for code in article.tokens.codes)


def _anchors(article: Article) -> list[str]:
    """Name every sentence by its words, so that an address outlives a sentence added before it."""
    names: list[str] = []
    spoken = _spoken(article)
    seen: Counter[str] = Counter()
    for number in range(len(article.sentences)):
        words = " ".join(spoken[slice(*sentence_words(article, number))])
        words = words or article.sentence_text(number)
        name = "s-" + sha256(words.encode()).hexdigest()[:10]
        seen[name] += 1
        names.append(f"{name}-{seen[name]}" if seen[name] > 1 else name)
    return names


def _damage(article: Article) -> tuple[DamageNote, ...]:
    """List what was measured to be broken, with the sentences it stands in."""
    starts = [unit.start for unit in article.sentences]

    def place(span: Span) -> DamagePlace:
        number = bisect_right(starts, span[0]) - 1
        inside = number >= 0 and span[0] < article.sentences[number].end
        return DamagePlace(span, number if inside else None)

    return tuple(
        DamageNote(damage.kind, tuple(place(span) for span in damage.spans))
        for damage in article.damage
    )


def _removed(article: Article, settings: Settings) -> tuple[Removed, ...]:
    """List what is not counted, with its place and rule."""
    rules = cleaning_rules(load_language(article.language), article.raw.card)
    titles = {rule.id: rule.title for rule in rules}
    return tuple(
        Removed(
            span=(unit.start, unit.end),
            kind=unit.kind,
            rule=unit.rule or "",
            first_words=" ".join(
                article.raw.text[unit.start : unit.end].split()[: settings.context_words]
            ),
            title=titles.get(unit.rule or "", {}),
        )
        for unit in article.units
        if unit.kind not in COUNTED_KINDS
    )
