from __future__ import annotations

import html
import posixpath
import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from compare.excerpt import excerpt, withhold_nothing
from compare.pipeline import compare
from compare.render.catalog import languages
from compare.render.pages import pages
from compare.render.summary import summary
from compare.report import Report, Section, StoryReport
from compare.settings import Settings
from tests.html_reader import Seen
from tests.support import corpus_files, make_project, map_strings, visible

Html = Callable[[str], str]
STORY = "report/market-roof/index.md"
ANALYSES = (
    *("findings", "threads", "claims", "voices", "actors", "labels", "quantities", "frames"),
    *("order", "headlines", "keyness", "pairs", "similarity", "worksheet"),
)
HOSTILE = (
    "<script>alert(1)</script>",
    "# Heading",
    "{{ 7*7 }}",
    "[x](javascript:1)",
    "| a | b |",
    "<img src=x onerror=alert(1)>",
    "</span></li></ol><h1>",
    "\x02klzzwxh:0\x03",
    "{: onclick=alert(1) }",
    "*atap* _pasar_ `kode` ~~~ 1) - + &lt; {% raw %} {#x} \u202e",
)
EVERY_FORM = " (lemma)"
OUTSIDE = frozenset(
    {
        *("passage", "first_words", "title", "value", "translations", "label", "file", "question"),
        *("terms", "with_terms", "definition", "after", "reference", "forms", "shared", "reason"),
        *(
            "verdict",
            "who",
            "name",
            "words",
            "verb",
            "aliases",
            "term",
            "details",
            "held",
            "missing",
        ),
        *("subject", "surfaces", "lemma", "unit"),
    }
)
"""Fields of a report that hold text from outside."""


def page(report: Report, uri: str, language: str = "en") -> str:
    return dict(pages(report, language))[uri]


def with_section(report: Report, section: Section) -> Report:
    (story,) = report.stories
    sections = tuple(section if one.id == section.id else one for one in story.sections)
    return replace(report, stories=(replace(story, sections=sections),))


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """A corpus in which everything that a person can write is an attack."""
    lines = "\n".join(f"Atap runtuh karena {text} hukum." for text in HOSTILE)
    quoted = "'" + " ".join(HOSTILE).replace("\x02", "").replace("\x03", "") + "'"
    owner = 'basis = "owner\'s statement"'
    facts = "\n".join(
        f"{name} = {{ value = {quoted}, {owner} }}"
        for name in ("outlet", "title", "author", "republisher", "rights", "chain", "damage")
    )
    corpus = f"""
[[story]]
id = "cerita"
title = {{ id = {quoted}, en = {quoted} }}
moments = [{{ id = "awal", title = {{ id = {quoted}, en = {quoted} }} }}]
[[text]]
file = "a.txt"
label = {quoted}
publish = "full"
{facts}
url = {{ value = "javascript:alert(1)", {owner} }}
moment = {{ value = "awal", {owner} }}
"""
    names = f"title = {{ id = {quoted}, en = {quoted} }}\nquestion = {{ id = {quoted} }}"
    threads = "\n".join(
        f'[[thread]]\nid = "{kind}"\n{names}\nterms = ["atap", "hukum"]\n'
        f'contrast = {{ kind = "{kind}", terms = {terms} }}'
        for kind, terms in (("words", '["atap", "hukum"]'), ("certainty", '["runtuh"]'))
    )
    decisions = f"""
[[speaker]]
text = "a"
words = "{HOSTILE[1]}"
name = {quoted}
reason = {quoted}
by = "AB"
[[hide]]
id = "words-words"
reason = "Berulang."
by = "AB"
"""
    files = {
        "seeds/decisions.toml": decisions,
        "seeds/a.txt": f"Judul {lines}\nBaca juga: {HOSTILE[0]}\n",
        f"seeds/{HOSTILE[5]}{HOSTILE[2]} | b.txt": f"Atap diduga runtuh {HOSTILE[3]}.\nHukum baru.",
        "seeds/corpus.toml": corpus,
        "seeds/threads.toml": threads,
    }
    folder = make_project(tmp_path_factory.mktemp("hostile"), files)
    return excerpt(compare(folder / "seeds"), Settings())


