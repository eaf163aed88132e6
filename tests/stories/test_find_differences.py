"""What sets the texts of a theme apart; sentences that report the same are given by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from compare.lexicon import ThreadEntry
from compare.model import Article
from compare.report import DIFFERENCES, Difference, Thread
from compare.settings import Settings
from compare.stories.find_differences import find_differences
from compare.text.read_article import read_article
from tests.support import article, contrast_theme, facts, story, story_of, theme

COPY = "Wartawan kami mendengar bahwa warga pasar dan pemilik kios belum tahu siapa yang membayar."


def differences(
    *texts: str, entry: ThreadEntry, settings: Settings | None = None
) -> list[Difference]:
    """What differs where each text's first sentence on the theme reports the same."""
    known = facts(story(*texts), entry, settings=settings)
    thread = linked(known.threads[0])
    return list(find_differences(thread, entry, known))


def linked(thread: Thread) -> Thread:
    """Link the first sentences of all columns with each other."""
    firsts = [(one.text, one.evidence[0].sentence) for one in thread.columns if one.evidence]
    columns = tuple(
        replace(
            one,
            same=tuple(
                tuple(first for first in firsts if first[0] != one.text) if place == 0 else ()
                for place in range(len(one.evidence))
            ),
        )
        for one in thread.columns
    )
    return replace(thread, columns=columns)


def kinds(*texts: str, entry: ThreadEntry) -> list[tuple[str, tuple[str, str]]]:
    return [(one.kind, one.details) for one in differences(*texts, entry=entry)]


def of_kind(kind: str, *texts: str, entry: ThreadEntry) -> list[Difference]:
    return [one for one in differences(*texts, entry=entry) if one.kind == kind]


ROOF = theme("atap", "kios")


def test_opposite_words_of_the_same_thing_face_each_other() -> None:
    (one,) = differences(
        "Wali kota mendukung atap baru.", "Para pedagang menentang atap baru.", entry=ROOF
    )
    assert (one.kind, one.details) == ("opposite", ("mendukung", "menentang"))
    assert [quote.passage for quote in one.quotes] == [
        "Wali kota mendukung atap baru.",
        "Para pedagang menentang atap baru.",
    ]
    assert [[mark.kind for mark in quote.marks] for quote in one.quotes] == [["opposite"]] * 2


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Wali kota mendukung atap baru.", "Apakah pedagang menentang atap baru?"),
        ("Wali kota mendukung atap baru.", "Atap tua ini lama menentang badai."),
        ("Wali kota tidak mendukung atap baru.", "Para pedagang menentang atap baru."),
        ("Wali kota mendukung atap baru.", "Para pedagang enggan menentang atap baru."),
        ("Wali kota mendukung atap baru.", "Ada yang mendukung, ada yang menentang atap baru."),
    ],
    ids=["a question", "of different things", "negated", "left undone", "both in one text"],
)
def test_words_that_only_look_opposite_are_left_alone(left: str, right: str) -> None:
    assert kinds(left, right, entry=ROOF) == []


@pytest.mark.parametrize("negation", ["aren't", "aren’t"])
def test_a_negation_may_have_either_apostrophe(negation: str) -> None:
    left, right = ("The stalls are safe today.", f"The stalls {negation} dangerous today.")
    texts = (english(left, "a"), english(right, "b"))
    known = facts(story_of(*texts), theme("stalls"))
    assert list(find_differences(linked(known.threads[0]), theme("stalls"), known)) == []
    texts = (texts[0], english(right.replace(negation, "are"), "b"))
    known = facts(story_of(*texts), theme("stalls"))
    assert len(find_differences(linked(known.threads[0]), theme("stalls"), known)) == 1


def english(text: str, name: str) -> Article:
    one = article(text, name, language="en")
    return read_article(one.raw, "en")


def test_opposite_words_in_sentences_that_report_different_things_are_left_alone() -> None:
    known = facts(
        story("Wali kota mendukung atap baru.", "Para pedagang menentang atap baru."), ROOF
    )
    bare = replace(
        known.threads[0],
        columns=tuple(replace(one, same=((),)) for one in known.threads[0].columns),
    )
    assert find_differences(bare, ROOF, known) == ()


def test_a_statement_faces_what_another_text_marks_as_a_guess() -> None:
    (one,) = differences("Tadi kios terbakar.", "Tadi diduga kios terbakar.", entry=ROOF)
    assert (one.kind, one.details) == ("certainty", ("", "alleged"))
    assert [[mark.kind for mark in quote.marks] for quote in one.quotes] == [[], ["alleged"]]
    (turned,) = differences("Tadi diduga kios terbakar.", "Tadi kios terbakar.", entry=ROOF)
    assert turned.details == ("alleged", "")


@pytest.mark.parametrize(
    ("plain", "unsure"),
    [
        ("Tadi kios terbakar.", "Kios terbakar pada malam hari yang diduga dingin."),
        ("Apakah kios terbakar?", "Tadi diduga kios terbakar."),
        ("Darto mengeluh kios terbakar.", "Tadi diduga kios terbakar."),
        ("“Kios terbakar.”", "Tadi diduga kios terbakar."),
        ("Tadi dituduh kios terbakar.", "Tadi diduga kios terbakar."),
    ],
    ids=["mark of something else", "question", "verb of saying", "quotation", "both unsure"],
)
def test_what_is_not_stated_plainly_of_the_same_thing_is_left_alone(
    plain: str, unsure: str
) -> None:
    assert of_kind("certainty", plain, unsure, entry=ROOF) == []


