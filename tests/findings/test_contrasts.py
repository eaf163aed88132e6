from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.findings.contrasts import contrasts
from compare.lexicon import ANY, CONTRASTS, ThreadEntry
from compare.report import Evidence, Finding
from compare.settings import Settings
from tests.support import WIRE, article, contrast_theme, facts, story, story_of, terms, theme

PROGRESS = contrast_theme("opposite", "kemajuan", "kesulitan")
CAUSE = contrast_theme("certainty", "runtuh")
NAMES = contrast_theme("words", "pedagang liar", "penjual", "pelaku usaha")
PADDING = " ".join(f"kata{number}" for number in range(30))
OTHERS = " ".join(f"lain{number}" for number in range(30))


def found(*texts: str, entry: ThreadEntry) -> list[Finding]:
    return list(contrasts(facts(story(*texts), entry)))


def quotes(contrast: Finding) -> list[tuple[str, str | None]]:
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
    given = facts(story(*texts), entry, settings=Settings(contrast_quotes=4))
    (contrast,) = contrasts(given)
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
    assert list(contrasts(facts(told, entry))) == []


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


def test_words_that_are_all_quoted_are_the_speakers() -> None:
    texts = ("Darto menyebut “pedagang liar”.", "Rina menyebut “penjual”.")
    (contrast,) = found(*texts, entry=NAMES)
    assert contrast.observation == "quoted-words"
    (contrast,) = found(texts[0], "Rina melihat penjual.", entry=NAMES)
    assert contrast.observation == "words"


def test_a_contrast_tells_without_which_word_or_sentence_it_would_not_stand() -> None:
    texts = ("Ada kemajuan.", "Ada kesulitan. Tetap ada kesulitan.")
    (contrast,) = found(*texts, entry=PROGRESS)
    assert contrast.rests_on_one
    assert (contrast.sure.term, contrast.sure.sentence_of) == ("kemajuan", "a")


def test_a_contrast_with_more_behind_it_rests_on_no_single_word_or_sentence() -> None:
    texts = ("Atap runtuh. Memang atap runtuh.", "Atap diduga runtuh. Diduga atap runtuh.")
    entry = replace(CAUSE, contrast=contrast_theme("certainty", "runtuh", "atap").contrast)
    (contrast,) = found(*texts, entry=entry)
    assert not contrast.rests_on_one
    assert (contrast.sure.term, contrast.sure.sentence_of) == ("", "")


def test_who_alone_states_it_outright_is_needed_for_saying_so() -> None:
    texts = ("Atap runtuh.", "Atap diduga runtuh.", "Atap mungkin runtuh.")
    (contrast,) = found(*texts, entry=CAUSE)
    assert len(contrast.quotes) == 3
    assert contrast.sure.sentence_of == "a"
    entry = replace(CAUSE, contrast=contrast_theme("certainty", "runtuh", "atap").contrast)
    (contrast,) = found(*texts, "Memang atap runtuh.", entry=entry)
    assert not contrast.rests_on_one
    (contrast,) = found(*texts[1:], "Dinas membantah atap runtuh.", entry=entry)
    assert not contrast.rests_on_one


def test_sentences_that_report_the_same_are_linked() -> None:
    same = ("Dinas Pasar kota berkata atap {}.", "Tentara pulang hari ini.", "Harga beras naik.")
    texts = [" ".join((same[0].format(word), *rest)) for word, rest in (
        ("membuat kemajuan", ("Anak-anak bermain bola di halaman sekolah.",)),
        ("membuat kesulitan", ("Kapal nelayan berlayar ke pulau seberang.",)),
    )]  # fmt: skip
    (contrast,) = found(*texts, entry=PROGRESS)
    assert contrast.linked
    (contrast,) = found("Petani melihat kemajuan.", "Guru menemui kesulitan.", entry=PROGRESS)
    assert not contrast.linked
