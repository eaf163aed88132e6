"""Every message that a page can show exists in every language, and says it with the same values."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from babel.messages import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po

import compare
from compare.render.catalog import LOCALES, SOURCE, languages, load_catalog
from compare.render.environment import environment
from compare.settings import Settings

CODE = Path(compare.__file__).parent
KEYWORDS = {
    **dict.fromkeys(("_", "gettext", "N_", "NotApplicableError")),
    "ngettext": (1, 2),
}
# What decides the words of a message in compare/render/environment.py.
JINJA = {
    "newstyle_gettext": "true",
    "comment_start_string": "{##",
    "comment_end_string": "##}",
    "silent": "false",  # a template that cannot be read is a failure, not one without messages
}
PLACEHOLDER = re.compile(r"%\((\w+)\)s")
TRANSLATED = [language for language in languages() if language != SOURCE]

Message = tuple[str, ...]
"""(message,) or (singular, plural)."""


def parts(text: object) -> Message:
    return tuple(map(str, text)) if isinstance(text, list | tuple) else (str(text),)


@cache
def messages() -> dict[Message, str]:
    """Every message and one place that shows it."""
    found: dict[Message, str] = {}
    for path in sorted(file for file in CODE.rglob("*") if file.suffix in {".py", ".j2"}):
        jinja = path.suffix == ".j2"
        method = "jinja2.ext:babel_extract" if jinja else "python"
        with path.open("rb") as file:
            for line, text, _, _ in extract(method, file, KEYWORDS, options=JINJA if jinja else {}):
                found.setdefault(parts(text), f"{path.relative_to(CODE.parent)}:{line}")
    for name, _, unit, reason in Settings().described():
        found.setdefault((unit,), f"unit of the setting {name}")
        found.setdefault((reason,), f"reason of the setting {name}")
    return found


@cache
def catalog(language: str) -> Catalog:
    with (LOCALES / f"{language}.po").open(encoding="utf-8") as file:
        return read_po(file, locale=language, abort_invalid=True)


def entries(language: str) -> dict[Message, Message]:
    """The catalogue's messages and their translations, without its header."""
    return {parts(entry.id): parts(entry.string) for entry in catalog(language) if entry.id}


def shown(message: Message) -> str:
    return " / ".join(f'"{form}"' for form in message)


def listed(found: list[str]) -> str:
    return "\n  ".join(["", *found])


def test_the_languages() -> None:
    assert languages() == ("en", "id")
    with pytest.raises(FileNotFoundError):
        load_catalog("xx")


def test_messages_come_from_templates_code_and_settings() -> None:
    places = "\n".join(messages().values())
    for part in ("templates/", "labels/", "environment.py", "analyses/", "unit of", "reason of"):
        assert part in places


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_message_is_translated(language: str) -> None:
    known = entries(language)
    missing = [
        f"{shown(message)}, from {place}"
        for message, place in messages().items()
        if not all(known.get(message, ("",)))
    ]
    assert not missing, f"add to {language}.po:{listed(missing)}"


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_message_is_obsolete_or_doubtful(language: str) -> None:
    unused = [shown(message) for message in entries(language) if message not in messages()]
    unused += [f"#~ {message!r}" for message in catalog(language).obsolete]
    assert not unused, f"nothing shows these any more, remove from {language}.po:{listed(unused)}"
    fuzzy = [repr(entry.id) for entry in catalog(language) if entry.id and entry.fuzzy]
    assert not fuzzy, f"check these and remove their mark in {language}.po:{listed(fuzzy)}"


@pytest.mark.parametrize("language", TRANSLATED)
def test_translations_hold_the_same_values(language: str) -> None:
    differing = []
    for message, translation in entries(language).items():
        names = set(PLACEHOLDER.findall(message[-1]))
        if any(set(PLACEHOLDER.findall(form)) != names for form in translation):
            differing.append(f"{shown(message)} needs {sorted(names)}")
    assert not differing, listed(differing)


def test_singular_and_plural_hold_the_same_values() -> None:
    for message in messages():
        assert len({frozenset(PLACEHOLDER.findall(form)) for form in message}) == 1, message


@pytest.mark.parametrize("language", languages())
def test_messages_can_be_filled_and_stand_in_an_attribute(language: str) -> None:
    known = {(m,) for m in messages()} if language == SOURCE else set(entries(language).items())
    forms = [form for pair in known for message in pair for form in message]
    assert not [form for form in forms if "%" in PLACEHOLDER.sub("", form.replace("%%", ""))]
    assert not [form for form in forms if re.search(r'[<>"\n]', form) or form != form.strip()]


def test_indonesian_has_one_plural_form() -> None:
    assert (catalog("id").num_plurals, catalog("id").plural_expr) == (1, "0")
    plurals = {message: forms for message, forms in entries("id").items() if len(message) == 2}
    assert plurals
    for (one, many), forms in plurals.items():
        answers = {load_catalog("id").ngettext(one, many, count) for count in (0, 1, 2, 101)}
        assert answers == set(forms)


def test_what_is_compiled_is_what_is_written() -> None:
    for message, translation in entries("id").items():
        if len(message) == 1:
            assert load_catalog("id").gettext(*message) == translation[0]


def test_english_is_the_source() -> None:
    english = load_catalog(SOURCE)
    for message in messages():
        assert english.gettext(message[0]) == message[0]
        assert [english.ngettext(message[0], message[-1], n) for n in (1, 2)] == [
            message[0],
            message[-1],
        ]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "Bias report: In 2 of 1 sentence, the A &amp; B text"),
        ("id", "Laporan bias: Dalam 2 dari 1 kalimat, teks A &amp; B"),
    ],
)
def test_a_page_speaks_its_language(language: str, expected: str) -> None:
    template = environment(language).from_string(
        '{{ _("Bias report") }}: '
        '{{ ngettext("In %(num)s of %(all)s sentence", "In %(num)s of %(all)s sentences", 1,'
        " num=2, all=1) }}, "
        '{{ _("the %(label)s text", label="A & B") }}'
    )
    assert template.render().replace("&#38;", "&amp;") == expected


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_file_changes_only_with_its_messages(language: str) -> None:
    text = (LOCALES / f"{language}.po").read_text("utf-8")
    assert f'"Language: {language}\\n"' in text
    assert 'charset=utf-8\\n"' in text.lower()
    assert not re.search(r"^#:|-Date:|-Translator:|Generator:", text, re.MULTILINE)
    order = list(entries(language))
    assert order == sorted(order), f"sort {language}.po by msgid"
