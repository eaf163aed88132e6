"""Headlines: what headline, lead and close choose, and what the body says of the headline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.analyses.base import Analysis, NotApplicableError
from compare.analyses.claims import named_claims
from compare.facts import Facts
from compare.report import PARTS, Choice, ChosenClaim, Headlines, HeadlineText, Part
from compare.stories.bear_out import bear_out
from compare.stories.claims import told_in
from compare.stories.find_ends import find_ends
from compare.stories.passage import few_words, share_before, whole_sentence
from compare.stories.rule_out import rule_out

if TYPE_CHECKING:
    from compare.model import Article, Span
    from compare.settings import Settings
    from compare.stories.claims import ClaimGroup

    Sentences = tuple[int, ...]

_FIRST_RANK = 5  # of the sentence that is nearest to a headline; then of leads, then of closes


def run(facts: Facts) -> tuple[Headlines, ...]:
    """Return what every text puts into its headline, first and last.

    Raises:
        NotApplicableError: the texts hold no words.
    """
    if not any(len(article.tokens) for article in facts.articles):
        raise NotApplicableError("The texts hold no words.")
    parts = tuple(_parts(article, facts.settings) for article in facts.articles)
    texts = tuple(_text(facts, place, own) for place, own in enumerate(parts))
    claims = tuple(_claim(facts, name, group, parts) for name, group in named_claims(facts))
    return (Headlines(texts, claims),)


def _parts(article: Article, settings: Settings) -> tuple[tuple[str, Sentences, str], ...]:
    """Return (kind, sentences, why it is not spoken of) of headline, lead and close."""
    ends = find_ends(article)
    lead, rest = ends.body[: settings.lead_sentences], ends.body[settings.lead_sentences :]
    close = rest[-settings.close_sentences :]
    short = "" if len(close) == settings.close_sentences else "too-short"
    found = (
        (ends.headline, ends.no_headline),
        (lead, ends.no_lead or ("" if lead else "too-short")),
        (close, ends.no_close or short),
    )
    return tuple(
        (kind, () if why else numbers, why)
        for kind, (numbers, why) in zip(PARTS, found, strict=True)
    )


def _text(facts: Facts, place: int, parts: tuple[tuple[str, Sentences, str], ...]) -> HeadlineText:
    article, telling = facts.articles[place], facts.telling
    bearing = bear_out(
        place, article, facts.alignment, telling.mentions[place], telling.quantities[place]
    )
    why = rule_out(article, 0)
    why += ("damaged",) if article.damage or article.raw.card.damage.value else ()
    return HeadlineText(
        text=article.id,
        parts=tuple(
            Part(
                kind,
                tuple(whole_sentence(article, number, rank=rank) for number in numbers),
                reason,
            )
            for rank, (kind, numbers, reason) in enumerate(parts, _FIRST_RANK)
        ),
        nearest=whole_sentence(article, bearing.nearest, rank=_FIRST_RANK) if bearing else None,
        score=bearing.score if bearing else None,
        bearing=_bearing(bearing.score, facts) if bearing else "",
        held=_words(article, bearing.held) if bearing else (),
        missing=_words(article, bearing.missing) if bearing and not why else (),
        why=why,
    )


def _bearing(score: float, facts: Facts) -> str:
    if score >= facts.alignment.same:
        return "same"
    return "perhaps" if score >= facts.alignment.perhaps else "apart"


def _words(article: Article, spans: tuple[Span, ...]) -> tuple[str, ...]:
    """Return names and figures as a text writes them, each once; none of a text of numbers alone.

    Of other texts the headline stands on the site anyway.
    """
    if article.raw.publish == "numbers":
        return ()
    written = (few_words(article.raw.text[start:end], more="") for start, end in spans)
    return tuple(dict.fromkeys(written))


def _claim(
    facts: Facts,
    name: str,
    group: ClaimGroup,
    parts: tuple[tuple[tuple[str, Sentences, str], ...], ...],
) -> ChosenClaim:
    choices = []
    for place, article in enumerate(facts.articles):
        numbers = told_in(group, place, facts.rulings)
        if numbers:
            part = next((kind for kind, own, _ in parts[place] if set(own) & set(numbers)), "")
            share = share_before(article, numbers[0])
            choices.append(Choice(article.id, part, numbers[0], share))
    return ChosenClaim(name, tuple(choices))


ANALYSIS = Analysis(id="headlines", order=65, run=run)
