from __future__ import annotations

from dataclasses import replace

import pytest

from compare.analyses import claims
from compare.analyses.base import NotApplicableError
from compare.analyses.headlines import ANALYSIS, run
from compare.decisions import Rulings
from compare.facts import Facts
from compare.model import Damage
from compare.report import Check, Headlines, HeadlineText
from compare.settings import Settings
from compare.stories.claims import ClaimGroup
from tests.support import article, facts, story, story_of

BODY = (
    "Pada Senin atap pasar menimpa orang.",
    "Dua belas pedagang terluka parah.",
    "Hujan deras turun semalam.",
    "Wali kota datang ke pasar.",
    "Besok pasar ditutup lagi.",
)
HEADED = "Atap pasar menimpa 12 pedagang\n\n" + " ".join(BODY)


def headlines(given: Facts) -> Headlines:
    (found,) = run(given)
    return found


def text(words: str, **card: str) -> HeadlineText:
    given = facts(story_of(article(words, "a", **card)))
    return headlines(given).texts[0]


def why(one: HeadlineText) -> list[str]:
    return [part.why for part in one.parts]


def test_headline_lead_and_close_are_the_text_s_own() -> None:
    one = text(HEADED)
    assert why(one) == ["", "", ""]
    shown = [[evidence.sentence for evidence in part.evidence] for part in one.parts]
    assert shown == [[0], [1, 2], [4, 5]]


def test_nothing_stands_in_for_a_headline() -> None:
    plain = " ".join(BODY)
    assert why(text(plain)) == ["headline-unknown", "", ""]
    one = text(plain, title="")
    assert why(one) == ["no-headline", "", ""]
    assert (one.nearest, one.score, one.bearing, one.held) == (None, None, "", ())


def test_an_incomplete_text_has_neither_lead_nor_close() -> None:
    assert why(text(HEADED, complete="no")) == ["", "incomplete", "incomplete"]


def test_a_text_without_its_beginning_has_no_lead() -> None:
    told = story_of(article(HEADED, "a"))
    broken = replace(told.articles[0], damage=(Damage("no-beginning", ((0, 1),)),))
    given = replace(facts(told), story=story_of(broken))
    assert why(headlines(given).texts[0]) == ["", "no-beginning", ""]
    broken = replace(told.articles[0], damage=(Damage("no-end", ((0, 1),)),))
    given = replace(facts(told), story=story_of(broken))
    assert why(headlines(given).texts[0]) == ["", "", "no-end"]


def test_a_short_text_has_no_close() -> None:
    assert why(text(" ".join(BODY[:3]))) == ["headline-unknown", "", "too-short"]
    assert why(text(" ".join(BODY[:4]))) == ["headline-unknown", "", ""]


def test_the_nearest_sentence_of_the_body() -> None:
    one = text(HEADED)
    assert one.nearest is not None
    assert one.nearest.sentence == 1
    assert one.score is not None
    again = text("Atap pasar menimpa orang pada Senin\n\n" + " ".join(BODY))
    assert again.bearing == "same"


def test_what_the_headline_alone_holds_is_said_of_a_complete_text_only() -> None:
    words = HEADED.replace("Dua belas", "Sepuluh")
    assert text(words, complete="yes").missing == ("12 pedagang",)
    assert text(words).missing == ()
    assert text(words).why == ("complete-unknown",)
    assert text(words, complete="yes", damage="rusak").missing == ()


def test_a_text_that_gives_numbers_alone_shows_no_names_of_its_headline() -> None:
    told = story_of(article(HEADED, "a", complete="yes"))
    silent = replace(told.articles[0], raw=replace(told.articles[0].raw, publish="numbers"))
    one = headlines(facts(story_of(silent))).texts[0]
    assert (one.held, one.missing) == ((), ())


def test_the_example_of_the_method_page() -> None:
    one = text(HEADED, complete="yes")
    assert (one.held, one.missing) == (("12 pedagang",), ())


def test_a_part_chooses_the_claims_that_its_sentences_tell() -> None:
    told = story(" ".join(BODY), " ".join(reversed(BODY)))
    given = facts(told, settings=Settings(lead_sentences=1, close_sentences=1))
    groups = tuple(ClaimGroup(((0, at), (1, 4 - at)), (0, at), 0.9) for at in (0, 2))
    given = replace(given, claims=groups)
    chosen = headlines(given).claims
    assert [[(one.text, one.part, one.sentence) for one in line.choices] for line in chosen] == [
        [("a", "lead", 0), ("b", "close", 4)],
        [("a", "", 2), ("b", "", 2)],
    ]
    shares = [one.share for one in chosen[1].choices]
    words = [len(line.split()) for line in BODY]
    assert shares == pytest.approx(
        [sum(words[:2]) / sum(words), sum(words[3:]) / sum(words)], abs=1e-6
    )
    assert [line.chosen_by for line in chosen] == [("a", "b"), ()]
    (matrix,) = claims.run(given)
    assert [line.claim for line in chosen] == [claim.id for claim in matrix.claims]


def test_an_editors_cell_holds() -> None:
    told = story(" ".join(BODY), " ".join(reversed(BODY)))
    rulings = Rulings(cells={((0, 0), 1): ("not-found", Check("AB", "Lain."))})
    given = facts(told, rulings=rulings, settings=Settings(lead_sentences=1, close_sentences=1))
    given = replace(given, claims=(ClaimGroup(((0, 0), (1, 4)), (0, 0), 0.9),))
    (line,) = headlines(given).claims
    assert [one.text for one in line.choices] == ["a"]


def test_texts_without_a_sentence_have_nothing_first() -> None:
    with pytest.raises(NotApplicableError):
        run(facts(story("…")))
    assert ANALYSIS.section(facts(story(""))).status == "not-applicable"
