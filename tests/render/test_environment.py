from __future__ import annotations

from dataclasses import replace

import pytest
from jinja2 import UndefinedError
from markupsafe import Markup

from compare.render.environment import environment, passage, plain
from compare.report import Evidence, Mark, Report, TextReport


@pytest.fixture(scope="module")
def text(whole: Report) -> TextReport:
    return whole.stories[0].text("kabar")


def rendered(template: str, language: str = "en", **values: object) -> str:
    return environment(language).from_string(template).render(**values)


def evidence(text: TextReport, start: int, end: int, *marks: tuple[int, int, str]) -> Evidence:
    """Characters of the text's second sentence, its words numbered from 7."""
    place = text.sentences[1]
    words = (place.passage or "")[start:end]
    before = len((place.passage or "")[:start].split())
    first = place.words[0] + before
    return Evidence(
        text=text.id,
        sentence=1,
        span=(place.span[0] + start, place.span[0] + end),
        words=(first, first + len(words.split())),
        marks=tuple(Mark(place.span[0] + one, place.span[0] + other, k) for one, other, k in marks),
        quoted=False,
        rank=0,
        passage=words,
        whole=words == place.passage,
    )


def test_every_printed_value_is_escaped() -> None:
    assert rendered("{{ a }}|{{ a ~ b }}", a="<b>", b="*") == "&#60;b&#62;|&#60;b&#62;&#42;"
    assert rendered("{% for one in a %}{{ one }}{% endfor %}", a=["[", "]"]) == "&#91;&#93;"
    assert rendered('{{ a | join(", ") }}', a=["<", ">"]) == "&#60;, &#62;"


def test_values_inside_a_message_are_escaped_and_the_message_is_not() -> None:
    template = '{{ _("%(label)s & <i>x</i>", label=a) }}'
    assert rendered(template, a="<b>") == "&#60;b&#62; & <i>x</i>"
    template = '{{ ngettext("%(num)s text", "%(num)s texts", 2, num=a) }}'
    assert rendered(template, a="2.") == "2&#46; texts"
    assert rendered("{% trans a=a %}an {{ a }}{% endtrans %}", a="*") == "an &#42;"


def test_messages_speak_the_language() -> None:
    assert rendered('{{ _("unknown") }}', "en") == "unknown"
    assert rendered('{{ _("unknown") }}', "id") != "unknown"
    assert rendered("{{ language }}", "id") == "id"


def test_a_value_that_is_missing_is_a_mistake() -> None:
    with pytest.raises(UndefinedError):
        rendered("{{ nothing }}")


def test_a_heading_keeps_its_anchor() -> None:
    assert rendered("## A {#here}{## gone ##}") == "## A {#here}"


@pytest.mark.parametrize(
    ("language", "value", "digits", "expected"),
    [
        ("en", 1234.56, 1, "1,234.6"),
        ("id", 1234.56, 1, "1.234,6"),
        ("en", 0.5, 2, "0.50"),
        ("id", 12345, 0, "12.345"),
    ],
)
def test_numbers_have_the_form_of_the_language(
    language: str, value: float, digits: int, expected: str
) -> None:
    template = "{{ value | decimal(digits) }}"
    written = rendered(template, language, value=value, digits=digits)
    assert plain(written) == expected


def test_a_name_falls_back_to_the_first_language_it_has() -> None:
    names = {"id": "Atap", "en": "Roof"}
    assert rendered("{{ names | local }}", "en", names=names) == "Roof"
    assert rendered("{{ names | local }}", "en", names={"id": "Atap"}) == "Atap"


def test_a_text_is_never_called_by_its_outlet_alone(text: TextReport) -> None:
    plainly = rendered("{{ text | name | upper_first }}", text=text)
    translated = rendered("{{ text | name }}", text=replace(text, translated=True, label="<K>"))
    assert plainly == "The Kabar text"
    assert translated == "the &#60;K&#62; text (translation)"


def test_an_id_without_a_name_stands_for_itself() -> None:
    assert rendered("{{ a | label({}) }}", a="a-b") == "a&#45;b"
    assert rendered('{{ "a" | label({"a": "unknown"}) }}') == "unknown"


def test_a_whole_passage_has_its_marks_and_no_ellipsis(text: TextReport) -> None:
    sentence = text.sentences[1].passage or ""
    at = sentence.index("runtuh")
    shown = passage(evidence(text, 0, len(sentence), (at, at + 6, "term")), text)
    assert shown == sentence.replace("runtuh", '<mark class="jj-term">runtuh</mark>')


def test_a_part_of_a_sentence_says_where_it_goes_on(text: TextReport) -> None:
    assert passage(evidence(text, 5, 17), text) == "… Pasar Melati …"
    assert passage(evidence(text, 0, 4), text) == "Atap …"
    last = evidence(text, 48, 62)
    assert passage(last, text) == "… kayunya lapuk."


def test_marks_tell_what_they_mark(text: TextReport) -> None:
    marks = ((0, 4, "opposite"), (5, 10, "alleged"))
    assert passage(evidence(text, 0, 10, *marks), text) == (
        '<mark class="jj-term">Atap</mark> <mark class="jj-sure">Pasar</mark> …'
    )


def test_a_passages_characters_are_escaped_inside_and_outside_of_marks(text: TextReport) -> None:
    hostile = replace(evidence(text, 0, 10, (0, 3, "term")), passage="<i><b>|*_1.")
    assert passage(hostile, text) == (
        '<mark class="jj-term">&#60;i&#62;</mark>&#60;b&#62;&#124;&#42;&#95;1&#46; …'
    )


def test_a_withheld_passage_cannot_be_shown(text: TextReport) -> None:
    with pytest.raises(ValueError, match="withheld"):
        passage(replace(evidence(text, 0, 4), passage=None), text)


def test_plain_text_gets_its_characters_back() -> None:
    assert plain(rendered("{{ a }}", a="<b> & 1. ‘x’")) == "<b> & 1. ‘x’"
    assert not isinstance(plain(Markup("&lt;")), Markup)
