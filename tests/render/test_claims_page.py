"""How the story page shows which text tells what."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from compare.pipeline import compare
from compare.render.catalog import languages
from compare.render.pages import pages
from compare.report import Check, Claim, ClaimMatrix, Report
from tests.html_reader import Seen
from tests.support import make_project

Html = Callable[[str], str]
STORY = "report/market/index.md"
KNOWN = {
    "a": ("early", "yes"),
    "b": ("early", "yes"),
    "c": ("late", "yes"),
    "d": ("late", "no"),
    "e": ("late", None),
}
TEXTS = {
    "a": "Atap pasar runtuh pada Senin pagi. Tidak ada korban jiwa di lokasi kejadian.",
    "b": "Atap pasar runtuh pada Senin pagi, kata polisi. Hujan turun deras semalam.",
    "c": "Tidak ada korban jiwa di lokasi kejadian. Pedagang meminta bantuan dana.",
    "d": "Sekolah libur dua hari. Guru mengajar lewat radio.",
    "e": "Diduga atap pasar runtuh pada Senin pagi. Bupati berkunjung kemarin.",
}


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """Five texts: two complete and early, one late, one incomplete, one of which nobody knows."""
    owner = 'basis = "owner\'s statement"'
    entries = "".join(
        f'[[text]]\nfile = "{name}.txt"\nlabel = "{"Kabar" if name in "cd" else name.upper()}"\n'
        f'moment = {{ value = "{moment}", {owner} }}\n'
        + (f'complete = {{ value = "{complete}", {owner} }}\n' if complete else "")
        for name, (moment, complete) in KNOWN.items()
    )
    stages = ", ".join(
        f'{{ id = "{name}", title = {{ en = "{name}" }} }}' for name in ("early", "late")
    )
    corpus = (
        f'language = "id"\n[[story]]\nid = "market"\ntitle = {{ en = "Market" }}\n'
        f"moments = [{stages}]\n{entries}"
    )
    files = {f"seeds/{name}.txt": text for name, text in TEXTS.items()}
    folder = make_project(tmp_path_factory.mktemp("market"), {**files, "seeds/corpus.toml": corpus})
    return compare(folder / "seeds")


@pytest.fixture(scope="module")
def seen(report: Report, to_html: Html) -> Seen:
    return Seen(to_html(section(dict(pages(report, "en"))[STORY])))


def section(page: str) -> str:
    """The part of a story's page that is about claims."""
    start = page.index("{#claims}")
    return page[start : page.index("\n## ", start)]


@pytest.fixture(scope="module")
def matrix(report: Report) -> ClaimMatrix:
    (found,) = report.stories[0].section("claims").items
    assert isinstance(found, ClaimMatrix)
    return found


def part(seen: Seen) -> str:
    text = seen.text
    start = text.index("A row is one claim")
    return text[start : text.index("How this is computed", start)]


def with_claims(report: Report, *claims: Claim) -> Report:
    """The report with these claims in its matrix."""
    (story,) = report.stories
    sections = tuple(
        replace(one, items=(replace(one.items[0], claims=claims),)) if one.id == "claims" else one
        for one in story.sections
        if one.id != "order"
    )
    return replace(report, stories=(replace(story, sections=sections),))


def test_the_matrix_has_a_row_a_claim_and_a_column_a_text(seen: Seen, matrix: ClaimMatrix) -> None:
    cells = [one for one in seen.tags("td") if one.get("class") == "jj-cell"]
    assert len(cells) == len(matrix.claims) * (len(TEXTS) + 1)
    assert "1 claim told by 3 independent texts or more" in part(seen)
    assert "in any Kabar text" in part(seen)


def test_every_cell_leads_to_a_place_of_its_own(seen: Seen, matrix: ClaimMatrix) -> None:
    places = [value for _, parts in seen.elements for name, value in parts if name == "id"]
    links = {(one["href"] or "").removeprefix("#") for one in seen.tags("a")}
    wanted = [f"{claim.id}-{cell.text}" for claim in matrix.claims for cell in claim.cells]
    assert len(set(places)) == len(places)
    assert set(wanted) <= set(places)
    assert set(wanted) <= links


def test_a_not_found_says_so_of_this_text_and_names_the_words(seen: Seen) -> None:
    assert "Not found in this text. None of these words (base forms) occurs in it:" in part(seen)
    assert not re.search("left out|omit|conceal", part(seen))


def test_why_a_text_has_no_not_found_is_said_once(seen: Seen) -> None:
    before = part(seen)[: part(seen).index("told by 3 independent")]
    assert before.count("the text is incomplete") == 1
    assert before.count("whether the text is complete is unknown") == 1


def test_words_of_certainty_stand_on_a_scale(seen: Seen) -> None:
    row = part(seen)[part(seen).index("told by 3 independent") :]
    scale = row[row.index("Words of certainty in these sentences") :]
    for step in ("No word of certainty", "Attributed", "Alleged or believed"):
        assert step in scale


def test_length_stands_beside_what_was_found(seen: Seen, matrix: ClaimMatrix) -> None:
    text = part(seen)
    table = text[text.index("A short text tells fewer claims") :]
    for column in matrix.columns:
        assert f"{column.found} of {len(matrix.claims)} {column.expected:.1f}" in table


def test_measured_figures_stand_beside_the_matrix(report: Report, seen: Seen) -> None:
    alignment = next(one for one in report.evaluation if one.task == "alignment")
    recall = alignment.figure("pairs", "recall").value
    assert recall is not None
    assert f"of 100 pairs of sentences that report the same, about {100 * recall:.0f} (" in part(
        seen
    )


def test_an_editors_word_is_marked_with_initials(
    report: Report, matrix: ClaimMatrix, to_html: Html
) -> None:
    claim = matrix.claims[0]
    cells = tuple(
        replace(cell, state="not-found", why=(), check=Check("AB", "dibaca"))
        if cell.text == "d"
        else cell
        for cell in claim.cells
    )
    changed = with_claims(report, replace(claim, cells=cells))
    text = part(Seen(to_html(dict(pages(changed, "en"))[STORY])))
    assert text.count("checked by an editor (AB)") == 2
    assert "dibaca" in text


def test_without_a_claim_the_page_says_that_it_may_be_missed(report: Report, to_html: Html) -> None:
    text = Seen(to_html(dict(pages(with_claims(report), "en"))[STORY])).text
    assert "No claim that several texts share was found." in text
    for about_cells in ("A row is one claim", "nothing counts as", "“perhaps” and", "such cells"):
        assert about_cells not in text


def test_two_texts_show_their_claims_unfolded(tmp_path: Path, to_html: Html) -> None:
    files = {f"seeds/{name}.txt": TEXTS[name] for name in "ab"}
    report = compare(make_project(tmp_path, files) / "seeds")
    (story,) = report.stories
    assert len(story.section("claims").items[0].claims) == 1
    for language in languages():
        page = dict(pages(report, language))[f"report/{story.id}/index.md"]
        seen = Seen(to_html(section(page)))
        assert "jj-fold" not in [one.get("class") for one in seen.tags("details")]
    assert (
        "1 butir informasi yang dimuat dua teks"
        in Seen(to_html(dict(pages(report, "id"))[f"report/{story.id}/index.md"])).text
    )
