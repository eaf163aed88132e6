from __future__ import annotations

import re
from dataclasses import replace

import pytest

from compare.analyses.base import NotApplicableError
from compare.analyses.claims import ANALYSIS, run
from compare.decisions import Rulings
from compare.facts import Facts
from compare.model import Article, Story
from compare.report import STATES, Check, Claim, ClaimMatrix
from compare.settings import Settings
from tests.support import OTHER, OWN, WIRE, article, facts, story, story_of

ROOF = "Atap pasar runtuh pada Senin pagi."
SAID = "Atap pasar runtuh pada Senin pagi, kata polisi."
UNHURT = "Tidak ada korban jiwa di lokasi kejadian."
ALONE = "Pedagang meminta bantuan pemerintah kota."
STAGES = ("awal", "akhir")


def whole(text: str, name: str, **known: str) -> Article:
    """A text that is known to be complete and when it was written."""
    return article(text, name, **{"complete": "yes", "moment": "awal", **known})


def told(**third: str) -> Story:
    """Three texts, complete and of one moment: the example of the method page."""
    return story_of(
        whole(f"{ROOF} {UNHURT}", "a"),
        whole(SAID, "b"),
        whole(f"{UNHURT} {ALONE}", "c", **third),
        moments=STAGES,
    )


def matrix(given: Facts) -> ClaimMatrix:
    (found,) = run(given)
    return found


def claim_of(found: ClaimMatrix, *texts: str) -> Claim:
    """The claim that these texts tell and no others."""
    (claim,) = [claim for claim in found.claims if tellers(claim) == texts]
    return claim


def tellers(claim: Claim) -> tuple[str, ...]:
    return tuple(cell.text for cell in claim.cells if cell.state == "found")


def states(claim: Claim) -> list[str]:
    return [cell.state for cell in claim.cells]


def test_the_example_of_the_method_page() -> None:
    found = matrix(facts(told()))
    assert sorted(tellers(claim) for claim in found.claims) == [("a", "b"), ("a", "c")]
    roof, unhurt = claim_of(found, "a", "b"), claim_of(found, "a", "c")
    assert states(roof) == ["found", "found", "not-found"]
    assert states(unhurt) == ["found", "not-found", "found"]
    assert [one.passage for one in roof.cell("b").evidence] == [SAID]
    assert [(column.text, column.found) for column in found.columns] == [
        ("a", 2),
        ("b", 1),
        ("c", 1),
    ]
    assert sum(column.expected for column in found.columns) == pytest.approx(4)
    assert {column.why for column in found.columns} == {()}


def test_a_not_found_names_words_that_stand_nowhere_in_the_text() -> None:
    cell = claim_of(matrix(facts(told())), "a", "b").cell("c")
    assert {"atap", "runtuh"} <= set(cell.words)
    assert not [word for word in cell.words if re.search(rf"\b{word}\b", f"{UNHURT} {ALONE}")]


@pytest.mark.parametrize(
    ("known", "state", "why"),
    [
        ({"complete": "no"}, "incomplete", ("incomplete",)),
        ({"complete": ""}, "incomplete", ("complete-unknown",)),
        ({"moment": ""}, "incomplete", ("moment-unknown",)),
        ({"moment": "nanti"}, "incomplete", ("moment-unknown",)),
        ({"complete": "no", "moment": ""}, "incomplete", ("incomplete", "moment-unknown")),
        ({"moment": "akhir"}, "not-found", ()),
    ],
)
def test_the_card_of_a_text_gates_every_not_found(
    known: dict[str, str], state: str, why: tuple[str, ...]
) -> None:
    found = matrix(facts(told(**known)))
    cell = claim_of(found, "a", "b").cell("c")
    assert (cell.state, cell.why) == (state, why)
    assert found.columns[2].why == why


def test_a_text_that_is_older_than_the_earliest_teller_is_too_early() -> None:
    late = story_of(
        whole(ROOF, "a", moment="akhir"),
        whole(SAID, "b", moment="akhir"),
        whole(ALONE, "c", complete="no"),
        moments=STAGES,
    )
    claim = claim_of(matrix(facts(late)), "a", "b")
    assert (claim.moment, states(claim)[2]) == ("akhir", "too-early")


def test_without_a_moment_of_any_teller_nothing_is_said_to_be_missing() -> None:
    unknown = story_of(article(ROOF, "a"), article(SAID, "b"), whole(ALONE, "c"), moments=STAGES)
    claim = claim_of(matrix(facts(unknown)), "a", "b")
    assert claim.moment is None
    assert (claim.cell("c").state, claim.cell("c").why) == ("incomplete", ("claim-moment-unknown",))