def test_other_figures_of_the_same_thing_face_each_other() -> None:
    (one,) = differences(
        "Api menghanguskan 12 kios ikan.", "Api menghanguskan 15 kios ikan.", entry=ROOF
    )
    assert (one.kind, one.details) == ("figures", ("12 kios", "15 kios"))
    (one,) = differences("Kerugian kios ikan Rp3 juta.", "Kerugian kios ikan Rp5 juta.", entry=ROOF)
    assert one.details == ("Rp3 juta", "Rp5 juta")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Api menghanguskan 12 kios ikan.", "Api menghanguskan dua belas, tepatnya 12 kios ikan."),
        ("Api menghanguskan 12 kios ikan.", "Api menghanguskan 15 gudang dekat kios ikan."),
        ("Api menghanguskan 12 kios ikan.", "Warga membangun 15 kios darurat."),
    ],
    ids=["the same number", "of another unit", "in another connection"],
)
def test_numbers_that_need_not_differ_are_left_alone(left: str, right: str) -> None:
    assert kinds(left, right, entry=ROOF) == []


NAMES = theme("pemalas")


def test_a_word_without_marks_here_and_in_a_short_quotation_there() -> None:
    texts = ("Kami melihat pemalas itu.", "Ia menyebut mereka “pemalas” lagi.")
    (one,) = of_kind("voice", *texts, entry=NAMES)
    assert (one.kind, one.term) == ("voice", "pemalas")
    assert [quote.text for quote in one.quotes] == ["a", "b"]
    assert [quote.quoted for quote in one.quotes] == [False, True]


@pytest.mark.parametrize(
    "other",
    [
        "Ia menyebut mereka “pemalas”. Pemalas itu pergi.",
        "“Kami semua sudah lama tahu bahwa mereka pemalas,” katanya.",
        "Ia menyebut mereka orang malas.",
    ],
    ids=["both ways in one text", "in speech", "not at all"],
)
def test_voice_is_compared_only_where_it_is_clear(other: str) -> None:
    assert of_kind("voice", "Kami melihat pemalas itu.", other, entry=NAMES) == []


def test_a_name_is_nobodys_choice_of_words() -> None:
    texts = ("Kami melihat Melati.", "Ia menyebut pasar itu “Melati” lagi.")
    assert kinds(*texts, entry=theme("Melati")) == []


REGIME = contrast_theme("words", "rezim")


def test_a_word_at_issue_before_another_name_in_each_text() -> None:
    texts = ("Kritik bagi rezim Korea Utara.", "Kritik bagi rezim Rusia.")
    (one,) = differences(*texts, entry=REGIME)
    assert (one.kind, one.term, one.details) == ("beside", "rezim", ("kp", "ru"))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Kritik bagi rezim Korut.", "Kritik bagi rezim Korea Utara."),
        ("Rezim Rusia pergi.", "Rezim Korea Utara dan rezim Rusia pergi."),
        ("Rezim Rusia pergi.", "Rezim itu, Korea Utara melihatnya, pergi."),
        ("Rezim di Rusia pergi.", "Rezim dari Korea Utara pergi."),
        ("Rezim Rusia pergi.", "Rezim TASS pergi."),
        ("Rezim Rusia pergi.", "Rezim as pergi."),
    ],
    ids=["one actor", "both in one text", "not beside", "in another relation", "organ", "no name"],
)
def test_neighbours_are_compared_only_where_they_are_clear(left: str, right: str) -> None:
    assert kinds(left, right, entry=REGIME) == []


def test_words_that_nobody_wants_contrasted_have_no_neighbours() -> None:
    texts = ("Sanksi Korea Utara.", "Sanksi Rusia.")
    assert kinds(*texts, entry=theme("sanksi")) == []
    assert kinds(*texts, entry=contrast_theme("opposite", "sanksi")) == []


def test_a_general_theme_says_nothing_of_single_words() -> None:
    general = replace(NAMES, general=True)
    texts = ("Kami melihat pemalas itu.", "Ia menyebut mereka “pemalas” lagi.")
    assert kinds(*texts, entry=general) == []
    certain = ("Tadi kios terbakar.", "Tadi diduga kios terbakar.")
    assert kinds(*certain, entry=replace(ROOF, general=True)) == []


def test_copies_do_not_face_each_other() -> None:
    text = f"Kami melihat pemalas itu. {COPY} {COPY.replace('Wartawan', 'Juru warta')} {COPY[9:]}"
    other = text.replace("pemalas itu", "mereka yang “pemalas” itu")
    assert len(of_kind("voice", text[:25], other, entry=NAMES)) == 1
    assert kinds(text, other, entry=NAMES) == []


def test_a_text_that_was_too_early_is_not_faced() -> None:
    texts = ("Wali kota mendukung atap baru.", "Para pedagang menentang atap baru.")
    known = facts(story(*texts), ROOF)
    thread = linked(known.threads[0])
    early = replace(thread.columns[0], too_early=True)
    late = replace(thread, columns=(early, thread.columns[1]))
    assert len(find_differences(thread, ROOF, known)) == 1
    assert find_differences(late, ROOF, known) == ()


def test_kinds_come_in_their_order_and_few_of_each() -> None:
    one = "Wali kota mendukung atap baru dengan 12 kios ikan."
    texts = (one, "Pedagang menentang atap baru dengan 15 kios ikan.", "Camat menentang atap baru.")
    found = [kind for kind, _ in kinds(*texts, entry=ROOF)]
    assert found == ["opposite", "opposite", "figures"]
    assert sorted(found, key=DIFFERENCES.index) == found
    few = differences(*texts, entry=ROOF, settings=Settings(differences_of_a_kind=1))
    assert [one.kind for one in few] == ["opposite", "figures"]
