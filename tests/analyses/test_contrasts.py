from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.analyses.base import NotApplicableError
from compare.analyses.contrasts import run
from compare.lexicon import ANY, CONTRASTS, ThreadEntry
from compare.report import Contrast, Evidence
from compare.settings import Settings
from tests.support import WIRE, article, contrast_theme, facts, story, story_of, terms, theme

PROGRESS = contrast_theme("opposite", "kemajuan", "kesulitan")
CAUSE = contrast_theme("certainty", "runtuh")
NAMES = contrast_theme("words", "pedagang liar", "penjual", "pelaku usaha")
PADDING = " ".join(f"kata{number}" for number in range(30))
OTHERS = " ".join(f"lain{number}" for number in range(30))


def found(*texts: str, entry: ThreadEntry) -> list[Contrast]:
    return list(run(facts(story(*texts), entry)))


def quotes(contrast: Contrast) -> list[tuple[str, str | None]]:
    return [(quote.text, quote.passage) for quote in contrast.quotes]


def marked(quote: Evidence) -> list[tuple[str, str]]:
    start, passage = quote.span[0], quote.passage or ""
    return [(passage[mark.start - start : mark.end - start], mark.kind) for mark in quote.marks]


def test_a_word_faces_its_opposite() -> None:
    (contrast,) = found(
        "Tentara membuat kemajuan.", "Hujan turun.", "Tentara menemui kesulitan.", entry=PROGRESS
    )
    assert (contrast.id, contrast.kind, contrast.thread) == ("opposite-tema", "opposite", "tema")
    assert quotes(contrast) == [
        ("a", "Tentara membuat kemajuan."),
        ("c", "Tentara menemui kesulitan."),
    ]
    assert [marked(quote) for quote in contrast.quotes] == [
        [("kemajuan", "opposite")],
        [("kesulitan", "opposite")],
    ]
    assert contrast.details == (("a", "kemajuan"), ("c", "kesulitan"))
    assert contrast.found == ("a", "c")


def test_among_opposite_sentences_those_face_each_other_that_share_most_words() -> None:
    (contrast,) = found(
        "Petani melihat kemajuan. Tentara Rusia di front membuat kemajuan.",
        "Tentara Rusia di front menemui kesulitan. Guru menemui kesulitan.",
        entry=PROGRESS,
    )
    assert [quote.sentence for quote in contrast.quotes] == [1, 0]


@pytest.mark.parametrize(
    "texts",
    [
        ("Tentara membuat kemajuan.", "Tentara membuat kemajuan."),
        ("Ada kemajuan dan kesulitan.", "Hujan turun."),
        ("Tentara membuat kemajuan.", "Tentara bertemu dengan sulit."),
    ],
)
def test_texts_that_agree_or_one_text_alone_give_no_opposites(texts: tuple[str, str]) -> None:
    assert found(*texts, entry=PROGRESS) == []


def test_texts_that_are_not_equally_sure_face_each_other_and_a_denial_comes_last() -> None:
    (contrast,) = found(
        "Atap mungkin runtuh.",
        "Atap diduga runtuh.",
        "Dinas membantah atap runtuh.",
        "Atap runtuh.",
        entry=CAUSE,
    )
    assert contrast.details == (("a", "possible"), ("b", "alleged"), ("d", ""))
    assert marked(contrast.quotes[1]) == [("diduga", "alleged"), ("runtuh", "term")]


def test_texts_that_are_equally_sure_give_no_contrast() -> None:
    assert found("Atap diduga runtuh.", "Tembok diduga runtuh.", entry=CAUSE) == []
    assert found("Atap runtuh.", "Tembok runtuh.", entry=CAUSE) == []


def test_a_text_of_two_minds_does_not_face_one_that_says_either() -> None:
    assert found("Atap runtuh. Atap diduga runtuh.", "Atap runtuh.", entry=CAUSE) == []


