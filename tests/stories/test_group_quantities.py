"""Which numbers of several texts are put together; every text's sentences are made alike."""

from __future__ import annotations

from compare.settings import Settings
from compare.stories.group_quantities import SameQuantity, group_quantities
from tests.support import article, facts, story, story_of

FIRE = "Api di Pasar Melati menghanguskan {} kios ikan milik warga pada malam hari."
FILL = (
    "Wali kota menyiapkan tenda darurat untuk pedagang.",
    "Sekolah di seberang jalan libur sehari penuh karena asap.",
    "Polisi memeriksa kabel listrik yang lama tidak diganti pemiliknya.",
)


def grouped(*numbers: str, sentence: str = FIRE, settings: Settings | None = None) -> list[str]:
    texts = (f"{sentence.format(number)} {FILL[place]}" for place, number in enumerate(numbers))
    return described(group_quantities(facts(story(*texts), settings=settings)))


def described(groups: tuple[SameQuantity, ...]) -> list[str]:
    """Verdict, reason and the texts of every group of counts."""
    return [
        f"{one.verdict} {one.why} {''.join('abcd'[place] for place, _ in one.mentions)}"
        for one in groups
        if one.mentions[0][1].kind == "count"
    ]


def test_the_same_number_of_several_texts_is_one_group() -> None:
    assert grouped("12", "dua belas") == ["compatible same ab"]
    assert grouped("12", "dua belas", "sekitar 12") == ["compatible hedge abc"]


def test_a_group_has_the_reason_that_says_more_than_the_same_value() -> None:
    assert grouped("10.000", "10.400") == ["compatible rounding ab"]
    assert grouped("50", "sekitar 52") == ["compatible hedge ab"]


def test_numbers_differ_where_nothing_explains_it() -> None:
    assert grouped("12", "15") == ["differs apart ab"]
    assert grouped("12", "15", "12") == ["differs apart abc"]


def test_numbers_do_not_differ_where_a_text_has_both() -> None:
    other = f"{FIRE.format('15')} Semula disebut 12 kios."
    groups = group_quantities(facts(story(f"{FIRE.format('12')} {FILL[0]}", other)))
    assert [one for one in groups if one.verdict == "differs"] == []


def test_numbers_do_not_differ_where_a_sentence_counts_twice() -> None:
    twice = "Api di Pasar Melati menghanguskan 12 kios ikan dan 30 kios sayur milik warga."
    groups = group_quantities(facts(story(twice, twice.replace("12", "15").replace("30", "33"))))
    assert [one for one in groups if one.verdict == "differs"] == []


def test_numbers_do_not_differ_where_nobody_is_named() -> None:
    nobody = "Api menghanguskan {} kios ikan milik warga pada malam hari."
    assert grouped("12", "12", sentence=nobody) == ["compatible same ab"]
    assert grouped("12", "15", sentence=nobody) == []


def test_numbers_of_other_units_and_in_other_sentences_are_not_compared() -> None:
    texts = (FIRE.format("12"), FIRE.format("15").replace("kios", "gudang"))
    assert described(group_quantities(facts(story(*texts)))) == []
    texts = (FIRE.format("12"), "Di Pasar Anggrek pemerintah membangun 12 kios darurat baru.")
    assert described(group_quantities(facts(story(*texts)))) == []


def test_a_later_stage_and_what_is_yet_to_come_are_other_moments() -> None:
    texts = [
        article(FIRE.format("12"), "a", moment="pagi"),
        article(FIRE.format("15"), "b", moment="sore"),
    ]
    groups = group_quantities(facts(story_of(*texts, moments=("pagi", "sore"))))
    assert described(groups) == ["different-moment stage ab"]
    texts = [article(FIRE.format(one), one, date=f"2024-06-{one}") for one in ("12", "15")]
    assert described(group_quantities(facts(story_of(*texts)))) == ["different-moment stage ab"]
    plan = "Wali kota di Pasar Melati akan membangun 12 kios ikan baru untuk warga kota."
    done = plan.replace("akan membangun 12", "membangun 15")
    assert described(group_quantities(facts(story(plan, done)))) == ["different-moment expected ab"]


def test_copies_state_a_thing_once() -> None:
    wire = " ".join((*FILL, "Para pedagang sayur menyelamatkan dagangan ke halaman sekolah itu."))
    texts = [f"{FIRE.format('12')} {wire}"] * 2
    assert described(group_quantities(facts(story(*texts)))) == []
    assert grouped("12", "12", "12") == ["compatible same abc"]


def test_words_of_many_sentences_tell_nothing() -> None:
    """With two texts a word may stand in four sentences."""
    often = " ".join(f"Kios ikan di Melati nomor {name} tutup." for name in "pqrst")
    groups = group_quantities(facts(story(FIRE.format("12"), FIRE.format("12") + often)))
    assert all("ikan" not in one.shared for one in groups)


def test_neighbouring_days_are_explained_by_the_early_hours() -> None:
    tuesday = "Presiden Ana tiba di Pelabuhan Melati pada Selasa dengan kapal putih."
    texts = (tuesday, tuesday.replace("Selasa", "Rabu"))
    assert group_quantities(facts(story(*texts))) == ()
    early = (tuesday, tuesday.replace("Selasa", "Rabu dini hari"))
    (one,) = group_quantities(facts(story(*early)))
    assert (one.verdict, one.why) == ("compatible", "zone")


def test_texts_without_numbers_have_no_groups() -> None:
    assert group_quantities(facts(story("Atap runtuh.", "***", "Atap runtuh lagi."))) == ()
