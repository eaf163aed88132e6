from __future__ import annotations

from dataclasses import replace

from compare.render.summary import summary
from compare.report import Report, Section


def sections_replaced(report: Report, *new: Section) -> Report:
    (story,) = report.stories
    by_id = {section.id: section for section in new}
    sections = tuple(by_id.get(section.id, section) for section in story.sections)
    return replace(report, stories=(replace(story, sections=sections),))


def test_the_summary_in_english(market: Report) -> None:
    lines = summary(market, "en").splitlines()
    assert lines[0] == "Bias report: The roof of Melati market"
    assert lines[2] == "  The Kabar text · on the day of the collapse · 7 sentences"
    assert lines[3].startswith("  The Warta text (translation) · when the market reopened")
    assert lines[4] == "  The suara text · time unknown · 5 sentences"
    assert "Last year's repair. One text writes “gagal”, another “berhasil”." in lines
    assert (
        "  Perhaps of different things or times. · translator: possible"
        " · rests on one word or sentence" in lines
    )
    assert (
        "  The Kabar text, sentence 5 of 7: Perbaikan tahun lalu gagal menahan air hujan." in lines
    )


def test_a_withheld_quotation_gives_its_place(market: Report) -> None:
    (line,) = [line for line in summary(market, "en").splitlines() if "sentence 7 of 7" in line]
    assert line.strip() == "The Kabar text, sentence 7 of 7: (378–431)"


def test_every_contrast_is_in_it_in_every_language(market: Report) -> None:
    for language, title in (("id", "Laporan bias"), ("en", "Bias report")):
        text = summary(market, language)
        assert title in text
        for contrast in market.stories[0].section("findings").items:
            for quote in contrast.quotes:
                assert quote.passage is None or quote.passage in text


def test_no_markup_and_no_escape_reaches_the_terminal(market: Report) -> None:
    story = market.stories[0]
    hostile = replace(story, title={"id": "<b>x</b> & \x1b[31m *merah* 1."})
    text = summary(replace(market, stories=(hostile,)), "id")
    assert "<b>x</b> & \ufffd[31m *merah* 1." in text
    assert "&#" not in text
    assert "<mark" not in text


def test_a_story_that_cannot_be_contrasted_says_why(market: Report) -> None:
    reason = "Comparing needs two texts."
    report = sections_replaced(market, Section("findings", "not-applicable", reason))
    assert reason in summary(report, "en")
    assert reason not in summary(report, "id")


def test_copies_are_named_and_not_blamed(reprinted: Report) -> None:
    assert (
        "  Not independent, because they share passages word for word: the a text, the b text. "
        "They count as one. Which was first is not known."
    ) in summary(reprinted, "en").splitlines()


def test_a_part_that_failed_is_named(market: Report) -> None:
    broken = sections_replaced(market, Section("voices", "failed", "ValueError: rusak"))
    assert "“Who speaks” could not be computed" in summary(broken, "en")
    assert "could not be computed" not in summary(market, "en")


def test_a_story_in_which_nothing_stands_out_says_what_that_means(market: Report) -> None:
    silent = sections_replaced(market, Section("findings", "ok", None))
    assert "that does not mean that the texts agree" in summary(silent, "en")
    assert "that does not mean that the texts agree" not in summary(market, "en")