def test_a_text_does_not_face_another_over_a_word_that_both_use() -> None:
    entry = contrast_theme("words", "autokrat", "diktator", "tiran")
    texts = ("Autokrat itu pergi. Diktator itu tiba.", "Autokrat itu datang.", "Tiran itu pergi.")
    (contrast,) = found(*texts, entry=entry)
    assert {name for name, _ in contrast.details} in ({"a", "c"}, {"b", "c"})
    assert found(*texts[:2], entry=entry) == []


def test_what_a_text_says_outside_the_theme_counts_too() -> None:
    entry = contrast_theme("words", "diktator", "otoriter")
    entry = replace(entry, lists={ANY: (*entry.lists[ANY], terms("kim"))})
    texts = ("Kim otoriter.", "Kim diktator. Penguasa otoriter.")
    assert found(*texts, entry=entry) == []
    assert len(found(texts[0], "Kim diktator. Penguasa itu.", entry=entry)) == 1


def test_the_words_of_a_damaged_text_join_two_sound_ones_but_never_stand_alone() -> None:
    sound = ("Pedagang liar menari di pasar.", "Penjual menari di pasar.")
    damaged = "Pelaku usaha menari di pasar. Harga beras yang. Naik tinggi."
    assert article(damaged).damage
    assert found(sound[0], damaged, entry=NAMES) == []
    assert found(damaged, damaged.replace("usaha", "pasar"), entry=NAMES) == []
    (contrast,) = found(sound[0], damaged, sound[1], entry=NAMES)
    assert {name for name, _ in contrast.details} == {"a", "b", "c"}
    (alone,) = found(*sound, entry=NAMES)
    assert [name for name, _ in alone.details] == ["a", "b"]


def test_other_contrasts_may_rest_on_a_damaged_text() -> None:
    damaged = "Tentara membuat kemajuan yang. Besar sekali."
    assert len(found(damaged, "Tentara menemui kesulitan.", entry=PROGRESS)) == 1


def test_texts_face_each_other_in_their_own_words() -> None:
    (contrast,) = found(
        "Pedagang liar pergi.", "Penjual pergi.", "Pedagang liar datang.", entry=NAMES
    )
    assert contrast.details[1] == ("b", "penjual")
    assert len(contrast.quotes) == 2
    assert contrast.found == ("a", "b", "c")


def test_at_most_three_texts_face_each_other() -> None:
    texts = ("Autokrat itu pergi.", "Diktator itu pergi.", "Tiran itu pergi.", "Raja itu pergi.")
    entry = contrast_theme("words", "autokrat", "diktator", "tiran", "raja")
    (contrast,) = found(*texts, entry=entry)
    assert len(contrast.quotes) == 3
    (contrast,) = run(facts(story(*texts), entry, settings=Settings(contrast_quotes=4)))
    assert len(contrast.quotes) == 4


def test_only_a_sentence_on_the_theme_counts() -> None:
    entry = theme("atap", name="lain")
    narrow = replace(entry, contrast=CAUSE.contrast)
    assert found("Tembok runtuh.", "Tembok diduga runtuh.", entry=narrow) == []
    assert len(found("Atap runtuh.", "Atap diduga runtuh.", entry=narrow)) == 1


def test_a_text_written_too_early_is_not_faced() -> None:
    entry = replace(CAUSE, moment="akhir")
    texts = (
        article("Atap diduga runtuh.", "a", moment="awal"),
        article("Atap runtuh.", "b", moment="akhir"),
    )
    told = story_of(*texts, moments=("awal", "akhir"))
    assert run(facts(told, entry)) == ()


def test_a_long_sentence_is_cut_around_the_term_at_issue() -> None:
    (contrast,) = found(
        f"Awal {PADDING} kemajuan {PADDING}.", f"Awal {OTHERS} kesulitan.", entry=PROGRESS
    )
    for quote, word in zip(contrast.quotes, ("kemajuan", "kesulitan"), strict=True):
        assert (word, "opposite") in marked(quote)
        assert quote.words[1] - quote.words[0] <= Settings().contrast_words
        assert not quote.whole


