"""What of every text is on the site, however it got there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from compare.model import CARD_FIELDS
from compare.text.shingle import shingle
from compare.text.tokenize import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from compare.model import Codes, Flags, Known, Span
    from compare.report import Evidence, TextReport
    from compare.settings import Settings

_RUN = 5  # words in a row that are a quotation; four in a row occur by chance

_EXACT = 1e-9  # so that half of ten is five, however 0.5 is stored

_ASIDE = "aside"

_WRITTEN = ""  # no text has this id: what editors wrote is of the corpus

_NONE = np.zeros(0, np.int64)


class Ledger:
    """Keeps account of the words of all texts that can be read on the site.

    A word can be read when it is shown in its own text, or stands in a run of five words that is
    shown anywhere: in another text, cut or joined anew, or in a fact or a piece beside a text. So
    the strictest policy of all texts that share a passage holds for it.
    """

    def __init__(
        self, texts: Iterable[TextReport], settings: Settings, written: tuple[str, ...] = ()
    ) -> None:
        self.shares: dict[str, Share] = {}
        self._beside: dict[tuple[str, str], list[Span]] = {}
        numbers: dict[str, int] = {}
        codes: list[int] = []
        sizes: list[int] = []

        def append(words: Sequence[str], size: int) -> None:
            codes.extend(numbers.setdefault(word, len(numbers)) for word in words)
            codes.extend([-1] * (size - len(words)))
            sizes.append(size)

        for text in texts:
            self.shares[text.id] = Share(text, len(codes), settings)
            append(text.spoken, text.words)
        self._owners = np.repeat(np.arange(len(sizes)), sizes)
        self._by_number = tuple(self.shares.values())
        for name, fact, words in _strings([share.text for share in self._by_number], written):
            self._beside.setdefault((name, fact), []).append((len(codes), len(codes) + len(words)))
            append(words, len(words))
        self._shown: Flags = np.zeros(len(codes), np.bool_)
        self._read: Flags = np.zeros(len(codes), np.bool_)
        self._index(np.array(codes, np.int64), np.repeat(np.arange(len(sizes)), sizes))
        for share in self.shares.values():
            self._begin(share)
        self.withheld = {text for text in written if not self._take(self._beside[_WRITTEN, text])}

    def _index(self, codes: Codes, segments: Codes) -> None:
        """Number the runs of five and remember where each of them stands in the texts."""
        count = max(0, len(codes) - _RUN + 1)
        whole = segments[:count] == segments[len(codes) - count :]
        for place in range(_RUN):
            whole = whole & (codes[place : place + count] >= 0)
        self._runs: Codes = np.full(count, -1, np.int64)
        runs = np.unique(shingle(codes, _RUN)[whole], return_inverse=True)[1]
        self._runs[whole] = runs
        self._places = np.argsort(self._runs, kind="stable")
        edges = np.arange(int(runs.max(initial=-1)) + 2)
        self._edges = np.searchsorted(self._runs[self._places], edges)

    def _begin(self, share: Share) -> None:
        """Take what is shown of a text in any case: headlines, facts, and what was set aside."""
        text = share.text
        aside = self._beside.get((text.id, _ASIDE), [])
        size = sum(end - start for start, end in aside)
        if text.publish == "full" or (text.publish == "quotes" and size <= share.left):
            share.lists_aside = self._take(aside)
            share.leave(size if share.lists_aside else 0)
        headlines = [place.words for place in text.sentences if place.headline]
        titled = text.publish != "numbers" and all(self.show(text.id, words) for words in headlines)
        share.unstated = tuple(
            name
            for name in CARD_FIELDS
            if (name == "title" and not titled) or not self._take(self._beside[text.id, name])
        )

    def grant(self, unit: tuple[Evidence, ...]) -> bool:
        """Take the words of all evidence of a unit, or of none."""
        shares = [self.shares[one.text] for one in unit]
        if any(share.text.publish == "numbers" for share in shares):
            return False
        return self._take([share.at(one.words) for share, one in zip(shares, unit, strict=True)])

    def show(self, text: str, words: Span) -> bool:
        """Take some words of a text, if they may be shown."""
        share = self.shares[text]
        return share.text.publish != "numbers" and self._take([share.at(words)])

    def repeats(self, text: str, words: Span) -> bool:
        """Show words of a text that may be read as a whole or can be read anyway."""
        share = self.shares[text]
        anyway = share.text.publish == "full" or self._read[slice(*share.at(words))].all()
        return bool(anyway) and self.show(text, words)

    def published(self, text: str) -> int:
        """Return how many words of a text are on the site."""
        share = self.shares[text]
        return int(self._read[slice(*share.at((0, share.text.words)))].sum()) + share.beside

    def _take(self, spans: list[Span]) -> bool:
        """Show all of some words, wherever else they stand, or nothing."""
        shown = [np.flatnonzero(~self._shown[slice(*span)]) + span[0] for span in spans]
        new = np.concatenate([*shown, _NONE])
        self._shown[new] = True
        read = self._readable(new)
        self._read[read] = True
        texts = read[read < len(self._owners)]
        changed: dict[Share, Codes] = {
            self._by_number[number]: texts[self._owners[texts] == number]
            for number in np.unique(self._owners[texts])
        }
        if all(share.allows(words, self._read) for share, words in changed.items()):
            for share, words in changed.items():
                share.left -= len(words)
            return True
        self._shown[new] = False
        self._read[read] = False
        return False

    def _readable(self, new: Codes) -> Codes:
        """Return the words that can be read now and could not before these were shown."""
        begins = np.unique((new[:, None] - np.arange(_RUN)).ravel())
        begins = begins[(begins >= 0) & (begins < len(self._runs))]
        inside = begins[:, None] + np.arange(_RUN)
        begins = begins[(self._runs[begins] >= 0) & self._shown[inside].all(axis=1)]
        numbers = np.unique(self._runs[begins])
        places = [self._places[self._edges[number] : self._edges[number + 1]] for number in numbers]
        found = np.concatenate([*places, _NONE])[:, None] + np.arange(_RUN)
        read = np.unique(np.concatenate([found.ravel(), new]))
        return np.asarray(read[~self._read[read]], np.int64)


class Share:
    """How much of one text may be read, and whether too many of its sentences in a row."""

    def __init__(self, text: TextReport, start: int, settings: Settings) -> None:
        self.text = text
        self.start = start
        most = int(settings.publish_share * text.words + _EXACT)
        self.left = most if text.publish == "quotes" else 0
        self.longest = settings.publish_run
        self.beside = 0
        self.lists_aside = False
        self.unstated: tuple[str, ...] = ()
        edges = np.array([place.words for place in text.sentences], np.int64).reshape(-1, 2)
        self.first, self.last = edges[:, 0], edges[:, 1]

    def leave(self, words: int) -> None:
        """Give a part of the share to words that stand beside the text."""
        if self.text.publish == "quotes":
            self.beside = words
            self.left -= words

    def at(self, words: Span) -> Span:
        """Return where words of the text stand in the ledger."""
        return self.start + words[0], self.start + words[1]

    def allows(self, new: Codes, read: Flags) -> bool:
        """Whether these words may be read too, once all that is marked can be."""
        if self.text.publish == "full":
            return True
        return len(new) <= self.left and not self._runs_on(new - self.start, read)

    def _runs_on(self, new: Codes, read: Flags) -> bool:
        """Whether more sentences in a row than allowed would be read around the new words.

        A sentence of which half can be read counts as a whole one.
        """
        own = read[self.start : self.start + self.text.words]
        counts = np.cumsum(np.append(0, own))
        reads = 2 * (counts[self.last] - counts[self.first]) >= self.last - self.first
        edges = np.flatnonzero(np.diff(np.concatenate(([False], reads, [False])).astype(np.int8)))
        touched = np.unique(np.searchsorted(self.last, new, side="right"))
        begins, ends = edges[0::2], edges[1::2]
        around = np.searchsorted(touched, ends) > np.searchsorted(touched, begins)
        return bool(((ends - begins > self.longest) & around).any())


def _strings(
    texts: list[TextReport], written: tuple[str, ...]
) -> Iterator[tuple[str, str, list[str]]]:
    """Yield (text, fact, words) of what stands beside the texts; the fact of a removal is "aside".

    What editors wrote is its own fact. All of them are cut into words at once, each on lines of
    its own.
    """
    strings = [(_WRITTEN, one, one) for one in written]
    for text in texts:
        for name in CARD_FIELDS:
            fact: Known = getattr(text.card, name)
            strings += [(text.id, name, value) for value in _values(fact)]
        strings += [(text.id, _ASIDE, piece.first_words or "") for piece in text.removed]
    edges = np.cumsum([0, *(len(value) + 1 for *_, value in strings)])
    joined = "".join(f"{value}\n" for *_, value in strings)
    words = tokenize(joined, ((0, len(joined)),))
    firsts = np.searchsorted(words.starts, edges)
    for (text_id, name, _), start, end in zip(strings, firsts, firsts[1:], strict=False):
        yield text_id, name, [words.surfaces[code] for code in words.codes[start:end]]


def _values(fact: Known) -> tuple[str, ...]:
    return (fact.value or "", *fact.translations.values())
