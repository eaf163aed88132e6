from __future__ import annotations

from compare.findings.cut_quotation import cut_quotation
from compare.report import Evidence, Mark
from compare.settings import Settings
from tests.support import article

LONG = " ".join(f"kata{number}" for number in range(60))
SETTINGS = Settings()


def cut(text: str, *words: str, sentence: int = 0) -> Evidence:
    read = article(text)
    starts = [(read.raw.text.index(word), word) for word in words]
    marks = [Mark(start, start + len(word), "term") for start, word in starts]
    return cut_quotation(read, sentence, marks, SETTINGS)


def length(quote: Evidence) -> int:
    return quote.words[1] - quote.words[0]


def test_a_short_sentence_stays_whole() -> None:
    quote = cut("Atap runtuh pagi ini.", "runtuh")
    assert (quote.passage, quote.whole, quote.rank) == ("Atap runtuh pagi ini.", True, 0)


def test_a_long_one_is_cut_around_what_is_marked() -> None:
    quote = cut(f"Awal {LONG}.", "kata30")
    assert "kata30" in (quote.passage or "")
    assert length(quote) == 2 * SETTINGS.context_words + 1


def test_two_words_at_the_head_are_worth_no_ellipsis() -> None:
    quote = cut(f"Awal {LONG}.", "kata9")
    assert quote.words[0] == 0
    assert length(quote) <= SETTINGS.contrast_words


def test_a_mark_that_is_too_far_is_left_out() -> None:
    quote = cut(f"Awal {LONG}.", "kata2", "kata50")
    assert len(quote.marks) == 1
    assert length(quote) <= SETTINGS.contrast_words
    assert len(cut(f"Awal {LONG}.", "kata2", "kata12").marks) == 2


def test_without_a_mark_it_is_cut_behind() -> None:
    quote = cut(f"Awal {LONG}.")
    assert (quote.words, quote.marks) == ((0, SETTINGS.contrast_words), ())


def test_a_stray_full_stop_ends_the_quotation() -> None:
    text = f"Harga beras naik karena atap runtuh yang. Besar sekali {LONG}."
    read = article(text)
    assert [one.kind for one in read.damage] == ["stray-stop"]
    mark = Mark(text.index("runtuh"), text.index("runtuh") + len("runtuh"), "term")
    quote = cut_quotation(read, 0, [mark], SETTINGS)
    assert (quote.passage or "").endswith("runtuh yang")
