"""A page gives its article and what its own markup says of it."""

from __future__ import annotations

import logging

import pytest
import trafilatura

from compare.errors import CompareError
from compare.read.extract_page import extract_page

BODY = (
    "Sebuah kapal besar tiba di pelabuhan pada pagi hari dan disambut warga yang menunggu di sana.",
    "Kapal itu membawa beras dan kayu, kata kepala pelabuhan dalam keterangan tertulis hari Rabu.",
    "Warga berharap harga beras turun setelah muatan itu dibagikan ke pasar-pasar di kota itu.",
)
PARAGRAPHS = "".join(f"<p>{text}</p>" for text in BODY)


def page(head: str = "", body: str = PARAGRAPHS, attributes: str = "") -> str:
    return (
        f"<!doctype html><html {attributes}><head>{head}</head><body><nav><a href=/>Menu</a></nav>"
        f"<article>{body}</article><footer>© 2019 Warta</footer></body></html>"
    )


def facts(head: str, body: str = PARAGRAPHS, attributes: str = "") -> dict[str, str]:
    return extract_page(page(head, body, attributes)).facts


def test_the_article_is_what_the_extractor_takes() -> None:
    found = extract_page(page())
    assert found.body == "\n".join(BODY)
    assert found.body == trafilatura.extract(page(), include_comments=False)
    assert found.text == "\n\n".join(BODY)
    assert found.facts == {}


def test_a_title_comes_first_and_once() -> None:
    title = "<title>Kapal tiba</title>"
    assert extract_page(page(title)).text == "\n\n".join(["Kapal tiba", *BODY])
    with_heading = page(title, f"<h1>Kapal tiba</h1>{PARAGRAPHS}")
    assert extract_page(with_heading).text == "\n\n".join(["Kapal tiba", *BODY])


def test_the_outlets_name_is_no_part_of_the_title() -> None:
    found = facts("<title>Kapal tiba - Warta Kota</title>", f"<h1>Kapal tiba</h1>{PARAGRAPHS}")
    assert found["title"] == "Kapal tiba"


def test_facts_come_from_the_markup() -> None:
    head = (
        '<meta property="og:title" content="Kapal  tiba"><meta name="author" content="Ani Baru">'
        '<meta property="og:site_name" content="Warta Kota">'
        '<link rel="canonical" href="https://warta.example/kapal">'
        '<meta name="copyright" content="Warta Kota">'
    )
    assert facts(head, attributes='lang="id-ID"') == {
        "title": "Kapal tiba",
        "author": "Ani Baru",
        "outlet": "Warta Kota",
        "url": "https://warta.example/kapal",
        "language": "id",
        "rights": "Warta Kota",
    }


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2024-06-19T08:00:00+07:00">',
        '<meta itemprop="datePublished" content="2024-06-19">',
        '<script type="application/ld+json">{"datePublished": "2024-06-19T01:00"}</script>',
        '<time datetime="2024-06-19" itemprop="datePublished">kemarin</time>',
        '<link rel="canonical" href="https://warta.example/2024/06/19/kapal">',
    ],
)
def test_a_date_that_the_markup_gives_counts(head: str) -> None:
    assert facts(head)["date"] == "2024-06-19"


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:modified_time" content="2024-06-19T08:00:00+07:00">',
        '<meta property="og:updated_time" content="2024-06-19T08:00:00+07:00">',
        '<meta http-equiv="date" content="2024-06-19">',
        '<meta property="og:image" content="https://warta.example/2024/06/19/a.jpg">',
        '<meta itemprop="copyrightYear" content="2024">',
        '<script type="application/ld+json">{"dateModified": "2024-06-19T01:00"}</script>',
        "<p>Kapal itu tiba pada 19 Juni 2024. Diunduh 2024-06-20 10:00:00.</p>",
        '<time datetime="2024-06-19">terkait</time>',
    ],
)
def test_a_date_of_something_else_does_not(head: str) -> None:
    assert "date" not in facts(head, head + PARAGRAPHS)


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "https://", "https://["]
)
def test_an_address_is_one_of_the_web(url: str) -> None:
    assert "url" not in facts(f'<link rel="canonical" href="{url}">')
    assert extract_page(page(), "https://warta.example/a").facts["url"] == "https://warta.example/a"


def test_a_notice_of_rights_is_no_name_of_an_outlet() -> None:
    found = facts('<meta name="copyright" content="© 2024 Warta">')
    assert "outlet" not in found
    assert found["rights"] == "© 2024 Warta"


def test_the_host_is_no_name_of_an_outlet() -> None:
    assert "outlet" not in facts('<link rel="canonical" href="https://www.warta.example/kapal">')


def test_bytes_are_read_as_the_page_declares() -> None:
    declared = page('<meta charset="windows-1252">', PARAGRAPHS + "<p>Harga “naik” di café.</p>")
    assert "“naik” di café" in extract_page(declared.encode("cp1252")).body


@pytest.mark.parametrize(
    "source",
    ["", "<html><body></body></html>", "<p>", "<div>" * 20_000 + "Kapal"],
    ids=["nothing", "empty body", "a tag", "nested deeply"],
)
def test_a_page_without_an_article_is_told(source: str, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING), pytest.raises(CompareError) as caught:
        extract_page(source, None, "a.html")
    assert str(caught.value).startswith("a.html: holds no text of an article. Save the page")
    assert caplog.records == []
