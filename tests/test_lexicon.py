"""Term lists: what may stand in one, and that those which ship can match."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.errors import CompareError
from compare.lexicon import (
    ANY,
    CONTRASTS,
    ContrastEntry,
    FrameEntry,
    Lists,
    RelationEntry,
    Term,
    ThreadEntry,
    load_actors,
    load_cast,
    load_frames,
    load_threads,
    read_term,
)
from compare.text.tokenize import tokenize
from tests.cases import Case, read_cases

SEEDS = Path(__file__).parents[1] / "seeds"

THREAD = """\
[[thread]]
id = "a-b"
title = { id = "Tema" }
question = { id = "Siapa?" }
terms = ["Gencatan  Senjata", { lemma = "tembak" }]
"""
FRAME = """\
source = "A"
licence = "MIT"
[references]
"A (2000)" = "A. (2000)."
[[frame]]
id = "conflict"
after = "A (2000)"
title = { id = "Konflik" }
definition = { id = "Siapa melawan siapa." }
relation = { "A (2000)" = { kind = "same", names = { id = "konflik" } } }
[frame.terms]
id = ["perang"]
en = ["war"]
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "terms.toml"


def term(words: str, *, lemma: bool = False) -> Term:
    return Term(tuple(words.split()), lemma, words)


def test_a_term_is_folded_and_split_at_any_space() -> None:
    assert read_term(" Gencatan \t SENJATA ") == term("gencatan senjata")
    assert read_term("senjata", lemma=True) != term("senjata")


def test_a_term_is_shown_as_it_was_written() -> None:
    assert str(read_term("Korea Utara")) == "Korea Utara"
    assert str(read_term("Senjata", lemma=True)) == "Senjata (lemma)"


@pytest.mark.parametrize(
    "text",
    [
        "orang-orang",
        "jum'at",
        "o’carroll",
        "ke-3",
        "24",
        "perang 2",
        "34,4",
        "03:00",
        "$34,4",
        "3.000 dolar",
        "50%",
        "हिन्दी",
        "i̇stanbul",
        "ⅻ",
    ],
)
def test_what_the_tokenizer_keeps_whole_is_a_term(text: str) -> None:
    found = tokenize(text, ((0, len(text)),))
    assert read_term(text).words == tuple(found.surfaces[row] for row in found.codes)


@pytest.mark.parametrize(
    "text",
    ["", "  ", "a.", "-a", "a-", "a--b", "a_b", "a,b", "“a”", "a /b", "½", "$", "%", "\u0301a"],
)
def test_what_no_text_can_hold_is_no_term(text: str) -> None:
    with pytest.raises(ValueError, match="^" + re.escape(text) + "$"):
        read_term(text)


@given(st.text(st.sampled_from("abZß09½ -'’_.,:$%\u0301"), max_size=12))
def test_a_term_is_what_the_tokenizer_finds_in_it(text: str) -> None:
    found = tokenize(text, ((0, len(text)),))
    words = tuple(found.surfaces[row] for row in found.codes)
    try:
        assert read_term(text).words == words
    except ValueError:
        return


def test_threads_are_read_whole(file: Path) -> None:
    file.write_text(
        THREAD + 'with = ["Kim"]\nmoment = "arrival"\n'
        'contrast = { kind = "words", terms = ["perang"] }\n',
        "utf-8",
    )
    terms = (term("gencatan senjata"), term("tembak", lemma=True))
    contrast = ContrastEntry("words", (term("perang"),))
    title, question = {"id": "Tema"}, {"id": "Siapa?"}
    lists: dict[str, Lists] = {ANY: (terms, (term("kim"),))}
    expected = ThreadEntry("a-b", title, question, lists, "arrival", contrast)
    assert load_threads(file)[0] == expected


def test_a_thread_needs_neither_company_nor_moment_nor_contrast(file: Path) -> None:
    file.write_text(THREAD, "utf-8")
    thread = load_threads(file)[0]
    assert (len(thread.lists[ANY]), thread.moment, thread.contrast) == (1, None, None)


def test_several_lists_have_to_be_met_each(file: Path) -> None:
    file.write_text(THREAD + 'with = [["Kim", "Putin"], [{ lemma = "janji" }]]\n', "utf-8")
    _, *company = load_threads(file)[0].lists[ANY]
    assert company == [(term("kim"), term("putin")), (term("janji", lemma=True),)]


