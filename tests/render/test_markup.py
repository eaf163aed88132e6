from __future__ import annotations

import posixpath
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

# It comes without types.
from markdown import Markdown  # type: ignore[import-untyped]
from markupsafe import Markup

from compare.render.markup import (
    anchor,
    escape_lightly,
    escape_text,
    html_address,
    safe_url,
    source_address,
)
from tests.html_reader import Seen
from tests.support import examples

POSITIONS = {
    "paragraph": "{}",
    "after words": "Atap {}",
    "heading": "# {}",
    "heading with an anchor": "## Atap {} {{#sini}}",
    "list item": "- {}",
    "numbered item": "1. {}",
    "table cell": "| a | b |\n| --- | --- |\n| {} | x |",
    "raw HTML": "<div>\n<ul>\n<li>{}</li>\n</ul>\n</div>",
    "attribute": '<p title="{}" class="b">x</p>',
    "link": "[{}](halaman.md)",
}
FRAGMENTS = (
    *("<script>alert(1)</script>", "# Heading", "{{ 7*7 }}", "[x](javascript:1)", "| a | b |"),
    *("{% raw %}", "{#x}", "{: #id .c onclick=x }", '<p markdown="1">', "</p>", "<!-- x -->"),
    *("&lt;", "&#60;", "&amp", "&copy;", "```", "~~~", "===", "---", "***", "___", "> ", "    x"),
    *("1. ", "12) ", "3.", "- ", "+ ", ": def", "!!! note", '??? "x"', "[TOC]", "[1]: http://x"),
    *("[^1]", "*[x]: y", "![x](y)", "<http://x.example>", "http://x.example", "a@b.example"),
    *("\x02klzzwxh:0\x03", "klzzwxh:0", "\x02wzxhzdk:0\x03", "\x02amp\x03", "\\\\", "\\`", "\\"),
    *("\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\x1c", "\r\n", "\n\n", "\t", "\xa0", "\x00"),
    *("\u202e", "\u2066", "\u200f", "\ufeff", "\u200b", "\x7f", "\x9f", "\ud800", "\ufffd"),
    *("“", "”", "–", "…", "’", "é", "漢", "🏚", "+++", "---\ntitle: x\n---", '"', "'", "`", "|"),
)
HOSTILE = st.lists(
    st.sampled_from(FRAGMENTS)
    | st.sampled_from("<>&#[](){}*_`~!|\\:.-+=\"'19ab \n")
    | st.characters(),
    min_size=1,
    max_size=12,
).map("".join)


REORDERING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def shown(text: str) -> str:
    """The characters that a reader has to see for a text."""

    def unfit(one: str) -> bool:
        return one in REORDERING or (
            unicodedata.category(one) in ("Cc", "Cs") and not one.isspace()
        )

    return " ".join("".join("\ufffd" if unfit(one) else one for one in text).split())


def skeleton(seen: Seen) -> list[object]:
    """Elements and attributes, without what a heading's own words or the text itself decide."""
    return [
        (tag, [(name, "" if name in ("id", "href", "title") else value) for name, value in attrs])
        for tag, attrs in seen.elements
    ]


@pytest.mark.parametrize("position", POSITIONS)
@examples(200)
@given(text=HOSTILE)
def test_any_text_appears_as_its_characters_and_as_nothing_else(
    position: str, text: str, to_html: Callable[[str], str]
) -> None:
    assume(shown(text))
    frame = POSITIONS[position]
    seen = Seen(to_html(frame.format(escape_text(text))))
    plain = Seen(to_html(frame.format("kata")))
    assert skeleton(seen) == skeleton(plain)
    assert [one.get("href") for one in seen.tags("a") if "class" not in one] == [
        one.get("href") for one in plain.tags("a") if "class" not in one
    ]
    if position == "attribute":
        assert " ".join((seen.tags("p")[0]["title"] or "").split()) == shown(text)
    else:
        assert seen.text == plain.text.replace("kata", shown(text))


LINES = {
    "quotation": "“{}”",
    "quotation in a list": "- **Judul**\n\n    > “… {} …” (kalimat 1)\n\n    ____\n\n    ____",
    "fact in a list": "- **Siapa**\n\n    - “{}”: 3\n    - “b”: 2",
    "behind a word": "- a: {}",
    "heading": "# Lembar kerja: {}",
}


