"""Alignment on rows: pairs of sentences, each with the topic that it belongs to."""

from __future__ import annotations

from itertools import accumulate, chain
from operator import itemgetter
from typing import TYPE_CHECKING

from compare.evaluate.gold import Outcome, read_rows
from compare.evaluate.measure import Sample, measure
from compare.evaluate.pairs import Judged, Scorer, pair_counts, ranking
from compare.evaluation import Evaluation
from compare.model import IdentityCard, Known, Raw, Unit
from compare.read.detect_language import detect_language
from compare.text.read_article import read_article

if TYPE_CHECKING:
    from compare.evaluate.gold import Job, Row
    from compare.model import Article

_TOPIC = ("topic", "story_id")
_TRUTH = ("aligned", "strong")
_SIDES = ("a", "b")


def score_rows(job: Job) -> Outcome:
    """Score every row within the sentences of its topic.

    Rows: ``topic`` or ``story_id``, the sentences ``a`` and ``b``, and ``aligned`` or ``strong``.
    The different sentences of a topic make its articles, by ``a_doc`` and ``b_doc``, or one
    article a side without them; weights and the threshold of ``same`` come from these sentences.
    Topics are resampled.

    Raises:
        CompareError: a mistake in the rows, with its line.
    """
    rows = read_rows(job.gold)
    topics: dict[str | int, list[int]] = {}
    for number, row in enumerate(rows):
        key = next((key for key in _TOPIC if row.has(key)), _TOPIC[0])
        topics.setdefault(row.name(key), []).append(number)
    scores: dict[int, tuple[float, bool]] = {}
    judged: list[Judged] = []
    groups: dict[str | int, int] = {}  # topics that hold a judged row: what is resampled
    for name, numbers in topics.items():
        topic = [rows[number] for number in numbers]
        for number, row, found in zip(numbers, topic, _score(topic, job), strict=True):
            scores[number] = found
            truth = next((row.flag(key) for key in _TRUTH if row.has(key)), None)
            if truth is not None:
                group = groups.setdefault(name, len(groups))
                judged.append(Judged(*found, truth, group))
    sample = Sample("alignment", job.settings.bootstrap_replicates)
    statistic = ranking(judged, len(groups))
    evaluation = Evaluation(
        task="alignment",
        gold=job.gold.name,
        form="rows",
        rows=len(rows),
        resampled="stories",
        replicates=sample.replicates,
        measures=(measure("all", pair_counts(judged), statistic, len(groups), sample),),
    )
    lines = ({"row": row, "score": score, "same": same} for row, (score, same) in scores.items())
    return Outcome(evaluation, tuple(sorted(lines, key=itemgetter("row"))))


def _score(topic: list[Row], job: Job) -> list[tuple[float, bool]]:
    """Return score and sameness of every row of one topic."""
    articles: dict[str | int, dict[str, int]] = {}
    places = []
    for row in topic:
        for side in _SIDES:
            document = row.name(f"{side}_doc") if row.has(f"{side}_doc") else f"side {side}"
            sentences = articles.setdefault(document, {})
            sentence = row.text(side).strip()
            if not sentence:
                raise row.wrong(f"{side} is empty")
            places.append((document, sentences.setdefault(sentence, len(sentences))))
    code = next((code for row in topic if (code := row.language())), None)
    code = code or detect_language("\n".join(chain.from_iterable(articles.values()))) or "und"
    numbers = {document: number for number, document in enumerate(articles)}
    scorer = Scorer(
        tuple(_article(str(name), tuple(own), code) for name, own in articles.items()), job.settings
    )
    ends = [(numbers[document], sentence) for document, sentence in places]
    return [scorer.score(left, right) for left, right in zip(ends[0::2], ends[1::2], strict=True)]


def _article(name: str, sentences: tuple[str, ...], code: str) -> Article:
    """Return an article of these sentences, one a line."""
    edges = (0, *accumulate(len(sentence) + 1 for sentence in sentences))
    units = tuple(
        Unit(start, start + len(sentence), "sentence", None)
        for start, sentence in zip(edges, sentences, strict=False)
    )
    card = IdentityCard(language=Known(code))
    raw = Raw(name, name, name, "\n".join(sentences), card, "numbers", None, (), listed=False)
    return read_article(raw, code, units)