def test_the_main_pages_are_as_they_were(
    market: Report, check_golden: Callable[[str, str], None]
) -> None:
    for language in languages():
        check_golden(f"pages/story.{language}.md", page(market, STORY, language))
    check_golden("pages/text.en.md", page(market, "report/text/kabar.md"))
    check_golden("pages/frame.id.md", page(market, "report/market-roof/frame/law.md", "id"))


def test_every_language_has_the_same_addresses(market: Report) -> None:
    addresses = {language: [uri for uri, _ in pages(market, language)] for language in languages()}
    assert addresses["id"] == addresses["en"]
    assert len(set(addresses["en"])) == len(addresses["en"])
    frames = [frame.id for frame in market.stories[0].section("frames").items]
    assert sorted(addresses["en"]) == sorted(
        [
            *("index.md", "report/index.md", "report/data.md", "report/method/index.md", STORY),
            "report/evaluation.md",
            *(f"report/method/{name}.md" for name in ANALYSES),
            "report/market-roof/side-by-side.md",
            *(f"report/text/{name}.md" for name in ("kabar", "warta", "suara")),
            *(f"report/market-roof/frame/{name}.md" for name in frames),
            *(f"report/market-roof/worksheet/{name}.md" for name in ("kabar", "warta", "suara")),
        ]
    )


def test_every_page_has_one_title_and_no_template_left_over(market: Report, to_html: Html) -> None:
    for language in languages():
        for uri, text in pages(market, language):
            seen = Seen(to_html(without_front_matter(text)))
            assert (uri, len(seen.tags("h1"))) == (uri, 1)
            assert "{{" not in text
            assert "{%" not in text


def without_front_matter(text: str) -> str:
    return text.split("\n---\n", 1)[1] if text.startswith("---\n") else text


def seen_pages(report: Report, language: str, to_html: Html) -> dict[str, Seen]:
    return {uri: Seen(to_html(without_front_matter(text))) for uri, text in pages(report, language)}


def broken_links(seen: dict[str, Seen]) -> list[str]:
    """Links that lead to no page, or to no place in it."""
    found = {uri.removesuffix(".md"): page for uri, page in seen.items()}
    places = {
        uri: {
            value for _, attributes in page.elements for name, value in attributes if name == "id"
        }
        for uri, page in found.items()
    }
    data = ("report/report.json", "report/csv/")
    broken = []
    for uri, page in found.items():
        for link in [one["href"] or "" for one in page.tags("a")]:
            path, _, fragment = link.partition("#")
            target = (
                posixpath.normpath(posixpath.join(posixpath.dirname(uri), path)) if path else uri
            )
            target = target.removesuffix(".html").removesuffix(".md")
            if "/worksheet/" in target:
                target = target.removesuffix(".md.txt")  # the file beside the page
            known = target in found and (not fragment or fragment in places[target])
            if not (known or target.startswith(data) or link.startswith("https://kabar.example/")):
                broken.append(f"{uri}: {link}")
    return broken


def test_every_link_and_every_place_exists(market: Report, hostile: Report, to_html: Html) -> None:
    for report in (market, withhold_nothing(market), hostile):
        assert broken_links(seen_pages(report, "en", to_html)) == []


def test_no_place_is_named_twice_on_a_page(market: Report, hostile: Report, to_html: Html) -> None:
    for report in (market, hostile):
        for uri, seen in seen_pages(report, "en", to_html).items():
            places = [dict(attributes).get("id") for _, attributes in seen.elements]
            named = [place for place in places if place]
            assert (uri, sorted(named)) == (uri, sorted(set(named)))


def dull(text: str) -> str:
    """The text with every character replaced that could mean something to a program."""
    return "".join(
        "x"
        if one == "\ufffd" or (unicodedata.category(one)[0] in "PSC" and not one.isspace())
        else one
        for one in text
    )


def dull_but_for_how_it_matches(text: str) -> str:
    """The same of a term; that it stands for every form of its word nobody outside can say."""
    word = text.removesuffix(EVERY_FORM)
    return dull(word) + text[len(word) :]


def dull_elements(seen: Seen) -> list[object]:
    """Elements with their attributes, words made dull; what a title's words decide left out."""
    return [
        (
            tag,
            [
                (name, " ".join(dull(value or "").split()))
                for name, value in attributes
                if name != "id" and not (name == "href" and ("class", "headerlink") in attributes)
            ],
        )
        for tag, attributes in seen.elements
    ]


