"""`corpus.toml`: what it may say, and how a mistake in it is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from compare.errors import CompareError
from compare.model import CARD_FIELDS, Aside, IdentityCard, Known, Moment, StoryEntry
from compare.read.corpus_file import CorpusFile, TextEntry, read_corpus_file
from compare.read.load import load
from tests.cases import Case, read_cases

WHOLE = """\
language = "en"

[[story]]
id = "storm"
title = { id = "Badai", en = "Storm" }
moments = [
  { id = "before", title = { id = "sebelum" } },
  { id = "after", title = { id = "sesudah" } },
]

[[text]]
file = "a.txt"
id = "a-1"
label = "A"
story = "storm"
publish = "numbers"
outlet = { value = "Kapal", basis = "Kapal" }
title = { value = "", basis = "owner's statement" }
date = { value = 2024-06-19, basis = "general knowledge" }
complete = { value = "no", basis = "owner's statement" }
moment = { value = "after", basis = "owner's statement" }
damage = { value = { id = "rusak", en = "broken" }, basis = "owner's statement" }
aside = [{ kind = "caption", text = "Kapal tiba" }]
"""


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text("Kapal tiba di Oslo.", "utf-8")
    (tmp_path / "b.txt").write_text("Kapal pergi.", "utf-8")
    return tmp_path


def entry(folder: Path, text: str) -> TextEntry:
    (folder / "corpus.toml").write_text(text, "utf-8")
    return read_corpus_file(folder / "corpus.toml").texts[0]


@pytest.mark.parametrize("case", read_cases("read/cases/corpus_mistakes.txt"), ids=str)
def test_a_mistake_is_told_on_one_line_with_its_place(case: Case, corpus: Path) -> None:
    (corpus / "corpus.toml").write_text(case.given + "\n", "utf-8")
    with pytest.raises(CompareError) as caught:
        load(corpus)
    message = str(caught.value).removeprefix(f"{corpus}/")
    assert (message,) == case.expected
    assert len(str(caught.value).splitlines()) == 1


def test_a_missing_file_is_a_corpus_of_which_nothing_is_known(tmp_path: Path) -> None:
    path = tmp_path / "corpus.toml"
    assert read_corpus_file(path) == CorpusFile(path, "id", (), ())


def test_everything_that_may_be_said_is_read(corpus: Path) -> None:
    (corpus / "corpus.toml").write_text(WHOLE, "utf-8")
    moments = (Moment("before", {"id": "sebelum"}), Moment("after", {"id": "sesudah"}))
    owner, damage = "owner's statement", {"id": "rusak", "en": "broken"}
    card = IdentityCard(
        outlet=Known("Kapal", {}, "Kapal"),
        title=Known("", {}, owner),
        date=Known("2024-06-19", {}, "general knowledge"),
        complete=Known("no", {}, owner),
        moment=Known("after", {}, owner),
        damage=Known("rusak", damage, owner),
    )
    asides = (Aside("caption", "Kapal tiba"),)
    text = TextEntry("a.txt", "a-1", "A", "storm", "numbers", card, asides)
    stories = (StoryEntry("storm", {"id": "Badai", "en": "Storm"}, moments),)
    path = corpus / "corpus.toml"
    assert read_corpus_file(path) == CorpusFile(path, "en", stories, (text,))


def test_what_is_left_out_is_unknown_and_published_as_quotes(corpus: Path) -> None:
    text = entry(corpus, '[[text]]\nfile = "a.txt"\n')
    assert text == TextEntry("a.txt", None, None, None, "quotes", IdentityCard(), ())
    assert all(getattr(text.card, name) == Known(None, {}, None) for name in CARD_FIELDS)


@pytest.mark.parametrize("name", CARD_FIELDS)
def test_every_fact_of_the_card_can_be_given(corpus: Path, name: str) -> None:
    values = {"date": "2024-06-19", "language": "en", "complete": "yes", "moment": "now"}
    value = values.get(name, "apa saja")
    story = '[[story]]\nid = "x"\ntitle = { id = "X" }\n'
    story += 'moments = [{ id = "now", title = { id = "kini" } }]\n'
    fact = f'{name} = {{ value = "{value}", basis = "general knowledge" }}\n'
    text = entry(corpus, f'{story}[[text]]\nfile = "a.txt"\n{fact}')
    assert getattr(text.card, name) == Known(value, {}, "general knowledge")


def test_a_value_with_no_words_is_known_to_be_none(corpus: Path) -> None:
    fact = 'title = { value = "", basis = "general knowledge" }'
    assert entry(corpus, f'[[text]]\nfile = "a.txt"\n{fact}\n').card.title.value == ""


def test_a_fact_may_have_sixty_words(corpus: Path) -> None:
    value = " ".join(["kata"] * 60)
    fact = f'rights = {{ value = "{value}", basis = "general knowledge" }}'
    assert entry(corpus, f'[[text]]\nfile = "a.txt"\n{fact}\n').card.rights.value == value


def test_a_text_of_no_story_is_of_the_only_storys_moment(corpus: Path) -> None:
    stories = "".join(
        f'[[story]]\nid = "{name}"\ntitle = {{ id = "X" }}\n'
        f'moments = [{{ id = "on-{name}", title = {{ id = "X" }} }}]\n'
        for name in ("y",)
    )
    fact = 'moment = { value = "on-y", basis = "general knowledge" }'
    text = entry(corpus, f'{stories}[[text]]\nfile = "a.txt"\n{fact}\n')
    assert text.card.moment.value == "on-y"


def test_windows_line_ends_and_a_byte_order_mark_change_nothing(corpus: Path) -> None:
    path = corpus / "corpus.toml"
    path.write_bytes(WHOLE.encode())
    plain = read_corpus_file(path)
    path.write_bytes(("\ufeff" + WHOLE.replace("\n", "\r\n")).encode())
    assert read_corpus_file(path) == plain