def test_a_sentence_that_is_a_little_alike_is_shown_as_perhaps() -> None:
    near = "Pasar ikan tutup hari ini."
    given = story_of(
        whole(f"{ROOF} {UNHURT}", "a"),
        whole(f"{SAID} Hujan turun deras semalam.", "b"),
        whole(f"{ALONE} {near}", "c"),
        moments=STAGES,
    )
    for least, state in ((0.0, "perhaps"), (1.1, "not-found")):
        found = matrix(facts(given, settings=Settings(absence_score=least)))
        cell = claim_of(found, "a", "b").cell("c")
        assert (cell.state, [one.passage for one in cell.evidence]) == (state, [near])


def test_of_an_incomplete_text_only_a_near_sentence_is_shown() -> None:
    near = "Atap gedung pasar ikan di kota itu runtuh lagi."
    texts = [whole(ROOF, "a"), whole(SAID, "b")]
    for share, state in ((0.9999, "perhaps"), (1e-9, "incomplete")):
        given = story_of(*texts, whole(near, "c", complete="no"), moments=STAGES)
        settings = Settings(perhaps_share=share, absence_score=0.0)
        cell = claim_of(matrix(facts(given, settings=settings)), "a", "b").cell("c")
        assert (cell.state, len(cell.evidence)) == (state, int(state == "perhaps"))


def test_how_sure_the_texts_are_stands_on_a_scale() -> None:
    denied = "Polisi membantah bahwa atap pasar runtuh pada Senin pagi."
    quoted = "“Atap pasar runtuh pada Senin pagi.”"
    found = matrix(facts(story(ROOF, SAID, denied, quoted)))
    (claim,) = found.claims
    assert [texts for _, texts in claim.scale if texts] == [("a",), ("b", "d"), ("c",)]
    assert [name for name, _ in claim.scale][:2] == ["", "attributed"]
    assert claim.scale[-1] == ("denied", ("c",))
    assert claim.cell("b").certainty == (("attributed",),)
    assert claim.cell("d").certainty == ((),)


def test_texts_of_one_outlet_are_pooled() -> None:
    given = told()
    named = tuple(
        replace(one, raw=replace(one.raw, label="Kabar" if one.id in "bc" else "Warta"))
        for one in given.articles
    )
    found = matrix(facts(replace(given, articles=named)))
    for claim in found.claims:
        assert [(one.label, one.texts, one.state) for one in claim.pooled] == [
            ("Kabar", ("b", "c"), "found")
        ]


def test_one_text_that_may_tell_it_rules_out_that_none_of_an_outlet_does() -> None:
    given = story_of(
        whole(ROOF, "a"),
        whole(SAID, "b"),
        whole(ALONE, "c"),
        whole(ALONE, "d", complete="no"),
        moments=STAGES,
    )
    named = tuple(
        replace(one, raw=replace(one.raw, label="Kabar" if one.id in "cd" else one.id))
        for one in given.articles
    )
    claim = claim_of(matrix(facts(replace(given, articles=named))), "a", "b")
    assert states(claim)[2:] == ["not-found", "incomplete"]
    assert [one.state for one in claim.pooled] == ["incomplete"]


def test_what_most_voices_tell_comes_first_and_copies_are_one_voice() -> None:
    wire = " ".join(WIRE)
    found = matrix(facts(story(wire, f"{wire} {OWN[0]}", f"{OTHER[0]} {OWN[0]}", OTHER[0])))
    assert [claim.independent for claim in found.claims] == sorted(
        (claim.independent for claim in found.claims), reverse=True
    )
    assert min(claim.independent for claim in found.claims) >= 2


def test_titles_of_what_three_tell_are_granted_their_place_first() -> None:
    found = matrix(facts(story(f"{ROOF} {UNHURT}", f"{SAID} {UNHURT}", ROOF)))
    assert [(claim.independent, claim.title.rank) for claim in found.claims] == [(3, 0), (2, 1)]


def test_an_address_outlives_other_claims() -> None:
    before = {claim.id for claim in matrix(facts(story(ROOF, f"{ROOF} {ALONE}"))).claims}
    longer = story(f"{UNHURT} {ROOF}", f"{ROOF} {ALONE} {UNHURT}")
    after = {claim.id for claim in matrix(facts(longer)).claims}
    assert len(before) == 1
    assert before < after
    assert all(re.fullmatch(r"claim-[0-9a-f]{10}", name) for name in after)


def test_claims_of_the_same_words_have_addresses_of_their_own() -> None:
    names = [claim.id for claim in matrix(facts(told())).claims]
    assert len(set(names)) == len(names)


