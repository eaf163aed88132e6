"""Claims: what several texts report, and what can be said of it in each of the others."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING

from compare.analyses.base import Analysis, NotApplicableError
from compare.facts import Facts
from compare.report import Cell, Claim, ClaimMatrix, Column, Pooled
from compare.stories.absence import look_for, weigh_words
from compare.stories.certainty import certainty, classes_of, position, scale
from compare.stories.claims import expected
from compare.stories.own_words import own_words
from compare.stories.passage import sentence_words, whole_sentence
from compare.stories.rule_out import rule_out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.model import Place
    from compare.report import Check, Mark
    from compare.stories.absence import Wording
    from compare.stories.claims import ClaimGroup

_PERHAPS = 8  # rank of a nearest sentence: what texts certainly tell has its place before it
_NOT_FOUND = 99  # and of one that is not what was looked for: only its place is shown


@dataclass(frozen=True, slots=True)
class _Known:
    """What the cells of all claims are made from, once a story."""

    facts: Facts
    marks: tuple[dict[int, tuple[Mark, ...]], ...]
    """Words of certainty by article and sentence."""
    moments: tuple[int | None, ...]
    """Position of each article's moment in the story's list."""
    unsure: tuple[tuple[str, ...], ...]
    """For each article which of ``report.REASONS`` rule out every "not found"."""
    wording: Wording
    """What a claim is looked for by."""


def run(facts: Facts) -> tuple[ClaimMatrix, ...]:
    """Return one matrix of the claims that several texts tell, those of most texts first.

    Raises:
        NotApplicableError: the story has fewer than two texts.
    """
    if len(facts.articles) < 2:
        raise NotApplicableError("Comparing needs two texts.")
    known = _know(facts)
    claims = [
        _claim(known, group, name, place) for place, (name, group) in enumerate(named_claims(facts))
    ]
    return (ClaimMatrix(tuple(claims), _columns(known, claims)),)


def named_claims(facts: Facts) -> Iterator[tuple[str, ClaimGroup]]:
    """Yield the claims that are shown, each with its id: most texts first, then the surest."""
    names: Counter[str] = Counter()
    ranked = sorted(facts.claims, key=lambda one: (-round(one.score, 6), one.members))
    for group in sorted(ranked, key=lambda one: -facts.copies.count(_tellers(facts, one))):
        name = _name(facts, group)
        names[name] += 1
        unique = f"{name}-{names[name]}" if names[name] > 1 else name
        if not facts.rulings.hides(unique):
            yield unique, group


def _know(facts: Facts) -> _Known:
    moments = tuple(facts.story.stage(one.raw.card.moment.value) for one in facts.articles)
    return _Known(
        facts=facts,
        marks=tuple(certainty(article) for article in facts.articles),
        moments=moments,
        unsure=tuple(map(rule_out, facts.articles, moments)),
        wording=weigh_words(facts.articles, facts.copies, facts.settings),
    )


def _tellers(facts: Facts, group: ClaimGroup) -> set[int]:
    """Return the texts that tell a claim; an editor's word counts."""
    decided = {
        article: facts.rulings.cell(group.members, article)
        for article in range(len(facts.articles))
    }
    return {
        article
        for article, ruling in decided.items()
        if (ruling[0] == "found" if ruling else article in group.articles)
    }


def _name(facts: Facts, group: ClaimGroup) -> str:
    """Name a claim by the words of its sentences, so that its address outlives other claims."""
    said = []
    for article, number in group.members:
        tokens = facts.articles[article].tokens
        codes = tokens.codes[slice(*sentence_words(facts.articles[article], number))]
        said.append(" ".join(tokens.surfaces[code] for code in codes))
    return "claim-" + sha256("\n".join(sorted(said)).encode()).hexdigest()[:10]


def _claim(known: _Known, group: ClaimGroup, name: str, place: int) -> Claim:
    facts = known.facts
    later = 1 + place // facts.settings.pairs_of_a_rank
    centre, sentence = group.centre
    moments = [known.moments[article] for article in _tellers(facts, group)]
    earliest = min((moment for moment in moments if moment is not None), default=None)
    cells = tuple(
        _cell(known, group, article, (earliest, later)) for article in range(len(facts.articles))
    )
    told = facts.copies.count(one for one, cell in enumerate(cells) if cell.state == "found")
    rank = 0 if told >= facts.settings.claim_texts else later
    return Claim(
        id=name,
        title=whole_sentence(facts.articles[centre], sentence, rank=rank),
        cells=cells,
        pooled=_pooled(facts, cells),
        independent=told,
        moment=None if earliest is None else facts.story.moments[earliest].id,
        scale=scale(facts.articles, tuple(_positions(cell) for cell in cells)),
        score=round(group.score, 6),
        chance=_chance(facts, group.score),
    )


def _cell(known: _Known, group: ClaimGroup, article: int, place: tuple[int | None, int]) -> Cell:
    """Say of one text what is known; ``place`` is the claim's moment and the rank of evidence."""
    earliest, rank = place
    own = [member for member in group.members if member[0] == article]
    cell = _found(known, group, own, rank) if own else _missing(known, group, article, earliest)
    decided = known.facts.rulings.cell(group.members, article)
    if decided is None:
        return cell
    state, check, said = decided
    if state == "found" and said:
        cell = _found(known, group, sorted({*own, said}), rank)
    elif state != "found" and own:
        cell = replace(cell, evidence=(), certainty=())
    return replace(cell, state=state, why=(), check=check)