@pytest.mark.parametrize("position", LINES)
@examples(200)
@given(text=HOSTILE)
def test_lightly_escaped_text_stays_text_with_and_without_extensions(
    position: str, text: str, to_html: Callable[[str], str]
) -> None:
    assume(shown(text))
    frame = LINES[position]
    for render in (to_html, Markdown().convert):
        seen = Seen(render(frame.format(escape_lightly(text).strip())))
        plain = Seen(render(frame.format("kata")))
        assert skeleton(seen) == skeleton(plain)
        assert seen.text == plain.text.replace("kata", shown(text))


def test_prose_is_escaped_lightly_where_it_must_be_alone() -> None:
    prose = "Kim Jong-un (40): “Rp1.500, ‘ya’ – 5 % + $2; a/b = c?” kata Mr. Roh! 3."
    assert escape_lightly(prose) == prose
    assert escape_lightly("a_b *c* <d>") == "a&#95;b &#42;c&#42; &#60;d&#62;"
    assert escape_lightly("https://a.b www.c.d") == "https&#58;//a.b www&#46;c.d"
    assert escape_lightly(Markup("<b>")) == Markup("<b>")


@given(HOSTILE)
def test_escaped_text_is_one_line_of_harmless_characters(text: str) -> None:
    escaped = escape_text(text)
    assert not set(escaped) & set("<>[](){}*_`~!|\\:-+=\"'\n\r\t@$%^")
    assert escaped.unescape().split() == shown(text).split()


@given(HOSTILE)
def test_markup_is_not_escaped_twice(text: str) -> None:
    once = escape_text(text)
    assert escape_text(once) is once


@pytest.mark.parametrize("one", REORDERING)
def test_no_text_turns_around_what_follows_it(one: str) -> None:
    assert escape_text(f"a{one}b") == "a\ufffdb"


def test_marks_of_direction_stay() -> None:
    assert escape_text("a\u200e\u200fb") == "a\u200e\u200fb"


def test_a_number_never_begins_a_list() -> None:
    assert escape_text("1. Atap 2) 3,5. Rp1.500") == "1&#46; Atap 2&#41; 3,5&#46; Rp1&#46;500"
    assert escape_text("Atap. Pasar, 12") == "Atap. Pasar, 12"


def test_other_values_are_escaped_as_they_are_written() -> None:
    assert escape_text(-1.5) == "&#45;1&#46;5"
    assert escape_text(None) == "None"


@pytest.mark.parametrize(
    "address",
    ["https://a.example/b?c=1&d=%20#e", "http://a.example", "https://a.example/(b)_[c]"],
)
def test_an_address_on_the_web_may_be_linked(address: str) -> None:
    assert safe_url(address) == address


@pytest.mark.parametrize(
    "address",
    [
        *("javascript:alert(1)", "JavaScript://x", "data:text/html,x", "//a.example", "/a", ""),
        *("https://", "https://a.example/ b", "https://a.example/\nb", 'https://a.example/"b'),
        *("https://a.example/<b>", " https://a.example", "https://a.example\n", "ftp://a", "x"),
    ],
)
def test_any_other_address_is_not(address: str) -> None:
    assert safe_url(address) is None
    assert safe_url(None) is None


@given(HOSTILE)
def test_a_linked_address_leads_to_the_web_and_stays_in_its_attribute(text: str) -> None:
    address = safe_url(f"https://{text}") or ""
    seen = Seen(f'<a href="{escape_text(address)}">x</a>')
    assert seen.elements == [("a", (("href", shown(address)),)), ("/a", ())]


NAMES = st.text("ab1-", min_size=1, max_size=4)
PATHS = st.lists(NAMES, min_size=1, max_size=4).map(lambda parts: "/".join(parts) + ".md")


@given(PATHS, PATHS)
def test_the_way_between_two_pages_leads_there(page: str, target: str) -> None:
    folder = posixpath.dirname(page)
    assert posixpath.normpath(posixpath.join(folder, source_address(page, target))) == target
    way = html_address(page, target, "s-1")
    path, fragment = way.rsplit("#", 1)
    assert fragment == "s-1"
    assert posixpath.normpath(posixpath.join(folder, path)) == target[:-3] + ".html"
    assert not way.startswith("/")


def test_an_address_escapes_what_is_no_id() -> None:
    assert html_address("a.md", "b.md", '"><script>') == "b.html#&#34;&gt;&lt;script&gt;"


def test_an_anchor_is_a_plain_name() -> None:
    assert anchor("nyt-2") == Markup("nyt-2")
    for name in ("", "A", "a b", "a}", "-a", "a\n", 'a" onclick="x'):
        with pytest.raises(ValueError, match="not a name"):
            anchor(name)
