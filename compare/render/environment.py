"""The Jinja environment of the pages: one language, every value escaped."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from compare.render import filters, frame_filters, quantity_filters
from compare.render.actor_filters import called, said_by
from compare.render.catalog import load_catalog
from compare.render.dots import dots
from compare.render.labels.frames import EVERY_FORM
from compare.render.markup import anchor, escape_text, safe_url
from compare.render.observe import observe
from compare.render.slopes import slopes
from compare.render.voice_bars import voice_bars
from compare.render.word_bars import word_bar

if TYPE_CHECKING:
    from collections.abc import Callable

    from jinja2 import Environment

    from compare.report import Evidence, Names, StoryReport, TextReport


_MARKS = {"term": "jj-term", "opposite": "jj-term", "own": "jj-own"}
"""Style of each kind of mark; all others are classes of certainty words."""


@lru_cache
def environment(language: str, escape: Callable[[object], Markup] = escape_text) -> Environment:
    """Return the environment of an interface language.

    Every value that a template prints passes ``escape``; a message's values do too.
    """
    from jinja2 import Environment, PackageLoader, StrictUndefined

    env = Environment(
        loader=PackageLoader("compare.render"),
        autoescape=True,
        finalize=escape,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        comment_start_string="{##",  # "{#name}" gives a heading its anchor
        comment_end_string="##}",
        extensions=["jinja2.ext.i18n"],
    )
    messages = Messages(language, escape)
    env.newstyle_gettext = True  # type: ignore[attr-defined]
    env.globals.update(
        gettext=messages.gettext, ngettext=messages.ngettext, _=messages.gettext, language=language
    )
    env.filters.update(_filters(messages), word_bar=word_bar)
    return env


class Messages:
    """What the interface says in one language; values in a message are escaped."""

    def __init__(self, language: str, escape: Callable[[object], Markup] = escape_text) -> None:
        self.language = language
        self.escape = escape
        self.catalog = load_catalog(language)

    def gettext(self, message: str, **values: object) -> Markup:
        """Translate a message and fill in its values."""
        return self._fill(self.catalog.gettext(message), values)

    def ngettext(self, one: str, many: str, number: int, /, **values: object) -> Markup:
        """Translate the form of a message that belongs to a number, which it may name ``num``."""
        return self._fill(self.catalog.ngettext(one, many, number), {"num": number, **values})

    def _fill(self, message: str, values: dict[str, object]) -> Markup:
        return Markup(message % {name: self.escape(value) for name, value in values.items()})

    def translated(self, message: str) -> str:
        """Translate a message of the report, which is text and no markup."""
        return self.catalog.gettext(message)

    def label(self, key: str, table: dict[str, str]) -> Markup | str:
        """Return the name of an id, or the id itself where it has none."""
        return self.gettext(table[key]) if key in table else key

    def name(self, text: TextReport) -> Markup:
        """Return how a text is called: never by its outlet alone."""
        if text.translated:
            return self.gettext("the %(label)s text (translation)", label=text.label)
        return self.gettext("the %(label)s text", label=text.label)

    def term(self, written: str) -> str:
        """Return a term of a list; one that is looked for by its lemma says so in plain words."""
        word = written.removesuffix(" (lemma)")
        return written if word == written else self.translated(EVERY_FORM) % {"term": word}

    def local(self, names: Names) -> str:
        """Return a name in this language, else in the first one given."""
        return _local(names, self.language)

    def moment(self, name: str, story: StoryReport) -> str:
        """Return the name of a stage of the event."""
        titles = {moment.id: moment.title for moment in story.moments}
        return _local(titles[name], self.language) if name in titles else name


def _titles(messages: Messages, story: StoryReport) -> dict[str, str]:
    """Return the name of every text, as a line of a picture begins with it."""
    return {text.id: plain(_upper_first(messages.name(text))) for text in story.texts}


def _filters(messages: Messages) -> dict[str, Callable[..., Any]]:
    language = messages.language
    return {
        "anchor": anchor,
        "as_told": filters.as_told,
        "bar": filters.bar,
        "called": called,
        "by_list": filters.by_list,
        "certainties": lambda names, report: filters.certainties(names, report, language),
        "cuts": filters.cuts,
        "decimal": lambda value, digits=1: _decimal(value, digits, language),
        "dots": lambda frame, story: dots(frame, _titles(messages, story)),
        "heat": filters.heat,
        "heat_share": filters.heat_share,
        "kwic": filters.kwic,
        "label": messages.label,
        "local": lambda names: _local(names, language),
        "moment": messages.moment,
        "name": messages.name,
        "observe": lambda finding, story, report: observe(finding, story, report, messages),
        "passage": passage,
        "of_ten": filters.of_ten,
        "per_hundred": filters.per_hundred,
        "said_by": said_by,
        "setting_values": filters.setting_values,
        "shared_claims": filters.shared_claims,
        "side_texts": filters.side_texts,
        "slopes": lambda lines, story: slopes(lines, _titles(messages, story)),
        "term": messages.term,
        "text_pair": filters.text_pair,
        "translated": messages.translated,
        "upper_first": _upper_first,
        "url": safe_url,
        "voice_bars": lambda voices, story: voice_bars(voices, story.count),
        "zip_with": lambda left, right: list(zip(left, right, strict=True)),
        **frame_filters.FILTERS,
        "reading": lambda stated, kind: quantity_filters.reading(stated, kind, language),
    }


def _upper_first(value: object) -> Markup:
    """Begin markup with a capital letter."""
    return Markup(str(value)[:1].upper() + str(value)[1:])


def _decimal(value: float, digits: int, language: str) -> str:
    """Write a number in the form of the language, with a fixed number of digits."""
    from babel.numbers import format_decimal

    pattern = "#,##0" + ("." + "0" * digits if digits else "")
    return format_decimal(value, format=pattern, locale=language)


def _local(names: Names, language: str) -> str:
    """Return the name in the interface language, else in the first one given."""
    return names.get(language) or next(iter(names.values()))


def passage(evidence: Evidence, text: TextReport) -> Markup:
    """Return a passage with its marks, and an ellipsis where its sentence goes on."""
    if evidence.passage is None:
        raise ValueError("a withheld passage has no words to show")
    start = position = evidence.span[0]
    parts = []
    for mark in evidence.marks:
        parts.append(escape_text(evidence.passage[position - start : mark.start - start]))
        words = escape_text(evidence.passage[mark.start - start : mark.end - start])
        kind = _MARKS.get(mark.kind, "jj-sure")
        parts.append(Markup('<mark class="{}">{}</mark>').format(Markup(kind), words))
        position = mark.end
    parts.append(escape_text(evidence.passage[position - start :]))
    before, after = filters.cuts(evidence, text)
    return Markup(before) + Markup("").join(parts) + Markup(after)


def plain(markup: str) -> str:
    """Turn rendered text back into characters, for a place that is neither Markdown nor HTML."""
    return Markup(markup).unescape()