def test_lists_can_be_by_language_of_the_text(file: Path) -> None:
    by_language = THREAD[: THREAD.index("terms")] + (
        'terms = { id = ["atap"], en = ["roof"] }\nwith = { en = ["fell", "fallen"] }\n'
    )
    file.write_text(by_language, "utf-8")
    entry = load_threads(file)[0]
    assert entry.lists_for("id") == ((term("atap"),),)
    assert entry.lists_for("en") == ((term("roof"),), (term("fell"), term("fallen")))
    assert entry.lists_for("fr") == ()
    file.write_text(THREAD, "utf-8")
    entry = load_threads(file)[0]
    assert entry.lists_for("fr") == entry.lists_for("id") == entry.lists[ANY]


def test_a_corpus_without_the_file_has_the_general_themes(file: Path) -> None:
    general = load_threads(file)
    assert 8 <= len(general) <= 12
    assert all(entry.general for entry in general)


def test_a_theme_of_the_corpus_takes_the_place_of_a_general_one(file: Path) -> None:
    general = [entry.id for entry in load_threads(file)]
    file.write_text(THREAD.replace("a-b", "money"), "utf-8")
    first, *others = load_threads(file)
    assert (first.id, first.general) == ("money", False)
    assert [entry.id for entry in others] == [name for name in general if name != "money"]


def test_a_corpus_can_switch_the_general_themes_off(file: Path) -> None:
    file.write_text("general = false\n" + THREAD, "utf-8")
    assert [entry.id for entry in load_threads(file)] == ["a-b"]
    file.write_text("general = true\n" + THREAD, "utf-8")
    assert len(load_threads(file)) > 1


def test_the_general_themes_have_titles_questions_and_terms_in_both_languages(file: Path) -> None:
    for entry in load_threads(file):
        assert set(entry.title) == set(entry.question) == set(entry.lists) == {"id", "en"}
        assert all(10 <= len(lists[0]) <= 50 for lists in entry.lists.values()), entry.id
        assert (entry.moment, entry.contrast) == (None, None)


def test_an_actor_has_names_in_both_languages_and_no_name_is_that_of_two() -> None:
    actors = load_actors()
    assert all(set(actor.names) == {"id", "en"} for actor in actors)
    for code in ("id", "en"):
        names = [name for actor in actors for name in actor.names[code]]
        assert len(set(names)) == len(names)
    (korea,) = [actor for actor in actors if actor.id == "kp"]
    assert {term("korea utara"), term("pyongyang")} <= set(korea.names["id"])


def test_an_organ_that_ships_serves_a_state_of_the_list() -> None:
    states = {actor.id for actor in load_actors() if actor.kind == "state"}
    organs = [actor for actor in load_actors() if actor.kind == "organ"]
    assert {actor.side for actor in organs} <= states
    assert {actor.id for actor in load_actors() if actor.side} == {actor.id for actor in organs}


def test_a_corpus_lists_its_actors_in_front_of_those_that_ship(file: Path) -> None:
    file.write_text(
        '[[actor]]\nid = "rina"\nkind = "person"\nside = "id"\n'
        'names = ["Rina V. Lestari", "Lestari"]\ntitle = { en = "Ms Lestari" }\n'
        '[[actor]]\nid = "jp"\nnames = { id = ["Jepang"], en = ["Nippon"] }\n',
        "utf-8",
    )
    rina, japan, *others = load_cast(file)
    assert rina.names_in("id") == rina.names_in("de") == rina.names[ANY]
    assert [name.words for name in rina.names[ANY]] == [("rina", "v", "lestari"), ("lestari",)]
    assert rina.titles() == {ANY: "Rina V. Lestari", "en": "Ms Lestari"}
    assert (rina.kind, rina.side, japan.kind) == ("person", "id", "state")
    assert [name.written for name in japan.names_in("en")] == ["Nippon"]
    assert others == [actor for actor in load_actors() if actor.id != "jp"]


def test_without_a_list_of_its_own_a_corpus_has_those_that_ship(file: Path) -> None:
    assert load_cast(file) == load_actors()


@pytest.mark.parametrize("case", read_cases("mistakes/actors.txt"), ids=str)
def test_a_mistake_in_an_actor_has_its_place(case: Case, tmp_path: Path) -> None:
    path = tmp_path / "actors.toml"
    path.write_text(case.given, "utf-8")
    with pytest.raises(CompareError) as caught:
        load_cast(path)
    assert (str(caught.value).removeprefix(f"{tmp_path}/"),) == case.expected