def test_a_far_word_of_certainty_is_left_out_and_the_term_at_issue_kept() -> None:
    (contrast,) = found(f"Diduga {PADDING} atap runtuh.", "Atap runtuh.", entry=CAUSE)
    assert marked(contrast.quotes[0]) == [("runtuh", "term")]
    assert contrast.details[0] == ("a", "alleged")


def test_kinds_come_in_order_and_none_hides_the_others() -> None:
    texts = (
        "Ada kemajuan. Atap runtuh. Autokrat pergi.",
        "Ada kesulitan. Atap diduga runtuh. Diktator pergi.",
    )
    entries = [
        contrast_theme(kind, *words, name=f"{kind}{number}")
        for number in range(3)
        for kind, words in (
            ("words", ("autokrat", "diktator")),
            ("certainty", ("runtuh",)),
            ("opposite", ("kemajuan", "kesulitan")),
        )
    ]
    given = facts(story(*texts), *entries, settings=Settings(contrasts_shown=99))
    assert [contrast.id for contrast in run(given)] == [
        f"{kind}-{kind}{number}" for kind in CONTRASTS for number in range(2)
    ]
    assert len(run(facts(story(*texts), *entries))) == Settings().contrasts_shown


def test_without_two_texts_or_a_contrast_to_look_for_it_says_so() -> None:
    with pytest.raises(NotApplicableError, match="two texts"):
        run(facts(story("Atap runtuh."), CAUSE))
    with pytest.raises(NotApplicableError, match=r"threads\.toml"):
        run(facts(story("Atap runtuh.", "Atap bocor."), theme("atap")))


POINTS = {
    "opposite": ("kemajuan", "kesulitan"),
    "certainty": ("runtuh",),
    "words": ("pedagang liar", "penjual", "pelaku usaha"),
}
WORDS = st.sampled_from(
    [
        *("kemajuan", "kesulitan", "runtuh", "pedagang liar", "penjual", "pelaku usaha"),
        *("diduga", "menurut", "mungkin", "membantah", "atap", "pasar.", PADDING),
    ]
)
TEXTS = st.lists(st.lists(WORDS, min_size=1, max_size=12), min_size=2, max_size=5)


@given(TEXTS, st.sampled_from(CONTRASTS))
def test_every_quotation_holds_the_term_at_issue_and_stays_short(
    texts: list[list[str]], kind: str
) -> None:
    entry = contrast_theme(kind, *POINTS[kind])
    for contrast in found(*(" ".join(words).capitalize() + "." for words in texts), entry=entry):
        names = [quote.text for quote in contrast.quotes]
        assert names == sorted(set(names))
        assert 2 <= len(names) <= Settings().contrast_quotes
        assert len({detail for _, detail in contrast.details}) == len(names)
        assert set(names) <= set(contrast.found)
        for quote in contrast.quotes:
            assert any(word.casefold() in POINTS[kind] for word, _ in marked(quote))
            assert quote.words[1] - quote.words[0] <= Settings().contrast_words


def test_a_copied_passage_never_faces_its_copy() -> None:
    changed = WIRE[2].replace("lapuk", "keropos")
    own = "Kayu itu keropos menurut Darto."
    entry = contrast_theme("words", "lapuk", "keropos")
    assert found(" ".join(WIRE), " ".join((*WIRE[:2], changed, WIRE[3])), entry=entry) == []
    (contrast,) = found(" ".join(WIRE), " ".join((*WIRE[:2], changed, WIRE[3])), own, entry=entry)
    assert [quote.text for quote in contrast.quotes] == ["a", "c"]


def test_what_a_copy_adds_of_its_own_may_face_the_rest() -> None:
    own = "Kayu itu keropos menurut Darto."
    entry = contrast_theme("words", "lapuk", "keropos")
    (contrast,) = found(" ".join(WIRE), " ".join((*WIRE[:2], WIRE[3], own)), entry=entry)
    assert [quote.passage for quote in contrast.quotes] == [WIRE[2], own]
