"""Every threshold in one place, with its unit, range, reason and source."""

from dataclasses import asdict, dataclass, field, fields
from typing import Any


def _setting(default: float, unit: str, reason: str) -> Any:
    """Return a dataclass field that carries its own documentation."""
    return field(default=default, metadata={"unit": unit, "reason": reason})


@dataclass(frozen=True, slots=True)
class Settings:
    """Thresholds of the engine; the defaults are the ones that the site documents."""

    publish_share: float = _setting(
        0.48,
        "share of a text's words, 0 to 1",
        "At most half of a text may be read on the site, however words are counted; the margin "
        "is for other ways of counting.",
    )
    publish_run: int = _setting(
        3,
        "sentences",
        "The most sentences in a row that may stand on the site of a text published as quotes.",
    )
    context_words: int = _setting(
        8,
        "words either side of a term",
        "Enough to read a term in context, too little to replace the text.",
    )
    rate_hits: int = _setting(
        10,
        "hits",
        "Below it a rate per 1,000 words says more about chance than about the text.",
    )
    story_texts: int = _setting(
        40,
        "texts",
        "More columns than that cannot face each other; their pairs grow as the square.",
    )
    story_score: float = _setting(
        0.5,
        "share of the similarity to the nearest texts, 0 to 1",
        "Texts of one event are half as alike as each is to its two nearest texts, or more.",
    )
    story_near: float = _setting(
        0.18,
        "cosine, 0 to 1",
        "Nearest texts that are less alike than this are strangers, not neighbours.",
    )
    story_days: float = _setting(
        7, "days", "A week after an event most articles tell what came of it: another event."
    )
    story_prior_words: int = _setting(
        200,
        "texts",
        "Imagined beside the corpus; a word in all of ten texts then still tells their event.",
    )
    story_prior_names: int = _setting(
        1000, "texts", "The same for names and numbers, which are rarer in the world than words."
    )
    story_common: int = _setting(
        400, "texts", "Words in more than ten times the largest story tell no event."
    )
    copy_run: int = _setting(
        5,
        "words",
        "Runs that two texts share; four words in a row occur by chance, and newspaper reprints "
        "are found with runs of five (Smith, Cordell & Mullen 2015).",
    )
    copy_gap: int = _setting(
        3, "words", "So many changed words in a row do not end a passage that two texts share."
    )
    copy_passage: int = _setting(
        12,
        "words",
        "Names, offices and results make shorter common passages; texts on different events "
        "share some of up to 13 words.",
    )
    copy_words: int = _setting(
        30,
        "words",
        "One sentence of an agency that two texts share does not make one voice of them.",
    )
    copy_share: float = _setting(
        0.25,
        "share of a text's words outside quotation marks, 0 to 1",
        "From here on all pairs of news texts that were read by eye had a source in common; "
        "unrelated ones reach a tenth.",
    )
    copy_same: float = _setting(
        0.8,
        "share of both texts' words outside quotation marks, 0 to 1",
        "One changed word in every five leaves no run of five: what keeps so much is one article.",
    )
    char_ngrams_low: int = _setting(3, "characters", "Shorter n-grams match everything.")
    char_ngrams_high: int = _setting(
        5, "characters", "Longer n-grams repeat what words already say."
    )
    context_weight: float = _setting(
        0.5,
        "share of what the wording leaves open, 0 to 1",
        "Sentences near the same sentences of the story; the annotated sets were ordered better "
        "with it, and with more of it one of them worse.",
    )
    agreement_texts: int = _setting(
        6,
        "independent texts",
        "What a third text tells too is likelier told by both; so many that do not are added, so "
        "that one or two third texts prove little.",
    )
    decoy_share: float = _setting(
        0.01,
        "share of decoys, 0 to 1",
        "Pairs of sentences of one and the same article that may be as alike as what counts as the "
        "same, if they scattered normally; up to four times as many are. Of the pairs so found in "
        "annotated stories more than four of five were right.",
    )
    decoy_partners: float = _setting(
        0.1,
        "decoys a sentence, 0 to 1",
        "A sentence of a long text meets more others, and more of them are alike by chance: from "
        "ten sentences a text on, the share of decoys is this divided by their number.",
    )
    perhaps_share: float = _setting(
        0.02,
        "share of decoys, 0 to 1",
        "From there on a quarter of the pairs of four annotated texts, or more, report the same.",
    )
    prior_decoys: int = _setting(
        100,
        "pairs of sentences",
        "The usual spread of decoys counts as so many: short stories have too few of their own.",
    )
    prior_pairs: int = _setting(
        10, "pairs of sentences", "The usual likeness of two sentences counts as so many."
    )
    never_same: float = _setting(
        0.42,
        "likeness, 0 to 1",
        "Lower no annotated story set a threshold: how often such pairs are the same is not known.",
    )
    always_same: float = _setting(
        0.78,
        "likeness, 0 to 1",
        "So alike are only sentences that repeat each other, within an article too.",
    )
    absence_score: float = _setting(
        0.11,
        "mean of cosines, 0 to 1",
        "Below it nine of ten claims were indeed not told by the text, in four annotated texts.",
    )
    pairs_shown: int = _setting(10, "pairs", "The best pairs of a story; the rest is in the data.")
    contrast_quotes: int = _setting(
        3, "quotations", "More than three quotations no longer face each other on one screen."
    )
    contrast_words: int = _setting(24, "words", "The longest quotation that is read at a glance.")
    contrast_rows: int = _setting(
        20, "sentences", "Of one text on one point; more would only make more pairs to weigh."
    )
    contrast_margin: int = _setting(
        3, "words", "Either side of what is marked in a quotation that holds several marks."
    )
    shared_words: int = _setting(
        8, "lemmas", "As many of the words behind a similarity as are read at a glance."
    )
    pairs_of_a_rank: int = _setting(
        4,
        "pairs",
        "So many are granted their place on the site before the next sentences of themes.",
    )
    claim_voices: int = _setting(
        3,
        "independent texts",
        "The matrix opens with what so many tell; what two share is folded below it.",
    )
    column_sentences: int = _setting(
        2, "sentences", "Shown of each text in a theme before the rest is folded."
    )
    order_claims: int = _setting(
        8,
        "claims",
        "Of five only the very same order is unlikely by chance (p below 0.05); of eight, one "
        "that differs in five of the 28 pairs is so too.",
    )
    order_lines: int = _setting(
        12, "lines", "More lines in one picture cannot be followed; the table has all."
    )
    side_texts: int = _setting(
        5, "texts", "Face each other at first; the reader may choose others, or more."
    )
    differences_of_a_kind: int = _setting(
        2, "differences", "Of one kind in one theme, the surest first; more are no longer read."
    )
    beside_words: int = _setting(
        2, "words", "Function words between a word and the name that it stands beside."
    )
    quoted_words: int = _setting(
        4, "words", "A quotation so short takes over a word; a longer one, what was said."
    )
    contrasts_shown: int = _setting(5, "contrasts", "What a first screen holds.")
    contrasts_of_a_kind: int = _setting(
        2, "contrasts", "So that one kind of difference does not hide the others."
    )

    fetch_bytes: int = _setting(
        10_000_000,
        "bytes, unpacked",
        "Of one page, feed or file to add; no article comes near it, an endless answer does.",
    )
    fetch_silence: float = _setting(
        15, "seconds", "Without a byte from a server; after that the next page is tried."
    )
    fetch_seconds: float = _setting(
        60, "seconds", "For one page in all, so that a server that drips holds nobody up."
    )
    fetch_redirects: int = _setting(
        5, "redirects", "As many as RFC 9309 asks programs to follow; honest pages need fewer."
    )
    fetch_pause: float = _setting(
        1, "seconds", "Between two requests to a host, where it asks for no longer pause itself."
    )
    fetch_longest_pause: float = _setting(
        30, "seconds", "A host may ask for as much; more would look as if the program hung."
    )
    feed_articles: int = _setting(
        50, "articles", "Taken from a feed, the first ones; what is left is counted."
    )
    feed_broken_bytes: int = _setting(
        1_000_000,
        "bytes",
        "Of a feed that is not well-formed; to mend a larger one takes minutes and gigabytes.",
    )

    article_bytes: int = _setting(
        2_000_000,
        "bytes",
        "Three hundred times a long news report: a larger text file or row is no article.",
    )
    page_bytes: int = _setting(
        20_000_000, "bytes", "A page saved with its pictures is large, and its article is not."
    )
    page_tags: int = _setting(
        100_000,
        "tags",
        "Ten times those of a news page; the time to look for an article grows as their square.",
    )
    rows_told: int = _setting(
        20, "rows", "Of one file that cannot be read and are told one by one; the rest is counted."
    )
    encoding_few: float = _setting(
        0.02,
        "share of the bytes beyond ASCII, 0 to 1",
        "Fewer are quotation marks and names, too few to tell an encoding by how often letters "
        "occur.",
    )
    encoding_noise: float = _setting(
        0.05,
        "share of unlikely characters, 0 to 1",
        "Of 184 short passages in 30 languages and encodings it read 147 rightly and 10 wrongly, "
        "and refused the others.",
    )
    encoding_mixed: float = _setting(
        0.7,
        "share of the bytes beyond ASCII, 0 to 1",
        "By chance half of them form UTF-8 in Chinese; beyond that the file mixes encodings.",
    )
    language_characters: int = _setting(
        2000, "characters", "The beginning of a text tells its language; more only takes longer."
    )
    language_sure: float = _setting(
        0.7,
        "probability, 0 to 1",
        "Of 305 Indonesian passages none was then taken for Malay; of 856 English texts none was "
        "missed.",
    )
    bootstrap_replicates: int = _setting(
        2000,
        "draws",
        "Percentiles of an interval need a thousand draws or more (Efron & Tibshirani 1993).",
    )

    damage_repeat: int = _setting(
        12,
        "words",
        "A run so long that stands twice in a text outside quotation marks was pasted twice.",
    )
    damage_stutter: int = _setting(
        3, "words", "So many that stand twice in a row are no figure of speech."
    )

    def described(self) -> tuple[tuple[str, float, str, str], ...]:
        """Return (name, value, unit, reason) of every setting, in the order above."""
        values = asdict(self)
        return tuple(
            (f.name, values[f.name], f.metadata["unit"], f.metadata["reason"]) for f in fields(self)
        )
