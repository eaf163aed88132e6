"""Claims on annotated files: which sentences tell the same, and which text does not tell it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from compare.decisions import NONE
from compare.evaluate.b_cubed import b_cubed, b_cubed_figures
from compare.evaluate.corpus import annotated_article, named_texts, part
from compare.evaluate.gold import Outcome, by_id
from compare.evaluate.measure import Sample, measure
from compare.evaluate.statistics import match_counts, matching, precision_of_first, together
from compare.evaluation import Evaluation
from compare.stories.absence import look_for, weigh_words
from compare.stories.align import DIGITS, align
from compare.stories.claims import find_claims
from compare.stories.find_copies import find_copies

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from compare.evaluate.gold import Job, Row
    from compare.evaluation import Measure
    from compare.model import Article, Place
    from compare.settings import Settings
    from compare.stories.absence import Wording
    from compare.stories.align import Alignment
    from compare.stories.claims import ClaimGroup

    Name = str | int
    """Id of a unit or of a claim."""

_SUREST = 20
"""So many "not found" are judged as the surest ones."""


@dataclass(frozen=True, slots=True)
class _Story:
    """The annotated files as one story."""

    files: tuple[str, ...]
    names: dict[Place, Name]
    """Ids of the units that count."""
    alignment: Alignment
    wording: Wording
    claims: tuple[ClaimGroup, ...]
    """The engine's own."""


@dataclass(frozen=True, slots=True)
class _Claim:
    """A claim as annotated."""

    name: Name
    members: tuple[Name, ...]
    files: frozenset[str]
    """Those that tell it."""

    @property
    def shared(self) -> bool:
        """Whether two files or more tell it."""
        return len(self.files) > 1


@dataclass(frozen=True, slots=True)
class _Cell:
    """What the engine says of an annotated claim in a file."""

    claim: _Claim
    number: int
    """Place of the claim in the annotation."""
    file: str
    state: str
    score: float
    """How sure the state is, 0 to 1."""

    @property
    def missing(self) -> bool:
        """Whether the file does not tell the claim, by the annotation."""
        return self.file not in self.claim.files


def run(job: Job) -> Outcome:
    """Find claims, and look for each annotated claim in every file, as those of one story.

    ``units.jsonl``: ``id``, ``file``, ``start``, ``end``, ``kind``. ``claims.jsonl``: ``id`` and
    ``members``, the units that tell the claim. The units are given. A claim is looked for in a
    file by its members in the other files. States are those of the matrix, but for the two that
    follow from a text's identity card: what is measured is the reading of the words. Cells that
    are not found come first, surest first; of the engine's own claims every line has "members".
    Without ``claims.jsonl`` these are predicted and nothing is measured. For the figures of cells
    claims are resampled, for those of units documents.

    Raises:
        CompareError: a mistake in the rows or the corpus, with its place.
    """
    rows = part(job, "units.jsonl")
    units = by_id(rows)
    texts = named_texts(job, rows)
    story = _story([annotated_article(named) for named in texts], job.settings)
    judged = (job.gold / "claims.jsonl").exists()
    claims = _claims(part(job, "claims.jsonl"), units) if judged else ()
    cells = _cells(story, claims)
    sample = Sample("claims", job.settings.bootstrap_replicates)
    evaluation = Evaluation(
        task="claims",
        gold=job.gold.resolve().name,
        form="folder",
        rows=len(claims),
        resampled="claims, documents",
        replicates=sample.replicates,
        measures=tuple(_measures(story, claims, cells, sample)),
    )
    lines: list[dict[str, Any]] = [
        {"claim": cell.claim.name, "file": cell.file, "state": cell.state, "score": cell.score}
        for cell in cells
    ]
    for number, claim in enumerate(story.claims, 1):
        members = [story.names[place] for place in claim.members]
        lines.append({"claim": f"engine-{number}", "members": members})
    return Outcome(evaluation, tuple(lines))


def _story(read: list[tuple[Article, tuple[Name, ...]]], settings: Settings) -> _Story:
    articles = tuple(article for article, _ in read)
    copies = find_copies(articles, settings)
    alignment = align(articles, settings, copies)
    return _Story(
        files=tuple(article.raw.file for article in articles),
        names={
            (article, sentence): name
            for article, (_, names) in enumerate(read)
            for sentence, name in enumerate(names)
        },
        alignment=alignment,
        wording=weigh_words(articles, copies, settings),
        claims=find_claims(articles, alignment, copies, NONE),
    )


