"""Small corpora, articles and oracles that several tests build on."""

from __future__ import annotations

import csv
import html
import json
import math
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from pathlib import Path
from types import FrameType
from typing import Any

from hypothesis import settings as hypothesis_settings

from compare.decisions import NONE, Rulings
from compare.facts import Facts
from compare.lexicon import ANY, Actor, ContrastEntry, FrameEntry, Term, ThreadEntry, read_term
from compare.model import Article, IdentityCard, Known, Moment, Raw, Story
from compare.report import Evidence
from compare.settings import Settings
from compare.stories.align import align
from compare.stories.claims import find_claims
from compare.stories.find_copies import find_copies
from compare.stories.threads import face
from compare.telling import Telling
from compare.text.read_article import read_article

ROOT = Path(__file__).parents[1]
SEEDS = ROOT / "seeds"
CORPUS = ROOT / "tests" / "corpus"
"""An invented corpus: three short texts on the roof of a market."""


def examples(least: int) -> hypothesis_settings:
    """At least so many examples; as many as the profile asks for, if that is more."""
    return hypothesis_settings(max_examples=max(least, hypothesis_settings().max_examples))


def article(text: str, name: str = "a", **known: str) -> Article:
    """Read a text as an Indonesian article with these facts on its identity card."""
    card = IdentityCard(**{fact: Known(value) for fact, value in known.items()})
    raw = Raw(name, name.upper(), f"{name}.txt", text, card, "quotes", None, (), True)
    return read_article(raw, "id")


def story(*texts: str, moments: tuple[str, ...] = ()) -> Story:
    """A story of texts named a, b, c …"""
    articles = tuple(article(text, chr(97 + place)) for place, text in enumerate(texts))
    return story_of(*articles, moments=moments)


def story_of(*articles: Article, moments: tuple[str, ...] = ()) -> Story:
    stages = tuple(Moment(name, {"id": name}) for name in moments)
    return Story("cerita", {"id": "Cerita"}, stages, articles)


def terms(*entries: str) -> tuple[Term, ...]:
    return tuple(read_term(entry) for entry in entries)


def theme(
    *words: str,
    also: Iterable[Iterable[str]] = (),
    moment: str | None = None,
    name: str = "tema",
    general: bool = False,
) -> ThreadEntry:
    """A theme without a contrast; one word of each further list has to stand beside its words."""
    lists = {ANY: (terms(*words), *(terms(*company) for company in also))}
    title = {"id": name.title()}
    return ThreadEntry(name, title, title, lists, moment, None, general)


def contrast_theme(kind: str, *at_issue: str, name: str = "tema") -> ThreadEntry:
    """A theme whose words are the point at issue of a contrast."""
    title, words = {"id": name.title()}, terms(*at_issue)
    return ThreadEntry(name, title, title, {ANY: (words,)}, None, ContrastEntry(kind, words))


def frame(*words: str, language: str = "id") -> FrameEntry:
    title = {"id": "Bingkai"}
    return FrameEntry("bingkai", title, title, "A (2000)", "A.", {language: terms(*words)})


def facts(
    told: Story,
    *themes: ThreadEntry,
    frames: tuple[FrameEntry, ...] = (),
    settings: Settings | None = None,
    rulings: Rulings = NONE,
    actors: tuple[Actor, ...] = (),
) -> Facts:
    """What an analysis is given of a story."""
    chosen = settings or Settings()
    copies = find_copies(told.articles, chosen)
    alignment = align(told.articles, chosen, copies)
    claims = find_claims(told.articles, alignment, copies, rulings)
    return Facts(
        story=told,
        entries=themes,
        threads=face(told, themes, claims, alignment),
        copies=copies,
        alignment=alignment,
        claims=claims,
        rulings=rulings,
        frames=frames,
        telling=Telling(told.articles, actors, chosen),
        settings=chosen,
    )


WIRE = (
    "Atap Pasar Melati runtuh pada Senin pagi setelah hujan deras semalam.",
    "Para pedagang sayur menyelamatkan dagangan mereka ke halaman sekolah di seberang jalan.",
    "Dinas Pasar membantah bahwa kayu penyangga sudah lapuk sejak tahun lalu.",
    "Wali kota berjanji membangun atap baru sebelum musim hujan berikutnya tiba.",
)
"""Sentences of an agency: 45 words."""

