"""Decide which candidates a text introduces as people."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from compare.actors.name_words import given_names

if TYPE_CHECKING:
    from compare.actors.find_names import Candidate
    from compare.actors.written import Written

_SPEAKS = 2  # times that a verb of speech stands beside a name of one word that nothing introduces


def judge_names(written: Written, candidates: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """Return the candidates that are people on the grounds of this text.

    A form of address, an office, or a role with an apposition or a body is enough. A verb of
    speech is, where the first word is a given name, an initial stands inside, or the text goes on
    with the last word alone; behind a quotation also where no dictionary holds the words. One
    word without any of these needs two verbs of speech, one of them behind a quotation.
    """
    alone = Counter(
        written.plain(one.words[0]) for one in candidates if one.words[1] - one.words[0] == 1
    )
    speaking = Counter(
        written.plain(one.words[0])
        for one in candidates
        if one.verb and one.words[1] - one.words[0] == 1
    )
    quoting = {
        written.plain(one.words[0])
        for one in candidates
        if one.beside_quote and one.words[1] - one.words[0] == 1
    }
    return tuple(
        one
        for one in candidates
        if (
            _introduced(written, one, alone)
            if one.words[1] - one.words[0] > 1
            else _of_one_word(written, one, speaking, quoting)
        )
    )


def _introduced(written: Written, one: Candidate, alone: Counter[str]) -> bool:
    first, end = one.words
    if one.honorific or one.office or one.role:
        return True
    initial = any(len(written.plain(word)) == 1 for word in range(first, end))
    known = written.plain(first) in given_names()
    if known or initial or alone[written.plain(end - 1)] > 0:
        return one.verb
    return one.beside_quote and not any(
        _in_dictionary(written, written.plain(word)) for word in range(first, end)
    )


def _of_one_word(
    written: Written, one: Candidate, speaking: Counter[str], quoting: set[str]
) -> bool:
    folded = written.plain(one.words[0])
    if one.honorific:
        title = written.plain(one.words[0] - 1)
        sure = title in written.language.abbreviations or folded in given_names()
        return sure or not _in_dictionary(written, folded)
    if one.office:
        return not _in_dictionary(written, folded)
    if folded in given_names() or _in_dictionary(written, folded):
        return False
    return speaking[folded] >= _SPEAKS and folded in quoting and folded not in written.located


def _in_dictionary(written: Written, folded: str) -> bool:
    from simplemma import is_known
    from simplemma.strategies.dictionaries.dictionary_factory import SUPPORTED_LANGUAGES

    code = written.article.language
    return code in SUPPORTED_LANGUAGES and is_known(folded, lang=code)