def test_an_editors_word_sets_a_cell_and_is_marked() -> None:
    check = Check("AB", "dibaca")
    rulings = Rulings(cells={((0, 0), 2): ("found", check)}, told={((0, 0), 2): (2, 1)})
    cell = matrix(facts(told(), rulings=rulings)).claims
    set_by_hand = next(claim for claim in cell if claim.cell("b").state == "found").cell("c")
    assert (set_by_hand.state, set_by_hand.check) == ("found", check)
    assert [one.passage for one in set_by_hand.evidence] == [ALONE]
    rulings = Rulings(cells={((0, 0), 1): ("perhaps", check)})
    claims = matrix(facts(told(), rulings=rulings)).claims
    taken_back = next(claim for claim in claims if claim.cell("a").evidence[0].passage == ROOF)
    assert (taken_back.cell("b").state, taken_back.cell("b").evidence) == ("perhaps", ())


def test_the_sentence_that_an_editor_names_stands_beside_those_that_were_found() -> None:
    check = Check("AB", "dibaca")
    rulings = Rulings(cells={((1, 0), 0): ("found", check)}, told={((1, 0), 0): (0, 1)})
    claims = matrix(facts(told(), rulings=rulings)).claims
    cell = next(one for one in claims if one.cell("b").state == "found").cell("a")
    assert [one.passage for one in cell.evidence] == [ROOF, UNHURT]
    assert (cell.state, cell.check) == ("found", check)


def test_a_sentence_that_an_editor_named_faces_the_others_word_by_word() -> None:
    given = story(ROOF, f"{ROOF} {ALONE}", "Menurut warga, Senin itu atap ambruk.")
    check = Check("AB", "dibaca")
    rulings = Rulings(cells={((0, 0), 2): ("found", check)}, told={((0, 0), 2): (2, 0)})
    (claim,) = matrix(facts(given, rulings=rulings)).claims

    def own(text: str) -> set[str]:
        (one,) = claim.cell(text).evidence
        words = one.passage or ""
        return {
            words[mark.start - one.span[0] : mark.end - one.span[0]]
            for mark in one.marks
            if mark.kind == "own"
        }

    assert "ambruk" in own("c")
    assert not {"Atap", "Senin"} & {word for marked in own("a") for word in marked.split()}


def test_a_text_that_an_editor_names_sets_the_moment_of_a_claim() -> None:
    stages = ("dahulu", *STAGES)
    texts = (
        whole(ROOF, "a", moment="akhir"),
        whole(SAID, "b", moment="akhir"),
        whole(ALONE, "c", moment="dahulu"),
        whole(UNHURT, "d", moment="awal"),
    )
    given = story_of(*texts, moments=stages)
    (late,) = matrix(facts(given)).claims
    assert (late.moment, late.cell("d").state) == ("akhir", "too-early")
    check = Check("AB", "dibaca")
    rulings = Rulings(cells={((0, 0), 2): ("found", check)}, told={((0, 0), 2): (2, 0)})
    (claim,) = matrix(facts(given, rulings=rulings)).claims
    assert (claim.moment, claim.cell("d").state) == ("dahulu", "not-found")


def test_a_hidden_claim_is_not_shown() -> None:
    check = Check("AB", "dibaca")
    first = matrix(facts(told())).claims[0].id
    shown = matrix(facts(told(), rulings=Rulings(hidden={first: check}))).claims
    assert first not in [claim.id for claim in shown]
    assert len(shown) == 1


def test_every_cell_has_a_state_and_one_for_each_text() -> None:
    for claim in matrix(facts(told(complete="no"))).claims:
        assert [cell.text for cell in claim.cells] == ["a", "b", "c"]
        assert set(states(claim)) <= set(STATES)
        assert claim.chance is not None
        assert 0 <= claim.chance <= 1


def test_texts_in_different_languages_say_nothing_of_each_others_silence() -> None:
    other = replace(whole("The traders asked the city for help.", "c"), language="en")
    given = story_of(whole(ROOF, "a"), whole(SAID, "b"), other, moments=STAGES)
    cell = claim_of(matrix(facts(given)), "a", "b").cell("c")
    assert (cell.state, cell.why) == ("incomplete", ("other-language",))


@pytest.mark.parametrize("empty", ["", "***"])
def test_a_text_without_a_word_leaves_nothing_out_and_tells_nothing(empty: str) -> None:
    given = story_of(whole(ROOF, "a"), whole(SAID, "b"), whole(empty, "c"), moments=STAGES)
    cell = claim_of(matrix(facts(given)), "a", "b").cell("c")
    assert (cell.state, cell.why, cell.evidence) == ("incomplete", ("incomplete",), ())


def test_nothing_in_common_gives_a_matrix_without_claims() -> None:
    found = matrix(facts(story(ROOF, ALONE)))
    assert found.claims == ()
    assert [(column.found, column.expected) for column in found.columns] == [(0, 0), (0, 0)]


def test_one_text_alone_has_no_matrix() -> None:
    with pytest.raises(NotApplicableError, match="two texts"):
        run(facts(story(ROOF)))


def test_texts_without_words_have_no_claims_and_no_mistake() -> None:
    section = ANALYSIS.section(facts(story("***", "…")))
    assert section.status == "ok"
    assert section.items[0].claims == ()