OWN = (
    "Wartawan kami bertemu Darto yang kehilangan lapak ikan dan dua timbangan miliknya.",
    "Ia menghitung kerugian lima juta rupiah dan belum mendengar kabar ganti rugi apa pun.",
    "Tetangganya memilih pulang kampung karena tabungan keluarga hanya cukup untuk seminggu.",
)
"""Sentences that only one text has."""

OTHER = (
    "Kayu penyangga sudah keropos sejak tahun lalu, menurut polisi yang memeriksanya.",
    "Pemerintah kota menyiapkan tenda darurat bagi seratus dua puluh pedagang.",
)
"""What an independent text says of the same."""


def make_project(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write files below a project's folder and return it."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def corpus_files() -> dict[str, bytes]:
    """The invented corpus as the seeds of a project."""
    return {f"seeds/{path.name}": path.read_bytes() for path in sorted(CORPUS.iterdir())}


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder by its path there."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def every_evidence(value: object) -> list[Evidence]:
    """All evidence inside a report, by a walk of its own."""
    if isinstance(value, Evidence):
        return [value]
    if isinstance(value, tuple):
        return [found for item in value for found in every_evidence(item)]
    if is_dataclass(value):
        parts = [getattr(value, field.name) for field in fields(value)]
        return [found for part in parts for found in every_evidence(part)]
    return []


def map_strings(value: Any, change: Callable[[str], str], names: frozenset[str]) -> Any:
    """Rebuild a value with every string below the fields of these names changed."""

    def visit(item: Any, *, inside: bool) -> Any:
        if isinstance(item, str):
            return change(item) if inside else item
        if isinstance(item, tuple):
            return tuple(visit(part, inside=inside) for part in item)
        if isinstance(item, dict):
            return {key: visit(part, inside=inside) for key, part in item.items()}
        if is_dataclass(item) and not isinstance(item, type):
            return type(item)(
                **{
                    field.name: visit(getattr(item, field.name), inside=field.name in names)
                    for field in fields(item)
                }
            )
        return item

    return visit(value, inside=False)


def surface_of(word: str) -> str:
    """A word of a text as its article's vocabulary writes it."""
    seen = "".join(sign for sign in word if unicodedata.category(sign) != "Cf")
    forms = [unicodedata.decomposition(sign).partition(" ") for sign in seen]
    wide = ("<wide>", "<narrow>")
    plain = "".join(
        chr(int(code, 16)) if form in wide else sign
        for sign, (form, _, code) in zip(seen, forms, strict=True)
    )
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", plain).casefold())


def words_in(text: str) -> list[str]:
    """Case-folded words, found in another way than the product finds them."""
    return re.findall(r"\w+(?:[-'’‐‑.,:]\w+)*", text.casefold())


def visible(markup: str) -> str:
    """Markdown or HTML without its tags, references resolved."""
    return html.unescape(re.sub(r"<[^>]*>", " ", markup))


def tf_idf_cosine(documents: Sequence[Iterable[str]], left: int, right: int) -> float:
    """The method page's formula in plain Python: cosine of two of several documents."""
    counts = [Counter(document) for document in documents]
    found = Counter(part for count in counts for part in count)

    def weigh(count: Counter[str]) -> dict[str, float]:
        return {
            part: (1 + math.log(number)) * (math.log((1 + len(counts)) / (1 + found[part])) + 1)
            for part, number in count.items()
        }

    one, other = weigh(counts[left]), weigh(counts[right])
    lengths = [math.sqrt(sum(value**2 for value in row.values())) for row in (one, other)]
    if not all(lengths):
        return 0.0
    return sum(one[part] * other[part] for part in one.keys() & other.keys()) / math.prod(lengths)


def character_runs(words: Sequence[str]) -> list[str]:
    """Runs of three to five characters inside words with a space at either side."""
    return [
        f" {word} "[at : at + size]
        for word in words
        for size in (3, 4, 5)
        for at in range(len(word) + 3 - size)
    ]


def published_words(path: str, data: bytes) -> list[str]:
    """The words that a reader of a generated file can read."""
    text = data.decode()
    if path.endswith(".json"):
        text = "\n".join(strings(json.loads(text)))
    elif path.endswith(".csv"):
        text = "\n".join(cell for row in csv.reader(text.splitlines()) for cell in row)
    else:
        text = visible(text)
    return words_in(text)


def strings(value: Any) -> Iterator[str]:
    """Every string inside parsed JSON, keys left out."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for item in value.values() if isinstance(value, dict) else value:
            yield from strings(item)


def steps(work: Callable[[], object]) -> int:
    """How many functions some work calls: a measure of its length that no clock disturbs."""
    count = 0

    def tell(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(tell)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count