@pytest.mark.parametrize("case", read_cases("mistakes/threads.txt"), ids=str)
def test_a_mistake_in_a_thread_has_its_place(case: Case, tmp_path: Path) -> None:
    path = tmp_path / "threads.toml"
    path.write_text(case.given, "utf-8")
    with pytest.raises(CompareError) as caught:
        load_threads(path, frozenset(["arrival", "talks"]))
    assert (str(caught.value).removeprefix(f"{tmp_path}/"),) == case.expected


@pytest.mark.parametrize("case", read_cases("mistakes/frames.txt"), ids=str)
def test_a_mistake_in_a_frame_has_its_place(case: Case, tmp_path: Path) -> None:
    path = tmp_path / "frames.toml"
    path.write_text(case.given, "utf-8")
    with pytest.raises(CompareError) as caught:
        load_frames(path)
    assert (str(caught.value).removeprefix(f"{tmp_path}/"),) == case.expected


@pytest.mark.parametrize(("moments", "known"), [((), "none"), (("b", "a"), "a, b")])
def test_a_moment_is_one_of_the_corpus(file: Path, moments: tuple[str, ...], known: str) -> None:
    file.write_text(THREAD + 'moment = "c"\n', "utf-8")
    with pytest.raises(CompareError, match=f"'c' is not known. Known here: {known}$"):
        load_threads(file, frozenset(moments))


def test_a_moment_that_the_corpus_names_is_kept(file: Path) -> None:
    file.write_text(THREAD + 'moment = "arrival"\n', "utf-8")
    assert load_threads(file, frozenset(["arrival"])) == load_threads(file)
    assert load_threads(file)[0].moment == "arrival"
    file.write_text(THREAD, "utf-8")
    assert load_threads(file, frozenset()) == load_threads(file)


def test_a_frame_brings_its_reference(file: Path) -> None:
    file.write_text(FRAME, "utf-8")
    frame = load_frames(file)[0]
    assert isinstance(frame, FrameEntry)
    assert frame.reference == "A. (2000)."
    assert frame.terms["en"] == (term("war"),)
    assert frame.relations == (RelationEntry("A (2000)", "same", {"id": "konflik"}),)


def test_eight_frames_ship_with_terms_in_both_languages() -> None:
    frames = load_frames()
    assert len({frame.id for frame in frames}) == 8
    for frame in frames:
        assert set(frame.title) == set(frame.definition) == set(frame.terms) == {"id", "en"}
        assert all(len(terms) >= 10 for terms in frame.terms.values()), frame.id
        year = frame.after.rpartition("(")[2]
        assert f"({year}" in frame.reference


def test_every_frame_that_ships_relates_to_the_work_that_it_follows() -> None:
    works = [relation.work for relation in load_frames()[0].relations]
    assert len(works) == 3
    for frame in load_frames():
        assert [relation.work for relation in frame.relations] == works
        assert {one.work: one.kind for one in frame.relations}[frame.after] != "none"
        assert all(set(one.names) in ({"id", "en"}, set()) for one in frame.relations)


def test_a_term_of_the_frames_that_ship_names_one_frame_alone() -> None:
    for code in ("id", "en"):
        terms = [term for frame in load_frames() for term in frame.terms[code]]
        assert sorted(str(term) for term in terms) == sorted({str(term) for term in terms})


def shipped_terms() -> list[Term]:
    frames = [term for frame in load_frames() for list_ in frame.terms.values() for term in list_]
    threads = load_threads(SEEDS / "threads.toml")
    lists = [words for entry in threads for each in entry.lists.values() for words in each]
    looked_for = [term for words in lists for term in words]
    looked_for += [name for one in load_actors() for names in one.names.values() for name in names]
    at_issue = [term for entry in threads if entry.contrast for term in entry.contrast.terms]
    return frames + looked_for + at_issue


def test_every_term_that_ships_can_match() -> None:
    terms = shipped_terms()
    assert len(terms) > 300
    for term in terms:
        text = " ".join(term.words)
        found = tokenize(text, ((0, len(text)),))
        assert tuple(found.surfaces[row] for row in found.codes) == term.words, str(term)


def test_the_threads_of_the_seeds_ask_in_both_languages_and_use_known_contrasts() -> None:
    threads = [entry for entry in load_threads(SEEDS / "threads.toml") if not entry.general]
    assert len(threads) >= 7
    for thread in threads:
        assert set(thread.title) == set(thread.question) == {"id", "en"}
        assert thread.question["en"].endswith("?")
    assert {thread.contrast.kind for thread in threads if thread.contrast} <= set(CONTRASTS)
