from __future__ import annotations

from dataclasses import replace

import pytest

from compare.analyses.base import NotApplicableError
from compare.analyses.keyness import ANALYSIS, run
from compare.facts import Facts
from compare.model import Article
from compare.report import KeyText, KeyWord
from compare.settings import Settings
from tests.support import WIRE, article, facts, story_of

LOW = Settings(word_hits=2, words_compared=2, words_shown=3, prior_words=20)
TEXTS = (
    "Atap runtuh pagi. Atap bocor. “Atap lapuk,” katanya. Kayu patah. Kayu roboh.",
    "Hujan turun. Atap bocor. Hujan reda. Jalan banjir. Jalan putus.",
    "Toko tutup. Toko sepi. Pedagang pulang. Pedagang rugi.",
    "Sekolah libur. Sekolah rusak. Guru datang. Guru pergi.",
    "Sungai meluap. Sungai surut. Perahu datang. Perahu karam.",
)


def told(*texts: str, labels: str = "", settings: Settings = LOW) -> Facts:
    """Texts a, b, c … of outlets with these letters; each of its own without."""
    articles = []
    for place, text in enumerate(texts):
        one = article(text, chr(97 + place))
        label = labels[place] if labels else one.raw.label
        articles.append(replace(one, raw=replace(one.raw, label=label)))
    return facts(story_of(*articles), settings=settings)


def word(item: KeyText, lemma: str) -> KeyWord:
    return next(one for one in item.words if one.lemma == lemma)


def reach(item: KeyText) -> list[tuple[str, int, int, float]]:
    return [(one.units, one.chosen, one.of, one.least_p) for one in item.comparisons]


def test_counts_by_hand() -> None:
    first, *_ = run(told(*TEXTS))
    atap = word(first, "atap")
    assert (first.texts, first.others) == (("a",), ("b", "c", "d", "e"))
    assert (atap.hits, atap.quoted, atap.reference, atap.reference_quoted) == (2, 1, 1, 0)
    assert (first.words_total, first.reference_total, first.blocks) == (10, 34, 2)
    assert (atap.forms, atap.blocks) == ((("atap", 2),), 1)
    assert first.reached == len(first.words) == 2
    assert [one.lemma for one in first.words] == ["kayu", "atap"]


def test_the_least_p_of_each_comparison() -> None:
    """One text of five, an outlet's two against three, one outlet of four."""
    found = {item.texts: reach(item) for item in run(told(*TEXTS, labels="nnbcd"))}
    assert list(found) == [("a",), ("b",), ("c",), ("d",), ("e",), ("a", "b")]
    assert found["a",] == [("texts", 1, 5, 0.2)]
    assert found["c",] == [("texts", 1, 5, 0.2), ("outlets", 1, 4, 0.25)]
    assert found["a", "b"] == [("outlets", 1, 4, 0.25), ("texts", 2, 5, 0.1)]


def test_an_outlet_is_counted_as_a_whole() -> None:
    *_, both = run(told(*TEXTS, labels="nnbcd"))
    assert (both.texts, both.others) == (("a", "b"), ("c", "d", "e"))
    assert (word(both, "atap").hits, word(both, "atap").reference) == (3, 0)
    assert word(both, "atap").p == 0.25
    assert both.phrases == ()


def test_nothing_is_marked_that_so_few_texts_cannot_tell() -> None:
    strong = " ".join(["Atap kayu."] * 40)
    first, *_ = run(told(strong, *TEXTS[1:]))
    assert word(first, "kayu").log_ratio > 0
    assert (word(first, "kayu").p, first.least_adjusted) == (0.2, 0.2)
    assert not any(one.marked for one in first.words)


def test_what_many_texts_never_say_is_marked() -> None:
    nouns = [f"{left}{right}" for left in "bdgklmnprs" for right in ("atar", "util", "imuk")]
    others = [f"{one.capitalize()} datang. Lalu {one} pulang." for one in nouns[:24]]
    first, *_ = run(told(" ".join(["Atap kayu."] * 40), *others))
    assert first.least_adjusted == 1 / 25
    assert [one.marked for one in first.words] == [True, True]
    long = " ".join(f"{one.capitalize()}an {one}kan." for one in nouns)
    weak, *_ = run(told(f"Atap kayu. Atap kayu. {long}", *others))
    atap = word(weak, "atap")
    assert (atap.p, atap.log_ratio, atap.marked) == (0.04, 0, False)