def _claims(rows: tuple[Row, ...], units: Mapping[Name, Row]) -> tuple[_Claim, ...]:
    claims = []
    for name, row in by_id(rows).items():
        members = tuple(row.items("members"))
        if not members:
            raise row.wrong("claim has no members")
        for member in members:
            if type(member) not in (str, int) or member not in units:
                raise row.wrong(f"no unit {member!r} in units.jsonl")
        files = frozenset(units[member].text("file") for member in members)
        claims.append(_Claim(name, members, files))
    return tuple(claims)


def _cells(story: _Story, claims: tuple[_Claim, ...]) -> tuple[_Cell, ...]:
    """Look for every claim in every file: what is not found first, the surest first."""
    places = {name: place for place, name in story.names.items()}
    aligned: dict[tuple[Place, int], float] = {}
    for pair in reversed(story.alignment.pairs):  # of a sentence's partners the best stays
        aligned[pair.left, pair.right[0]] = aligned[pair.right, pair.left[0]] = pair.score
    cells = []
    for number, claim in enumerate(claims):
        members = [places[name] for name in claim.members if name in places]
        for target, file in enumerate(story.files):
            others = [place for place in members if place[0] != target]
            best = max((aligned.get((place, target), 0.0) for place in others), default=0.0)
            look = look_for(others, target, story.wording, story.alignment)
            if best:
                state, score = "found", story.alignment.chance(best)
            elif look.state == "not-found":
                state, score = look.state, look.sure
            else:
                state, score = "perhaps", story.alignment.chance(look.score)
            cells.append(_Cell(claim, number, file, state, round(score, DIGITS)))
    missing = [cell for cell in cells if cell.state == "not-found"]
    rest = [cell for cell in cells if cell.state != "not-found"]
    return (*sorted(missing, key=lambda cell: -cell.score), *rest)


def _measures(
    story: _Story, claims: tuple[_Claim, ...], cells: tuple[_Cell, ...], sample: Sample
) -> Iterator[Measure]:
    shared = tuple(claim for claim in claims if claim.shared)
    yield _absences("shared cells", [cell for cell in cells if cell.claim.shared], claims, sample)
    yield _absences("cells", list(cells), claims, sample)
    known = set(story.names.values())
    told = {name for claim in shared for name in claim.members if name in known}
    yield _groups("shared units", story, shared, told, sample)
    yield _groups("units", story, claims, known if claims else set(), sample)


def _absences(name: str, cells: list[_Cell], claims: tuple[_Claim, ...], sample: Sample) -> Measure:
    table = [[0, 0, 0] for _ in claims]
    for cell in cells:
        if cell.state == "not-found":
            table[cell.number][0 if cell.missing else 1] += 1
        elif cell.missing:
            table[cell.number][2] += 1
    shown = [cell for cell in cells if cell.state == "not-found"]
    surest = precision_of_first(
        "surest",
        _SUREST,
        np.array([cell.missing for cell in shown], np.bool_),
        np.array([cell.number for cell in shown], np.int64),
    )
    counts = (
        *match_counts((right, wrong, missed) for right, wrong, missed in table),
        ("cells", len(cells)),
        ("surest", len(shown[:_SUREST])),
        ("surest right", sum(cell.missing for cell in shown[:_SUREST])),
    )
    return measure(name, counts, together(matching(table), surest), len(claims), sample)


def _groups(
    name: str, story: _Story, claims: tuple[_Claim, ...], units: set[Name], sample: Sample
) -> Measure:
    """Compare the engine's claims with the annotated ones over some units."""
    items = [(place[0], unit) for place, unit in story.names.items() if unit in units]
    found = [[story.names[place] for place in claim.members] for claim in story.claims]
    values = b_cubed(found, [claim.members for claim in claims], [unit for _, unit in items])
    documents = np.array([document for document, _ in items], np.int64)
    counts = (("units", len(items)), ("claims", len(found)), ("gold", len(claims)))
    texts = len(story.files) if items else 0
    return measure(name, counts, b_cubed_figures(values, documents), texts, sample)
