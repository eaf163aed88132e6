"""Names, sentences and cautions of what stands out."""

from compare.render.labels.message import N_

KINDS_OF_FINDINGS = {
    "opposite": N_("opposite statements"),
    "certainty": N_("not equally sure"),
    "figures": N_("other figures"),
    "speaks": N_("who speaks"),
    "use": N_("one word, used otherwise"),
    "missing": N_("not in every text"),
    "labels": N_("what somebody is called"),
    "words": N_("in other words"),
}

OBSERVATIONS = {
    "opposite": N_("One text writes “%(one)s”, another “%(other)s”."),
    "certainty": N_("The texts are not equally sure: %(words)s."),
    "certainty-stated": N_("One text states it outright; elsewhere: %(words)s."),
    "figures": N_("The figures differ: %(words)s."),
    "dates": N_("The dates or times differ: %(words)s."),
    "sources-of-one": N_("Different texts quote different people: %(words)s."),
    "most-quoted": N_("The most quoted voice differs by text: %(words)s."),
    "seldom-quoted": N_("%(who)s is quoted in %(found)s of %(num)s texts."),
    "quotation-marks": N_("One text writes “%(term)s” in quotation marks, another without."),
    "beside": N_("“%(term)s” stands before different names: %(words)s."),
    "missing": N_("%(found)s of %(num)s texts tell this; in another it was not found."),
    "labels": N_("One text calls %(who)s “%(one)s”, another “%(other)s”."),
    "words": N_("The texts choose different words: %(words)s."),
    "quoted-words": N_("The texts quote different words: %(words)s."),
    "frequent": N_("One text keeps using “%(one)s”; the others seldom do."),
}
"""One sentence each, under twenty words with every value filled in, with one count at most."""

CAUTIONS = {
    "opposite": N_("Perhaps of different things or times."),
    "certainty": N_("The list does not understand the sentence."),
    "figures": N_("Perhaps counted at different times or in different ways."),
    "dates": N_("Perhaps of different moments or in different time zones."),
    "sources-of-one": N_(
        "Each stands in one text here; another may name them in a part that is missing."
    ),
    "most-quoted": N_("Counted are words in quotations; to quote somebody is not to agree."),
    "seldom-quoted": N_("Who is not quoted may have said nothing."),
    "quotation-marks": N_("Quotation marks can keep a word at a distance or only say whose it is."),
    "beside": N_("The list does not know who is meant."),
    "missing": N_("It may stand there in quite other words."),
    "labels": N_("A word from a list: its sentence says what it means."),
    "words": N_("The words may mean the same."),
    "quoted-words": N_(
        "The words are the speakers', perhaps from different speeches; a text chooses what it "
        "quotes."
    ),
    "frequent": N_("The text may dwell on another side of the event."),
}
"""One line by observation."""

TRANSLATORS = {
    "likely": N_("translator: likely"),
    "possible": N_("translator: possible"),
    "unlikely": N_("translator: unlikely"),
}

TRANSLATOR_REASONS = {
    "likely": N_("Such words are what a translator chooses; only the original could tell."),
    "possible": N_(
        "A translator may slip, leave something out or word one thing in two ways; only the "
        "original could tell."
    ),
    "unlikely": N_("Translators seldom change this; only the original could tell."),
}

EFFECTS = {
    "log-ratio": N_("log ratio, lower bound"),
}
