"""Find of whom a label is said, by the words around it: who is not certain is not named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.labels.load_label_words import MODIFYING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.actors import Mention
    from compare.labels.around import Around
    from compare.labels.load_label_words import Group
    from compare.model import Span

_OWN = ("trait", "body")  # what a name behind it owns: "rezim Kim", "hegemoni Amerika"
_BACK = 2  # sentences before a label's own in which "kedua" looks for the two


def find_target(around: Around, words: Span, groups: tuple[Group, ...]) -> tuple[str, ...]:
    """Return the ids of the actors that a label is said of; () when not certain.

    Args:
        around: the text and its mentions.
        words: the label's words.
        groups: what the list says of its terms, in their order.
    """
    kind = groups[-1 if around.words.before else 0].kind
    found = _behind(around, words, kind) or _pair(around, words)
    if not found and kind not in MODIFYING:
        found = _apposed(around, words)
    beside = frozenset().union(*(group.beside for group in groups))
    found = found or _subject(around, words, kind, beside)
    if not found and kind == "quality":
        found = _modified(around, words) or _owned(around, words, beside)
        found = found or _fronted(around, words)
    return found


def _behind(around: Around, words: Span, kind: str) -> tuple[str, ...]:
    """Return whose name stands behind a noun: "rezim Kim", "invasi Rusia ke …", "oleh Rusia"."""
    small = around.words.small
    end = words[1]
    if kind in _OWN:
        place = around.after(end, small.owners, small.articles)
        return _named(around, place)
    if kind == "deed":
        place = around.after(end)
        if around.is_in(place, small.agents):
            return _named(around, around.after(end, small.agents, small.articles))
        mention = around.starting.get(end) if place is not None else None
        if mention and around.is_in(around.after(mention.words[1]), small.against):
            goal = around.after(mention.words[1], small.against, small.articles)
            return (mention.actor,) if goal in around.starting else ()
    if kind == "person":
        return _person_behind(around, end)
    return ()


def _named(around: Around, place: int | None) -> tuple[str, ...]:
    """Return who is named at a place, behind a title too: "pemimpin Korea Utara Kim Jong Un"."""
    small = around.words.small
    if place is None:
        return ()
    chain = tuple(_chain(around, place))
    titled = place not in around.starting and not around.is_noun(place, small.bodies)
    if chain and titled:
        return tuple(one.actor for one in chain[-1:] if _is_person(around, one))
    return (chain[-1].actor,) if chain else ()


def _chain(around: Around, place: int | None) -> Iterator[Mention]:
    """Yield names that follow each other without a word but titles between."""
    while place is not None:
        mention = around.starting.get(place)
        if mention:
            yield mention
            place = around.after(mention.words[1])
        elif around.is_noun(place, around.words.small.bearers):
            place = around.after(place + 1)
        else:
            return


def _person_behind(around: Around, end: int) -> tuple[str, ...]:
    """Return the person whose name follows: "diktator Kim", "diktator Suriah, Bashar al-Assad"."""
    chain = tuple(_chain(around, around.after(end)))
    if not chain:
        return ()
    if _is_person(around, chain[-1]):
        return (chain[-1].actor,)
    apposed = around.starting.get(chain[-1].words[1])
    same = apposed is not None and apposed.sentence == chain[-1].sentence
    if apposed and same and _comma(around, apposed.words[0]) and _is_person(around, apposed):
        return (apposed.actor,)
    return ()


def _is_person(around: Around, mention: Mention) -> bool:
    actor = around.actors.get(mention.actor)
    return actor is not None and actor.kind == "person"


def _comma(around: Around, word: int) -> bool:
    """Whether a comma alone stands before a word."""
    return word > 0 and around.gap(word).strip(" \n\t“”\"'") == ","


def _apposed(around: Around, words: Span) -> tuple[str, ...]:
    """Return whom a noun behind a comma stands beside: "Putin dan Kim, autokrat yang …"."""
    small = around.words.small
    place = words[0]
    while not around.parted(place) and around.is_in(place - 1, small.articles):
        place -= 1
    mention = around.ending.get(place - 1)
    if mention and mention.sentence == around.sentence(place) and _comma(around, place):
        return _noun_phrase(around, mention, small.bodies)
    return ()


def _pair(around: Around, words: Span) -> tuple[str, ...]:
    """Return the two of whom "kedua diktator" or "kedua pemimpin otoriter" speaks."""
    small = around.words.small
    skipped = (small.bearers, small.degrees, small.articles, small.auxiliaries)
    place = around.before(words[0], *skipped, small.relative, small.copulas)
    if not around.is_in(place, small.pair):
        return ()
    return _last_two(around, words[0])


def _last_two(around: Around, word: int) -> tuple[str, ...]:
    """Return the two people of different states who were named last, where no third one is near."""
    for back in range(_BACK + 1):
        people = (one.actor for one in around.near(word, back) if _is_person(around, one))
        near = {actor: around.actors[actor].side for actor in people}
        if len(near) >= 2:
            sides = set(near.values()) - {None}
            return tuple(sorted(near)) if len(near) == len(sides) == 2 else ()
    return ()


def _subject(around: Around, words: Span, kind: str, beside: frozenset[str]) -> tuple[str, ...]:
    """Return of whom it is said from behind: "Kim adalah …", "Korea Utara yang terisolasi".

    Of what somebody owns, too, where the list names it: "ekonomi Korea Utara hancur".
    """
    small = around.words.small
    skipped = (small.degrees, small.articles, small.auxiliaries, small.copulas, small.relative)
    place = around.before(words[0], *skipped)
    if place is not None and place not in around.ending and around.is_noun(place, small.bearers):
        place = around.before(place, *skipped)  # "Kim adalah pemimpin yang …"
    mention = around.ending.get(place) if place is not None else None
    if not mention:
        return ()
    between = range(mention.words[1], words[0])
    copula = any(around.is_in(word, small.copulas) for word in between)
    relative = any(around.is_in(word, small.relative) for word in between)
    noun = kind not in MODIFYING or any(around.is_noun(word, small.bearers) for word in between)
    owner = around.words.before and kind in (*_OWN, "deed") and not between  # "Russia's aggression"
    if owner:
        return (mention.actor,)
    owned = small.bodies | beside
    if noun and not copula:
        return _noun_phrase(around, mention, owned, only_called=True)
    return _noun_phrase(around, mention, owned, loose=relative)


def _noun_phrase(
    around: Around,
    mention: Mention,
    owned: frozenset[str],
    *,
    only_called: bool = False,
    loose: bool = False,
) -> tuple[str, ...]:
    """Return who is meant by names and titles that end with a mention; () for another head.

    Args:
        around: the text and its mentions.
        mention: the last name of the phrase.
        owned: nouns that stand for the state whose name follows.
        only_called: whether it has to stand behind "menyebut" and the like.
        loose: whether it may stand behind a preposition; else a clause begins with it.
    """
    small = around.words.small
    named, titled, word = [mention], False, mention.words[0]
    while not around.parted(word):
        before = around.ending.get(word - 1)
        if before:
            word = before.words[0]  # "pemimpin Korea Utara Kim Jong Un": the last name counts
        elif around.is_in(word - 1, small.joiners) and word - 2 in around.ending:
            named.append(around.ending[word - 2])
            word = named[-1].words[0]
        elif around.is_noun(word - 1, owned | small.articles) or around.is_title(word - 1):
            titled = titled or not around.is_noun(word - 1, owned | small.articles)
            word -= 1
        else:
            break
    begins = around.parted(word) or around.is_in(word - 1, small.openers)
    called = not around.parted(word) and around.is_in(word - 1, small.callers)
    behind = loose and around.is_in(word - 1, small.prepositions)
    if not called and (only_called or not (begins or behind)):
        return ()
    actors = tuple(dict.fromkeys(one.actor for one in reversed(named)))
    if titled and not all(_is_person(around, one) for one in named):
        return _holder(around, mention.actor) if len(actors) == 1 else ()
    return actors


def _holder(around: Around, actor: str) -> tuple[str, ...]:
    """Return who "pemimpin Rusia" is, where the text names one person of that state alone."""
    known = around.actors.get(actor)
    if known is None or known.kind == "person":
        return (actor,)
    people = around.people.get(actor, set())
    return tuple(people) if len(people) == 1 else ()


def _modified(around: Around, words: Span) -> tuple[str, ...]:
    """Return whose name a modifier stands before: "the brutal Taliban regime", "isolated Iran".

    In "a competent Republican response" it is said of the response: behind the name stands the
    noun of a body, or no word that may be a noun.
    """
    small = around.words.small
    place = around.after(words[1], small.degrees)
    if not around.words.before or place not in around.starting:
        return ()
    mention = around.starting[place]
    head = around.after(mention.words[1])
    if around.is_noun(head, small.bodies) or not around.may_be_noun(head):
        return (mention.actor,)
    if around.is_noun(head, small.bearers):
        return _person_behind(around, words[1]) or _holder(around, mention.actor)
    return ()


def _owned(around: Around, words: Span, beside: frozenset[str]) -> tuple[str, ...]:
    """Return whose is what is so called: "rezim brutal Suriah", "senjata ilegal Korea Utara"."""
    small = around.words.small
    head = around.before(words[0], small.degrees, small.relative)
    if around.words.before or not around.is_noun(head, small.bodies | beside):
        return ()
    return _named(around, around.after(words[1], small.owners))


def _fronted(around: Around, words: Span) -> tuple[str, ...]:
    """Return the subject behind a phrase that opens a sentence: "Terisolasi …, Korea Utara …"."""
    first = words[0]
    if first > 0 and around.sentence(first - 1) == around.sentence(first):
        return ()
    end = words[1]
    while end < len(around) and not around.parted(end):
        end += 1
    if end == len(around) or around.sentence(end) != around.sentence(first):
        return ()
    return _named(around, end) if _comma(around, end) else ()
