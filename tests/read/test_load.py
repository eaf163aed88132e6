"""A corpus folder is read whole, or every mistake in it is told at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from compare.errors import CompareError, CorpusError
from compare.model import ALONE, Corpus, IdentityCard, Known, Raw
from compare.read.file_kinds import FORMS
from compare.read.load import CORPUS_LISTS, article_paths, load, skipped

SEEDS = Path(__file__).parents[2] / "seeds"
Files = dict[str, str | bytes]


def write(folder: Path, files: Files) -> Path:
    for name, content in files.items():
        (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def mistakes(folder: Path) -> list[str]:
    """The line that stands for each mistake after which nothing is read, without the folder."""
    with pytest.raises(CorpusError) as caught:
        load(folder)
    return [told(error, folder) for error in caught.value.errors]


def refused(folder: Path) -> list[str]:
    """The line that stands for each file that was not read, without the folder."""
    return [told(error, folder) for error in load(folder).refused]


def told(error: CompareError, folder: Path) -> str:
    assert len(str(error).splitlines()) == 1
    return str(error).removeprefix(str(folder)).removeprefix("/")


PUT_THEM = f"Put the articles there, as files that end in {', '.join(FORMS)}"


def test_a_missing_folder_is_told_with_what_to_do(tmp_path: Path) -> None:
    assert mistakes(tmp_path / "seeds") == [f": no such file or folder. {PUT_THEM}"]


def test_a_folder_without_articles_is_told(tmp_path: Path) -> None:
    write(tmp_path, {"README.txt": "Baca.", "a.pdf": "Kapal."})
    assert mistakes(tmp_path) == [f": no articles. {PUT_THEM}"]


@pytest.mark.parametrize(
    ("name", "message"),
    [("a.pdf", "its name ends in none of"), ("readme.txt", "its name is no"), (".a.txt", "hidden")],
)
def test_a_file_that_is_no_article_is_told(name: str, message: str, tmp_path: Path) -> None:
    write(tmp_path, {name: "Kapal."})
    assert mistakes(tmp_path / name)[0].startswith(f": {message}")


def test_one_file_is_read_by_itself(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": "Kapal.", "b.txt": "Tiba.", "corpus.toml": "texts = 1"})
    corpus = load(tmp_path / "a.txt")
    assert [raw.file for raw in corpus.texts] == ["a.txt"]
    assert corpus.stories == ()


def test_a_folder_in_which_nothing_can_be_read_is_a_mistake(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": "", "b.txt": "\0"})
    assert [line.partition(": ")[0] for line in mistakes(tmp_path)] == ["a.txt", "b.txt:1"]


def test_several_mistakes_are_told_together(tmp_path: Path) -> None:
    corpus = (
        '[[text]]\nfile = "d.txt"\n[[text]]\nfile = "c.txt"\nurl = { value = "x", basis = "y" }'
    )
    files: Files = {"a.txt": "", "b.txt": b"\xff", "c.txt": "Kapal.", "e-.txt": "x", "e!.txt": "x"}
    write(tmp_path, {**files, "corpus.toml": corpus})
    lines = mistakes(tmp_path)
    assert [line.partition(": ")[0] for line in lines] == [
        "corpus.toml:5:22",
        "corpus.toml:2:1",
        "a.txt",
        "b.txt:1:1",
        "e-.txt",
    ]


@pytest.mark.parametrize("names", [("a b.txt", "a-b.txt"), ("é.txt", "e.txt")])
def test_of_two_articles_of_one_id_the_first_is_read(
    tmp_path: Path, names: tuple[str, str]
) -> None:
    first, second = sorted(names)
    write(tmp_path, {first: "Kapal.", second: "Tiba."})
    (message,) = refused(tmp_path)
    assert message.startswith(f"{second}: has the id ")
    assert message.endswith(f" of {first}. Give each its own id in corpus.toml")
    assert [raw.file for raw in load(tmp_path).texts] == [first]


def test_an_id_of_the_corpus_file_counts_like_one_of_a_name(tmp_path: Path) -> None:
    corpus = '[[text]]\nfile = "b.txt"\nid = "a"\n'
    write(tmp_path, {"a.txt": "Kapal.", "b.txt": "Tiba.", "corpus.toml": corpus})
    message = "b.txt: has the id 'a' of a.txt. Give each its own id in corpus.toml"
    assert refused(tmp_path) == [message]


def test_an_entry_for_a_file_that_cannot_be_read_is_no_mistake(tmp_path: Path) -> None:
    entries = "".join(f'[[text]]\nfile = "{name}"\n' for name in ("a.txt", "b.jsonl:2"))
    rows = '{"text": "Kapal."}\n{'
    write(tmp_path, {"a.txt": "", "b.jsonl": rows, "corpus.toml": entries})
    assert [line.partition(": ")[0] for line in refused(tmp_path)] == ["a.txt", "b.jsonl:2:2"]


def test_an_entry_names_a_row_by_its_line(tmp_path: Path) -> None:
    fact = '{ value = "Kabar", basis = "general knowledge" }'
    entry = f'[[text]]\nfile = "b.jsonl:2"\nid = "atap"\noutlet = {fact}\n'
    rows = '{"text": "Kapal."}\n{"text": "Tiba.", "source": "Warta", "author": "Ani"}\n'
    write(tmp_path, {"b.jsonl": rows, "corpus.toml": entry})
    first, second = load(tmp_path).texts
    assert (first.id, first.label, first.listed) == ("b-1", "b-1", False)
    assert (second.id, second.label, second.listed) == ("atap", "Kabar", True)
    assert second.card.outlet == Known("Kabar", basis="general knowledge")
    assert second.card.author == Known("Ani", basis="metadata")
    write(tmp_path, {"corpus.toml": entry.replace(":2", ":3")})
    assert mistakes(tmp_path)[0].startswith("corpus.toml:2:1: entry for a file that is not there")


STORY = """
[[story]]
id = "s"
title = { id = "S" }
moments = [{ id = "awal", title = { id = "awal" } }]
"""


@pytest.mark.parametrize(("moment", "known"), [("awal", "awal"), ("akhir", None)])
def test_a_moment_of_metadata_is_one_of_the_story(
    tmp_path: Path, moment: str, known: str | None
) -> None:
    write(tmp_path, {"a.txt": f"---\nmoment: {moment}\n---\nKapal.", "corpus.toml": STORY})
    corpus = load(tmp_path)
    assert corpus.texts[0].card.moment.value == known
    notes = ["a.txt: moment is not used, corpus.toml knows no 'akhir'"]
    assert list(corpus.notes) == ([] if known else notes)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", "---\nstory: {}\n---\nKapal."),
        ("a.jsonl", '{{"text": "Kapal.", "story": "{}"}}'),
        ("a.csv", "text,story\nKapal.,{}\n"),
    ],
)
def test_a_file_puts_its_text_in_a_story(tmp_path: Path, name: str, content: str) -> None:
    write(tmp_path, {name: content.format("banjir"), "b.txt": "Pasar.", "corpus.toml": STORY})
    corpus = load(tmp_path)
    assert [text.story for text in corpus.texts] == ["banjir", None]
    assert [story.id for story in corpus.stories] == ["s", "banjir"]
    assert corpus.stories[1].title == {}
    write(tmp_path, {name: content.format("s")})
    assert [story.id for story in load(tmp_path).stories] == ["s"]
    write(tmp_path, {name: content.format("Banjir besar")})
    corpus = load(tmp_path)
    assert corpus.texts[0].story is None
    assert "story is not used" in corpus.notes[0]


def test_a_file_keeps_its_text_alone(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": "---\nstory: alone\n---\nKapal.", "corpus.toml": STORY})
    corpus = load(tmp_path)
    assert [text.story for text in corpus.texts] == [ALONE]
    assert [story.id for story in corpus.stories] == ["s"]
    entry = f'{STORY}[[text]]\nfile = "a.txt"\nstory = "alone"\n'
    write(tmp_path, {"a.txt": "Kapal.", "corpus.toml": entry})
    assert [text.story for text in load(tmp_path).texts] == [ALONE]


def test_the_editor_puts_a_text_in_another_story_than_its_file(tmp_path: Path) -> None:
    entry = f'{STORY}[[text]]\nfile = "a.txt"\nstory = "s"\n'
    write(tmp_path, {"a.txt": "---\nstory: banjir\n---\nKapal.", "corpus.toml": entry})
    assert [text.story for text in load(tmp_path).texts] == ["s"]


ENGLISH = "The ship arrived at the harbour this morning, the master of the port told reporters. "


@pytest.mark.parametrize(
    ("name", "content", "language", "basis"),
    [
        ("a.txt", ENGLISH, "en", "detected"),
        ("a.txt", "Kapal.", "id", "assumed"),
        ("a.txt", f"---\nlang: fr\n---\n{ENGLISH}", "fr", "metadata"),
        ("a.html", f'<html lang="en"><body><p>{ENGLISH * 3}</p></body></html>', "en", "metadata"),
        ("a.html", f'<html lang="id"><body><p>{ENGLISH * 3}</p></body></html>', "en", "detected"),
    ],
)
def test_a_language_that_nobody_states_is_detected_and_marked_so(
    tmp_path: Path, name: str, content: str, language: str, basis: str
) -> None:
    (raw,) = load(write(tmp_path, {name: content})).texts
    assert raw.card.language == Known(language, basis=basis)


def test_a_mistake_in_the_corpus_file_is_told_like_any_other(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": "Kapal.", "corpus.toml": "texts = 1"})
    message = "corpus.toml:1:1: unknown key 'texts'. Known here: language, story, text"
    assert mistakes(tmp_path) == [message]


def test_a_mistake_in_the_corpus_file_hides_none_in_an_article(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": "", "corpus.toml": "texts = 1"})
    assert [line.partition(":")[0] for line in mistakes(tmp_path)] == ["corpus.toml", "a.txt"]


def test_an_ending_in_capitals_and_a_title_that_begins_like_a_notice(tmp_path: Path) -> None:
    write(tmp_path, {"A.TXT": "Kapal.", "notice-of-strike.txt": "Tiba."})
    assert [raw.id for raw in load(tmp_path).texts] == ["a", "notice-of-strike"]


def test_readme_licence_and_hidden_files_are_no_articles(tmp_path: Path) -> None:
    others = ["README.txt", "readme.id.txt", "LICENSE.txt", "Licence.txt", "NOTICE.txt"]
    others += ["COPYING.txt", ".hidden.txt", "LICENSE", "README.md", "a.txt.bak", "threads.toml"]
    write(tmp_path, dict.fromkeys([*others, "a.txt"], "Kapal."))
    assert article_paths(tmp_path) == [tmp_path / "a.txt"]
    assert [raw.file for raw in load(tmp_path).texts] == ["a.txt"]


def test_what_is_not_read_is_told_with_its_reason(tmp_path: Path) -> None:
    names = ("README.md", "b.pdf", "a.txt", *CORPUS_LISTS, ".hidden", ".#a.txt")
    write(tmp_path, dict.fromkeys(names, ""))
    (tmp_path / "lama").mkdir()
    assert skipped(tmp_path) == [
        ("README.md", "its name is no article's"),
        ("b.pdf", f"its name ends in none of {', '.join(FORMS)}"),
        ("lama", "a folder"),
    ]


def test_articles_come_by_name_whatever_the_order_on_disk(tmp_path: Path) -> None:
    write(tmp_path, dict.fromkeys(("b.txt", "a.txt", "10.txt", "9.txt"), "Kapal."))
    assert [raw.file for raw in load(tmp_path).texts] == ["10.txt", "9.txt", "a.txt", "b.txt"]


def test_a_text_without_an_entry_loads_with_nothing_but_its_words(tmp_path: Path) -> None:
    write(tmp_path, {"Kapal Tiba!.txt": "\ufeffKapal tiba.\r\n"})
    raw = Raw(
        id="kapal-tiba",
        label="Kapal Tiba!",
        file="Kapal Tiba!.txt",
        text="\ufeffKapal tiba.\r\n",
        card=IdentityCard(language=Known("id", basis="assumed")),
        publish="quotes",
        story=None,
        asides=(),
        listed=False,
    )
    assert load(tmp_path) == Corpus("id", (raw,), ())


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("000_ab.txt", "000-ab"),
        ("Über Café.txt", "uber-cafe"),
        ("船.txt", "text-15b7f7a9"),
        ("a.b.txt", "a-b"),
        ("--.txt", "text-d8156bae"),
    ],
)
def test_a_name_becomes_an_address(tmp_path: Path, name: str, id_: str) -> None:
    assert load(write(tmp_path, {name: "Kapal."})).texts[0].id == id_


def test_two_names_without_latin_letters_do_not_clash(tmp_path: Path) -> None:
    write(tmp_path, {"船.txt": "Kapal.", "港.txt": "Tiba."})
    assert len({raw.id for raw in load(tmp_path).texts}) == 2


@pytest.mark.parametrize(
    ("facts", "label"),
    [
        ("", "a"),
        ('outlet = { value = "NYT", basis = "general knowledge" }', "NYT"),
        ('label = "B"\noutlet = { value = "NYT", basis = "general knowledge" }', "B"),
    ],
)
def test_a_text_is_called_by_label_outlet_or_file(tmp_path: Path, facts: str, label: str) -> None:
    corpus = f'[[text]]\nfile = "a.txt"\n{facts}\n'
    raw = load(write(tmp_path, {"a.txt": "Kapal.", "corpus.toml": corpus})).texts[0]
    assert (raw.label, raw.listed) == (label, True)


@pytest.mark.parametrize("basis", ["Kapal", "pal\r\nti", "owner's statement", "general knowledge"])
def test_a_ground_stands_in_the_file_or_is_one_of_two(tmp_path: Path, basis: str) -> None:
    quoted = basis.replace("\r\n", "\\r\\n")
    corpus = f'[[text]]\nfile = "a.txt"\nauthor = {{ value = "A", basis = "{quoted}" }}\n'
    raw = load(write(tmp_path, {"a.txt": "Kapal\r\ntiba.", "corpus.toml": corpus})).texts[0]
    assert raw.card.author.basis == basis


def test_a_passage_set_aside_stands_in_one_line(tmp_path: Path) -> None:
    corpus = '[[text]]\nfile = "a.txt"\naside = [{ kind = "caption", text = "Kapal\\ntiba" }]\n'
    write(tmp_path, {"a.txt": "Kapal\ntiba.", "corpus.toml": corpus})
    assert mistakes(tmp_path)[0].startswith("corpus.toml:3:30: passage set aside does not stand in")


def test_the_seeds_load_with_their_identity_cards() -> None:
    corpus = load(SEEDS)
    outlets = [raw.card.outlet.value for raw in corpus.texts]
    nyt = "The New York Times"
    assert outlets == [nyt, nyt, "CNN", "BBC", "Deutsche Welle"]
    moments = [raw.card.moment.value for raw in corpus.texts]
    assert moments == ["arrival", "before-visit", "arrival", "departure", "talks"]
    assert all(raw.listed and raw.publish == "quotes" for raw in corpus.texts)
    assert [story.id for story in corpus.stories] == ["putin-pyongyang-2024"]


def test_an_article_is_read_byte_for_byte() -> None:
    for raw in load(SEEDS).texts:
        assert raw.text.encode() == (SEEDS / raw.file).read_bytes()
