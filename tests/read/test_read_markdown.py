"""Markdown is read as the text that a reader of the page sees, in time that grows with it."""

from __future__ import annotations

import html
import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown  # type: ignore[import-untyped]

from compare.read.read_markdown import read_markdown

PAGE = """
# Kapal *tiba* #

Kapal **besar** itu _tiba_ di [pelabuhan
utama](https://x.example/a_(b) "judul"), kata `kepala_dermaga`. 5*3 = 15 dan \\*bintang\\*.

Dermaga
=======

> Ombaknya tinggi,
> kata nelayan.

- beras
- *kayu* jati

1. tiga &amp; empat

***

![perahu](a.png)

Lihat [ini][1] dan <https://y.example/>.

[1]: https://x.example
"""


def seen(source: str) -> list[str]:
    """What a browser shows of the page that a Markdown library makes of it, a block a line."""
    page = re.sub(
        r"</?(?:p|h\d|li|ul|ol|blockquote|hr)\b[^>]*>", "\n\n", Markdown().convert(source)
    )
    blocks = re.sub(r"<[^>]*>", "", page).split("\n\n")
    return [text for block in blocks if (text := " ".join(html.unescape(block).split()))]


def test_it_says_what_a_markdown_library_shows() -> None:
    assert read_markdown(PAGE).split("\n\n") == seen(PAGE)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("a<!-- b\n\nc -->d", "ad"),
        ("<script>x</script>Atap <b>bocor</b>", "Atap bocor"),
        ("<!-- Atap", "<!-- Atap"),
        ("```\nx = *a*\n\ny\n```\nAtap", "x = *a*\n\ny\n\nAtap"),
        ("| a | b |\n|---|:-:|\n| 1 | 2 |", "a, b\n\n1, 2"),
        ("Atap[^1] bocor.\n\n[^1]: Lama\n    sekali.", "Atap bocor.\n\nLama sekali."),
        ("Atap dibangun pada\n1998. Kini bocor.", "Atap dibangun pada 1998. Kini bocor."),
        ("Atap nomor\n12. Bocor", "Atap nomor 12. Bocor"),
        ("1. atap\n   baru\n2. lantai\n10. dinding", "atap baru\n\nlantai\n\ndinding"),
        ("Sebab:\n1. hujan\n2. angin", "Sebab:\n\nhujan\n\nangin"),
        ("```atap```\nbocor\n\n*dan* basah", "atap bocor\n\ndan basah"),
        ("```\n```atap\n```\n*bocor*", "```atap\n\nbocor"),
        ("| a \\| b | c |", "a | b, c"),
        ("Folder `C:\\` dan `\\*` \\`bukan\\`", "Folder C:\\ dan \\* `bukan`"),
        ("Atap.\n\n[Redaksi]: Lantai juga bocor.", "Atap.\n\n[Redaksi]: Lantai juga bocor."),
        ("Atap.\n\n[1]: <x.html>\n[2]: /y (Judul)\n[3]: z 'Judul'", "Atap."),
        ("Tulis ke <warta@pasar.example>.", "Tulis ke warta@pasar.example."),
        ("Atap<br>bocor<p>Lantai</p>", "Atap bocor Lantai"),
        ("<b>Atap</b>nya bocor", "Atapnya bocor"),
        ("[![foto](a.png)](b.html) Atap", "Atap"),
        ("Harga* naik, snake_case tetap.", "Harga* naik, snake_case tetap."),
        ("- [x] Atap\n- [ ] Lantai", "Atap\n\nLantai"),
        ("Atap | lantai", "Atap | lantai"),
        ("baris satu\r\nbaris dua\r\n\r\nlain", "baris satu baris dua\n\nlain"),
        ("", ""),
    ],
)
def test_marks_go_and_words_stay(source: str, text: str) -> None:
    assert read_markdown(source) == text


@given(st.lists(st.from_regex(r"[A-Za-zé]{1,8}", fullmatch=True), min_size=1))
def test_plain_words_stay_as_they_are(words: list[str]) -> None:
    assert read_markdown(" ".join(words)) == " ".join(words)


@pytest.mark.parametrize(
    "piece",
    [
        "[",
        "![",
        "[a](",
        "[a]((",
        "<a ",
        "*a ",
        "`a",
        "> ",
        "|-",
        "- ",
        "\\[",
        "<!--",
        "_",
        "&",
        "\n",
    ],
)
def test_a_hostile_page_takes_no_longer_than_its_length(piece: str) -> None:
    start = time.process_time()
    read_markdown(piece * 100_000 + "x")
    assert time.process_time() - start < 5  # a step in the square of it would take an hour
