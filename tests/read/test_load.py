"""A corpus folder is read whole, or every mistake in it is told at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from compare.errors import CorpusError
from compare.model import Corpus, IdentityCard, Raw
from compare.read.load import article_paths, load, skipped

SEEDS = Path(__file__).parents[2] / "seeds"
Files = dict[str, str | bytes]


def write(folder: Path, files: Files) -> Path:
    for name, content in files.items():
        (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def mistakes(folder: Path) -> list[str]:
    """The line that stands for each mistake, without the folder."""
    with pytest.raises(CorpusError) as caught:
        load(folder)
    lines = [str(error) for error in caught.value.errors]
    assert all(len(line.splitlines()) == 1 for line in lines)
    return [line.removeprefix(str(folder)).removeprefix("/") for line in lines]


def test_a_missing_folder_is_told_with_what_to_do(tmp_path: Path) -> None:
    hint = "no such folder. Put the articles there as .txt files"
    assert mistakes(tmp_path / "seeds") == [f": {hint}"]
    (tmp_path / "seeds").write_text("a file")
    assert mistakes(tmp_path / "seeds") == [f": {hint}"]


def test_a_folder_without_articles_is_told(tmp_path: Path) -> None:
    write(tmp_path, {"README.txt": "Baca.", "a.md": "Kapal."})
    assert mistakes(tmp_path) == [": no articles. Put them there as .txt files"]


EMPTY = "a.txt: is empty. Fill it or delete it"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", EMPTY),
        (b" \t\r\n\n", EMPTY),
        ("\ufeff".encode(), EMPTY),
        ("\ufeff \n\ufeff".encode(), EMPTY),
        ("\u00a0\u3000\u2028\x0c".encode(), EMPTY),
        (b"\nKapal\ntiba \0di\0", "a.txt:3: holds a NUL byte. Save the article as plain text"),
        (
            "Kapal\ntibá \N{SHIP}".encode() + b"\xe9",
            "a.txt:2:7: byte 0xe9 is not UTF-8. Save the file in the encoding UTF-8",
        ),
        (
            "Kapal".encode("utf-16"),
            "a.txt:1:1: byte 0xff is not UTF-8. Save the file in the encoding UTF-8",
        ),
    ],
    ids=["nothing", "white space", "mark", "marks", "wide space", "NUL", "Latin-1", "UTF-16"],
)
def test_a_file_that_is_no_text_is_told(tmp_path: Path, content: bytes, message: str) -> None:
    write(tmp_path, {"a.txt": content, "b.txt": "Kapal tiba."})
    assert mistakes(tmp_path) == [message]


def test_several_mistakes_are_told_together(tmp_path: Path) -> None:
    corpus = (
        '[[text]]\nfile = "d.txt"\n[[text]]\nfile = "c.txt"\nurl = { value = "x", basis = "y" }'
    )
    files: Files = {"a.txt": "", "b.txt": b"\xff", "c.txt": "Kapal.", "c-.txt": "x", "c!.txt": "x"}
    write(tmp_path, {**files, "corpus.toml": corpus})
    lines = mistakes(tmp_path)
    assert [line.partition(": ")[0] for line in lines] == [
        "a.txt",
        "b.txt:1:1",
        "corpus.toml:5",
        "corpus.toml:2",
        "c-.txt",
    ]


@pytest.mark.parametrize("names", [("a b.txt", "a-b.txt"), ("é.txt", "e.txt")])
def test_two_articles_of_one_id_are_refused(tmp_path: Path, names: tuple[str, str]) -> None:
    first, second = sorted(names)
    write(tmp_path, {first: "Kapal.", second: "Tiba."})
    message = mistakes(tmp_path)[0]
    assert message.startswith(f"{second}: has the id ")
    assert message.endswith(f" of {first}. Give each its own id in corpus.toml")


def test_an_id_of_the_corpus_file_counts_like_one_of_a_name(tmp_path: Path) -> None:
    corpus = '[[text]]\nfile = "b.txt"\nid = "a"\n'
    write(tmp_path, {"a.txt": "Kapal.", "b.txt": "Tiba.", "corpus.toml": corpus})
    message = "b.txt: has the id 'a' of a.txt. Give each its own id in corpus.toml"
    assert mistakes(tmp_path) == [message]


def test_a_mistake_in_the_corpus_file_is_told_like_any_other(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": "Kapal.", "corpus.toml": "texts = 1"})
    message = "corpus.toml:1: unknown key 'texts'. Known here: language, story, text"
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
    (tmp_path / "folder.txt").mkdir()
    assert article_paths(tmp_path) == [tmp_path / "a.txt"]
    assert [raw.file for raw in load(tmp_path).texts] == ["a.txt"]


def test_what_is_not_read_is_told_with_its_reason(tmp_path: Path) -> None:
    names = ("README.txt", "b.md", "a.txt", "corpus.toml", "threads.toml", ".hidden", ".#a.txt")
    write(tmp_path, dict.fromkeys(names, ""))
    (tmp_path / "folder.txt").mkdir()
    assert skipped(tmp_path) == [
        ("README.txt", "its name is no article's"),
        ("b.md", "its name does not end in .txt"),
        ("folder.txt", "not a file"),
    ]


def test_articles_come_by_name_whatever_the_order_on_disk(tmp_path: Path) -> None:
    write(tmp_path, dict.fromkeys(("b.txt", "a.txt", "10.txt", "9.txt"), "Kapal."))
    assert [raw.file for raw in load(tmp_path).texts] == ["10.txt", "9.txt", "a.txt", "b.txt"]


def test_a_text_without_an_entry_loads_with_everything_unknown(tmp_path: Path) -> None:
    write(tmp_path, {"Kapal Tiba!.txt": "\ufeffKapal tiba.\r\n"})
    raw = Raw(
        id="kapal-tiba",
        label="Kapal Tiba!",
        file="Kapal Tiba!.txt",
        text="\ufeffKapal tiba.\r\n",
        card=IdentityCard(),
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
    assert mistakes(tmp_path)[0].startswith("corpus.toml:2: passage set aside does not stand in")


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
