from __future__ import annotations

import math
from dataclasses import replace

import pytest

from compare.model import Article
from compare.settings import Settings
from compare.stories.relate import relate
from tests.support import article

ROOF = "Atap Pasar Melati runtuh, kata Darto."
ALSO = "Menurut Darto, atap Pasar Melati runtuh."
STORM = "Badai menunda kapal di Teluk Biru."


def texts(*rows: tuple[str, str | None]) -> tuple[Article, ...]:
    return tuple(
        article(text, f"t{place}", title="", **({"date": day} if day else {}))
        for place, (text, day) in enumerate(rows)
    )


def score(*rows: tuple[str, str | None], settings: Settings | None = None) -> float:
    found = relate(texts(*rows), settings or Settings(story_near=1.0))
    return {(left, right): value for left, right, value in found}.get((0, 1), 0.0)


def test_nearest_texts_set_the_scale() -> None:
    # Two texts are each other's nearest: however little they share, it is all that there is.
    assert score((ROOF, None), (ALSO, None), settings=Settings(story_near=0.01)) == 1
    strangers = (ROOF, None), ("Hari ini Darto menjual ikan di Teluk Biru.", None)
    assert score(*strangers, settings=Settings(story_near=0.01)) == 1
    # Unless that is less than what neighbours share.
    assert score(*strangers) < 0.3


def test_among_look_alikes_it_takes_more() -> None:
    alone = score((ROOF, None), (ALSO, None), (STORM, None), settings=Settings())
    crowd = (ROOF, None), (ALSO, None), (ROOF, None), (ROOF, None)
    assert score(*crowd, settings=Settings()) < alone


def test_days_between_two_known_dates_count_against_them() -> None:
    same = score((ROOF, "2031-03-03"), (ALSO, "2031-03-03"))
    week = score((ROOF, "2031-03-03"), (ALSO, "2031-03-10"))
    assert week == pytest.approx(same * math.exp(-1), abs=1e-6)
    assert score((ROOF, "2031-03-03"), (ALSO, "2031-09-03")) == 0
    assert score((ROOF, "2031-03-03"), (ALSO, None)) == same == score((ROOF, None), (ALSO, None))


def test_no_pair_is_lost_between_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [
        (text, day)
        for day in ("2031-03-09", None, "2031-03-02", "2031-03-03", None)
        for text in (ROOF, STORM, ALSO)
    ]
    whole = relate(texts(*rows), Settings())
    monkeypatch.setattr("compare.stories.relate._BLOCK", 2)
    assert relate(texts(*rows), Settings()) == whole
    assert all(left < right for left, right, _ in whole)
    assert len({pair[:2] for pair in whole}) == len(whole)


def test_texts_without_words_have_no_score() -> None:
    assert (
        relate((replace(article("Dan di."), damage=()), article("Dan di.", "b")), Settings()) == []
    )
    assert relate((article("Atap runtuh."),), Settings()) == []
