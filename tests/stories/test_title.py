from __future__ import annotations

from compare.model import Article
from compare.settings import Settings
from compare.stories.title import title
from tests.support import article

ONE = "Kemarin Wali Kota Bima Santoso membuka Pasar Melati. Lalu Bima Santoso pergi."
TWO = "Pedagang bertemu Bima Santoso di Pasar Melati. Di sana ada Wulan."
THREE = "Menurut warga, Santoso berjanji kepada pedagang Pasar Melati."


def named(*articles: Article) -> dict[str, str]:
    return title(articles, Settings())


def test_names_that_most_texts_share_in_their_longest_form() -> None:
    texts = [
        article(text, name, title="") for name, text in zip("abc", (ONE, TWO, THREE), strict=True)
    ]
    # Pasar Melati: three texts; Bima Santoso: two; Wulan: one.
    assert named(*texts)["id"] == "Pasar Melati · Bima Santoso"


def test_days_of_publication_follow_in_the_language_of_the_reader() -> None:
    texts = [
        article(text, name, title="", date=day)
        for name, text, day in (("a", ONE, "2031-05-30"), ("b", TWO, "2031-06-01"))
    ]
    found = named(*texts)
    assert found["id"].endswith(" · 30 Mei – 1 Jun 2031")
    assert found["en"].endswith(" · May 30 – Jun 1, 2031")
    assert named(texts[0])["id"].endswith(" · 30 Mei 2031")


def test_a_long_story_is_dated_by_its_first_day_and_one_known_day_of_three_is_none() -> None:
    late = article(TWO, "b", title="", date="2031-08-01")
    assert named(article(ONE, date="2031-05-30"), late)["id"].endswith(" · 30 Mei 2031")
    assert "2031" not in named(article(ONE), article(THREE, "c"), late)["id"]


def test_no_headline_and_no_outlet_gives_a_name() -> None:
    headline = "Gempar Besar Di Kota Raya"
    text = article(f"{headline}\n\nKemarin kabar dari Warta Pagi menyebut Darto.", title=headline)
    assert text.sentences[0].kind == "headline"
    assert named(text)["id"] == "Darto · Warta Pagi"
    own = article("Kemarin kabar dari Warta Pagi menyebut Darto.", title="", outlet="Warta Pagi")
    assert named(own)["id"] == "Darto"


def test_days_months_and_titles_of_persons_are_no_names() -> None:
    text = article("Tadi pada Senin bulan Mei datang Bapak Darto.", title="")
    assert named(text)["id"] == "Darto"


def test_without_capitals_shared_words_stand_for_names() -> None:
    texts = [article(text, name) for name, text in (("a", "atap bocor."), ("b", "atap runtuh."))]
    assert named(*texts)["id"] == "atap"
    assert named(article("Dan."))["en"] == "Unnamed event"


def test_pairs_of_letters_of_a_script_without_spaces_are_no_words() -> None:
    assert named(article("屋根が崩れた。"), article("屋根が落ちた。", "b"))["en"] == "Unnamed event"