def _found(known: _Known, group: ClaimGroup, own: list[Place], rank: int) -> Cell:
    """Return the sentences in which a text tells the claim."""
    facts, article = known.facts, known.facts.articles[own[0][0]]
    told = replace(group, members=_told(facts, group))
    sure = {place: known.marks[place[0]].get(place[1], ()) for place in told.members}
    marks = {**sure, **own_words(facts.articles, told, facts.copies, sure)}
    return Cell(
        text=article.id,
        state="found",
        evidence=tuple(
            replace(whole_sentence(article, place[1], rank=rank), marks=marks[place])
            for place in own
        ),
        certainty=tuple(classes_of(article, sure[place]) for place in own),
        score=None,
        check=_ruled(facts, group, own),
    )


def _told(facts: Facts, group: ClaimGroup) -> tuple[Place, ...]:
    """Return the sentences that tell a claim, those that an editor alone named among them."""
    named = {said for (member, _), said in facts.rulings.told.items() if member in group.members}
    return tuple(sorted({*group.members, *named}))


def _ruled(facts: Facts, group: ClaimGroup, own: list[Place]) -> Check | None:
    """Return the editor's word that put sentences of a text into a claim."""
    rulings, members = facts.rulings, set(group.members)
    for joined, check in (*rulings.accepted.items(), *rulings.joined):
        if len(joined & members) > 1 and not joined.isdisjoint(own):
            return check
    return None


def _missing(known: _Known, group: ClaimGroup, article: int, earliest: int | None) -> Cell:
    """Say of a text without a sentence of the claim as much as its card allows."""
    facts, text = known.facts, known.facts.articles[article]
    rejected = facts.rulings.rejected
    look = look_for(group.members, article, known.wording, facts.alignment, rejected)
    written, why = known.moments[article], known.unsure[article]
    if earliest is None:
        why += ("claim-moment-unknown",)
    comparable = _comparable(facts, group, article)
    if not comparable:
        why += ("other-language",)
    if comparable and look.state == "near":
        state = "perhaps"
    elif written is not None and earliest is not None and written < earliest:
        state = "too-early"
    elif why:
        state = "incomplete"
    else:
        state = "not-found" if look.state == "not-found" else "perhaps"
    nearest = look.nearest if state in ("perhaps", "not-found") else None
    marks = known.marks[article].get(nearest[1], ()) if nearest else ()
    rank = _PERHAPS if state == "perhaps" else _NOT_FOUND
    return Cell(
        text=text.id,
        state=state,
        evidence=(whole_sentence(text, nearest[1], marks, rank),) if nearest else (),
        certainty=(classes_of(text, marks),) if nearest else (),
        score=look.score if nearest else None,
        why=why if state == "incomplete" else (),
        words=look.words,
    )


def _comparable(facts: Facts, group: ClaimGroup, article: int) -> bool:
    """Whether two voices tell a claim in a text's language; one alone may use words of its own."""
    language = facts.articles[article].language
    same = tuple(one for one in group.articles if facts.articles[one].language == language)
    return facts.copies.count(same) > 1


def _chance(facts: Facts, score: float) -> float | None:
    """Return how often such links are right; below the threshold only an editor can have joined."""
    held = score >= round(facts.alignment.same, 6)
    return round(facts.alignment.chance(score), 6) if held else None


_BEST = ("found", "perhaps", "incomplete", "not-found", "too-early")
"""What says most of several texts together: one that may tell it rules out "not found"."""


def _pooled(facts: Facts, cells: tuple[Cell, ...]) -> tuple[Pooled, ...]:
    """Pool the texts of an outlet that has several in the story."""
    outlets: dict[str, list[Cell]] = {}
    for article, cell in zip(facts.articles, cells, strict=True):
        outlets.setdefault(article.raw.label, []).append(cell)
    return tuple(
        Pooled(
            label=label,
            texts=tuple(cell.text for cell in own),
            state=min((cell.state for cell in own), key=_BEST.index),
        )
        for label, own in outlets.items()
        if len(own) > 1
    )


def _positions(cell: Cell) -> tuple[str, ...]:
    """Return where the sentences that tell a claim stand on the scale of certainty."""
    if cell.state != "found":
        return ()
    said = zip(cell.evidence, cell.certainty, strict=True)
    return tuple(position(classes, quoted=one.quoted) for one, classes in said)


def _columns(known: _Known, claims: list[Claim]) -> tuple[Column, ...]:
    """Count what each text tells, beside what its length would let one expect."""
    facts = known.facts
    told = tuple(
        tuple(place for place, cell in enumerate(claim.cells) if cell.state == "found")
        for claim in claims
    )
    words = tuple(len(article.tokens) for article in facts.articles)
    return tuple(
        Column(
            text=article.id,
            found=sum(place in articles for articles in told),
            expected=round(number, 6),
            why=known.unsure[place],
        )
        for place, (article, number) in enumerate(
            zip(facts.articles, expected(words, told), strict=True)
        )
    )


ANALYSIS = Analysis(id="claims", order=30, run=run)