def test_too_few_words_are_no_list() -> None:
    first, second, *_ = run(told(*TEXTS, settings=replace(LOW, words_compared=3)))
    assert (first.reached, first.words, first.phrases, first.least_adjusted) == (2, (), (), 1)
    assert second.words == ()


def test_the_farthest_words_come_with_their_first_hits() -> None:
    text = " ".join(f"{one} besar. {one} besar. {one} besar." for one in ("Atap", "Kayu", "Ikan"))
    settings = replace(LOW, words_shown=2, word_examples=2)
    first, *_ = run(told(text, "Ikan ikan ikan segar. Kayu besar.", settings=settings))
    shown = [one for one in first.words if one.evidence]
    assert len(first.words) == 4
    assert len(shown) == 2
    for one in shown:
        assert len(one.evidence) == 2
        assert [e.sentence for e in one.evidence] == sorted({e.sentence for e in one.evidence})
        assert all(len(e.marks) == 1 and e.rank >= 3 and not e.quoted for e in one.evidence)


def test_copies_count_once() -> None:
    wire = " ".join(WIRE)
    alone = {one.texts: one for one in run(told(wire, *TEXTS[:2]))}
    twice = {one.texts: one for one in run(told(wire, *TEXTS[:2], f"{wire} Atap baru."))}
    assert reach(twice["b",])[0] == ("texts", 1, 3, 0.333333)
    assert twice["b",].reference_total == alone["b",].reference_total + 2
    assert twice["a",].others == ("b", "c")


def test_phrases_say_where_else_they_stand() -> None:
    text = "Kayu lapuk patah. Kayu lapuk roboh. Kayu lapuk jatuh."
    first, *_ = run(told(text, "Ada kayu lapuk di sana. Hujan.", "Hujan lagi."))
    (phrase,) = first.phrases
    assert (phrase.words, phrase.hits, phrase.elsewhere) == ("kayu lapuk", 3, ("b",))
    assert [one.sentence for one in phrase.evidence] == [0, 1]


def test_texts_in_other_languages_are_not_compared() -> None:
    english = article("The roof fell. The roof leaked.", "z", language="en")
    given = facts(story_of(*told(*TEXTS[:2]).articles, english), settings=LOW)
    assert [(one.texts, one.others) for one in run(given)] == [(("a",), ("b",)), (("b",), ("a",))]


def foreign(text: str, name: str) -> Article:
    return article(text, name, language="fi")


@pytest.mark.parametrize(
    ("articles", "reason"),
    [
        ((article("Atap."),), "two texts"),
        ((foreign("Katto putosi.", "a"), foreign("Katto vuoti.", "b")), "list of function words"),
        ((article("Atap.", "a"), foreign("Katto vuoti.", "b")), "independent texts in one"),
        ((article("Atap.", "a"), article("“Hujan,” katanya.", "b")), None),
        ((article("Atap.", "a"), article("***", "b")), "independent texts in one"),
        ((article("“Atap”", "a"), article("“Hujan”", "b")), "independent texts in one"),
        ((article("Atap runtuh.", "a"), article("Atap runtuh.", "b")), "independent texts in one"),
    ],
)
def test_what_cannot_be_compared_says_why(
    articles: tuple[Article, ...], reason: str | None
) -> None:
    given = facts(story_of(*articles), settings=LOW)
    if reason is None:
        assert run(given)
        return
    with pytest.raises(NotApplicableError, match=reason):
        run(given)


def test_every_run_gives_the_same() -> None:
    given = told(*TEXTS, labels="nnbcd")
    assert ANALYSIS.section(given) == ANALYSIS.section(given)
    assert ANALYSIS.section(given).status == "ok"
