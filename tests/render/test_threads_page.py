"""How the story page shows themes."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from compare.pipeline import compare
from compare.render.pages import pages
from compare.report import Report
from tests.html_reader import Seen
from tests.support import make_project

THREADS = """
[[thread]]
id = "stalls"
title = { en = "The stalls" }
question = { en = "Burnt, or said to be?" }
terms = ["kios", "pemalas"]
contrast = { kind = "certainty", terms = ["kios"] }

[[thread]]
id = "roof"
title = { en = "The roof" }
question = { en = "Why?" }
terms = ["atap"]
with = [["runtuh"], ["angin"]]
"""
SAME = "Api menghanguskan kios ikan milik Darto pada Senin malam."
TEXTS = {
    "a": f"{SAME} Kami melihat pemalas di pasar. Korban dirawat.",
    "b": f"{SAME} Camat menyebut mereka “pemalas” lagi. Diduga kios lain punah. Ada korban.",
    "c": "Hujan turun. Atap runtuh.",
}


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    entries = "".join(
        f'[[text]]\nfile = "{name}.txt"\nlabel = "{name.upper()}"\nstory = "fire"\n'
        for name in TEXTS
    )
    corpus = f'language = "id"\n[[story]]\nid = "fire"\ntitle = {{ en = "Fire" }}\n{entries}'
    files = {f"seeds/{name}.txt": text for name, text in TEXTS.items()}
    lists = {"seeds/corpus.toml": corpus, "seeds/threads.toml": THREADS}
    return compare(make_project(tmp_path_factory.mktemp("fire"), {**files, **lists}) / "seeds")


@pytest.fixture(scope="module")
def page(report: Report, to_html: Callable[[str], str]) -> str:
    (text,) = [text for path, text in pages(report, "en") if path.endswith("fire/index.md")]
    return to_html(text)


def section(page: str, name: str) -> str:
    """What stands below the heading of a theme."""
    start = page.index(f'id="thread-{name}"')
    return page[start : page.index("Words looked for", start) + 500]


def test_sentences_that_report_the_same_name_each_other(page: str) -> None:
    stalls = section(page, "stalls")
    captions = re.findall("<figcaption>(.*?)</figcaption>", stalls, re.DOTALL)
    told = [re.sub("<[^>]*>", "", caption) for caption in captions]
    assert {
        "sentence 1 of 3 · compare the B text, sentence 1 of 4",
        "sentence 1 of 4 · compare the A text, sentence 1 of 3",
    } <= set(told)
    assert "Alleged or believed" in stalls


def test_texts_stand_on_a_scale_where_the_editors_ask_how_sure_they_are(page: str) -> None:
    scale = re.search(r'<ol class="jj-scale">.*?</ol>', section(page, "stalls"), re.DOTALL)
    assert scale is not None
    assert re.findall(r"<b>(.)</b>", scale[0]) == ["A", "B", "B"]
    assert "jj-scale" not in section(page, "roof")
    assert "Counted are the sentences" in section(page, "stalls")


def test_headings_of_columns_stand_one_level_below_their_theme(page: str) -> None:
    assert "<h4><a" in section(page, "stalls")
    assert "<h5><a" in page[page.index('<details class="jj-general">') :]


def test_what_sets_two_texts_apart_stands_below_the_columns(page: str) -> None:
    stalls = section(page, "stalls")
    found = stalls[stalls.index("jj-difference") :]
    assert "in quotation marks in one text alone" in found
    assert len(re.findall("<mark[^>]*>pemalas</mark>", found)) == 2
    assert "only say whose it is" in found


def test_an_empty_column_says_which_lists_were_not_met(page: str) -> None:
    roof = section(page, "roof")
    assert roof.count("No sentence of this text holds words of all lists.") == 3
    words = re.sub("<[^>]*>", "", roof)
    assert "Words looked for: atap; in one sentence with one of: runtuh; in one" in words


def test_general_themes_are_folded_behind_those_of_the_corpus(page: str) -> None:
    inside = page[page.index('<details class="jj-general">') :]
    assert page.index('id="thread-roof"') < page.index('id="general-themes"')
    assert 'id="thread-casualties"' in inside
    assert 'id="thread-next"' not in page  # no text speaks of what comes next
    opened = [element for element, _ in Seen(page).elements if element in ("section", "/section")]
    assert opened.count("section") == opened.count("/section") > 0