def test_text_from_outside_changes_no_element_of_any_page(hostile: Report, to_html: Html) -> None:
    """The same report with every special character made an x gives the same pages but for those."""
    harmless = map_strings(hostile, dull_but_for_how_it_matches, OUTSIDE)
    (story,), (given,) = harmless.stories, hostile.stories
    reasons = zip(story.sections, given.sections, strict=True)
    sections = tuple(replace(one, reason=other.reason) for one, other in reasons)
    harmless = replace(
        harmless,
        stories=(replace(story, sections=sections),),
        evaluation=hostile.evaluation,
    )
    assert harmless != hostile
    for language in languages():
        attacked = seen_pages(hostile, language, to_html)
        plain = seen_pages(harmless, language, to_html)
        assert list(attacked) == list(plain)
        for uri, seen in attacked.items():
            assert dull_elements(seen) == dull_elements(plain[uri]), uri
            assert dull(seen.text).split() == dull(plain[uri].text).split(), uri


def test_every_attack_is_read_as_its_characters(hostile: Report, to_html: Html) -> None:
    found = seen_pages(hostile, "en", to_html)
    visible = [text.replace("\u202e", "\ufffd") for text in HOSTILE]
    attacks = [text.replace("\x02", "").replace("\x03", "") for text in visible]
    title = " ".join(attacks)
    assert f"Bias report: {title}" in found["report/cerita/index.md"].text
    assert f"The {title} text" in found["report/text/a.md"].text
    in_file = [text.replace("\x02", "\ufffd").replace("\x03", "\ufffd") for text in visible]
    for text in in_file:
        assert f"Atap runtuh karena {text}" in found["report/text/a.md"].text
    assert f"said by {title} · checked by an editor (AB): {title}" in (
        found["report/text/a.md"].text
    )
    assert "Who says a sentence" in found["report/cerita/index.md"].text
    (other,) = [one for one in hostile.stories[0].texts if not one.listed]
    page_of_other = found[f"report/text/{other.id}.md"]
    assert "<img src=x onerror=alert(1)>{{ 7*7 }} | b.txt" in page_of_other.text


def test_no_page_runs_or_loads_anything(hostile: Report, to_html: Html) -> None:
    allowed = {"class", "id", "href", "title", "lang", "role", "tabindex", "aria-label"}
    allowed |= {"scope", "colspan", "download"}
    drawing = {"width", "height", "viewbox", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r"}
    allowed |= {"aria-labelledby", "aria-hidden"}
    choosing = {"type", "name", "checked", "autocomplete"}
    for seen in seen_pages(hostile, "en", to_html).values():
        names = {name for _, attributes in seen.elements for name, _ in attributes}
        assert names <= allowed | drawing | choosing
        assert not {"script", "img", "iframe", "style", "!--", "form"} & {
            tag for tag, _ in seen.elements
        }
        assert not [one for one in seen.tags("a") if ":" in (one["href"] or "")]


def test_the_original_is_linked_where_its_address_is_known(market: Report, to_html: Html) -> None:
    address = "https://kabar.example/atap?a=1&b=2"
    found = seen_pages(market, "en", to_html)
    for uri in (STORY, "report/text/kabar.md"):
        assert address in [one["href"] for one in found[uri].tags("a")]


def test_what_is_not_known_is_shown_so(market: Report, to_html: Html) -> None:
    text = seen_pages(market, "en", to_html)["report/text/suara.md"].text
    for fact in ("Outlet unknown", "Author unknown", "Written unknown", "Complete? unknown"):
        assert fact in text
    assert "without a headline" in text
    assert "File suara.txt" in text


def test_a_theme_says_why_a_column_is_empty(market: Report, to_html: Html) -> None:
    text = seen_pages(market, "en", to_html)[STORY].text
    reopening = text[text.rindex("The reopening") :]
    assert "Written earlier than this moment:" in reopening
    assert "None of these words occurs in this text." in reopening
    assert "Words looked for: dibuka kembali" in reopening


def test_withheld_words_are_on_no_page(whole: Report, market: Report, to_html: Html) -> None:
    withheld = "Pemerintah kota berjanji memberikan dana Rp1,5 miliar bagi 120 pedagang."
    texts = [seen.text for seen in seen_pages(market, "en", to_html).values()]
    assert not [text for text in texts if withheld in text]
    full = seen_pages(withhold_nothing(whole), "en", to_html)
    assert withheld in full["report/text/kabar.md"].text
    assert "not for publication" in full[STORY].text
    assert "not for publication" in full["index.md"].text
    assert not [text for text in texts if "not for publication" in text]


@pytest.mark.parametrize("analysis", ANALYSES)
@pytest.mark.parametrize("status", ["failed", "not-applicable"])
def test_pages_stand_without_any_one_analysis(
    analysis: str, status: str, market: Report, to_html: Html
) -> None:
    reason = "KeyError: '<b>' at 100 %"
    report = with_section(market, Section(analysis, status, reason))
    for language in languages():
        seen = seen_pages(report, language, to_html)
        assert reason in seen[STORY].text
        assert (reason in summary(report, language)) == (analysis == "findings")
        assert broken_links(seen) == []


def test_one_text_alone_has_its_pages(tmp_path: Path, to_html: Html) -> None:
    project = make_project(tmp_path, {"seeds/a.txt": "Perang runtuh.\nHukum baru datang."})
    report = excerpt(compare(project / "seeds"), Settings())
    found = seen_pages(report, "en", to_html)
    assert "Comparing needs two texts." in found["report/a/index.md"].text
    assert "Themes, side by side Nothing was found." in found["report/a/index.md"].text
    assert broken_links(found) == []


def test_several_stories_share_a_home(tmp_path: Path, to_html: Html) -> None:
    files = corpus_files()
    other = b'\n[[story]]\nid = "other"\ntitle = { id = "Lain", en = "Another" }\n'
    listed = b'[[text]]\nfile = "suara.txt"\nstory = "other"\n'
    texts = files["seeds/corpus.toml"].replace(b"publish", b'story = "market-roof"\npublish')
    texts = texts.replace(b'label = "Kabar"', b'label = "Kabar"\nstory = "market-roof"')
    files["seeds/corpus.toml"] = texts + other + listed
    report = excerpt(compare(make_project(tmp_path, files) / "seeds"), Settings())
    found = seen_pages(report, "en", to_html)
    assert story_ids(report.stories) == ["market-roof", "other"]
    for uri in ("index.md", "report/index.md"):
        assert "The roof of Melati market" in found[uri].text
        assert "Another" in found[uri].text
    assert broken_links(found) == []


def story_ids(stories: Iterable[StoryReport]) -> list[str]:
    return [story.id for story in stories]


BROKEN = """Senin, 6 Oktober 2025
Atap Pasar
Atap itu berat yang. Sangat tua dan. Rapuh sekali. “Atap bocor, kata Ana.
Baca juga: Tembok runtuh
Foto: Ana
Baca juga: Pasar tutup
Warga atap itu pergi dari pasar dan tidak ada yang tahu ke mana mereka akan pulang
"""


SENTENCES = (
    "inside sentences (2); the end seems to be missing (4); "
    "1 quotation whose marks do not match (3)"
)


def test_removals_stand_by_rule_and_damage_beside_the_owners_word(tmp_path: Path) -> None:
    files = {"seeds/a.txt": BROKEN, "seeds/b.txt": "Atap itu tua.\nAtap itu bocor lagi."}
    report = compare(make_project(tmp_path, files) / "seeds")
    uri = "report/text/a.md"
    for language, rule, measured in (
        ("en", "Rule: a link to another article", f"measured: 2 full stops {SENTENCES}"),
        ("id", "Aturan: tautan ke berita lain", "terukur: 2 titik di tengah kalimat (2)"),
    ):
        text = visible(page(report, uri, language))
        assert text.count(rule) == 1
        listed = text.partition(rule)[2]
        assert listed.index("Tembok runtuh") < listed.index("Pasar tutup") < listed.index("Foto")
        assert measured in re.sub(r"\s+(?=[,)])|(?<=\()\s+", "", " ".join(text.split()))
        assert "Warga atap" in text
    sound = page(report, uri.replace("/a.md", "/b.md"))
    assert "measured: nothing found" in visible(sound)
    anchors = re.findall(r'href="#(s[^"]+)"', html.unescape(page(report, uri)))
    assert anchors
    assert all(f'id="{anchor}"' in html.unescape(page(report, uri)) for anchor in anchors)
