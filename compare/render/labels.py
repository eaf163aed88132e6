"""Names of ids that pages show; every string is a message of the catalogues."""


def N_(message: str) -> str:  # noqa: N802 - the gettext convention for a message used later
    """Mark a message for extraction."""
    return message


CARD = {
    "outlet": N_("Outlet"),
    "title": N_("Headline"),
    "author": N_("Author"),
    "date": N_("Published"),
    "url": N_("Address of the original"),
    "language": N_("Language"),
    "translated_from": N_("Translated from"),
    "republisher": N_("Republished by"),
    "rights": N_("Rights"),
    "moment": N_("Written"),
    "complete": N_("Complete?"),
    "chain": N_("Hands it went through"),
    "damage": N_("Visible damage"),
}

ANSWERS = {
    "yes": N_("yes"),
    "no": N_("no"),
    "und": N_("translated, original language unknown"),
    "id": N_("Indonesian"),
    "en": N_("English"),
}

BASES = {
    "owner's statement": N_("owner's statement"),
    "general knowledge": N_("general knowledge"),
    "metadata": N_("the file's metadata"),
    "detected": N_("detected from the text"),
    "assumed": N_("the corpus's language; the text does not tell it clearly"),
}

COPIES = {
    "same": N_("the same text as"),
    "shared": N_("shares passages with"),
}

COPY_KINDS = {
    "same": N_("the same text twice"),
    "shared": N_("shared passages"),
}

KINDS = {
    "subhead": N_("subhead"),
    "caption": N_("photo caption"),
    "byline": N_("byline"),
    "credit": N_("credit"),
    "date": N_("date line"),
    "boilerplate": N_("site text"),
}

RULES = {
    "corpus.toml": N_("set aside by hand in corpus.toml"),
    "front-matter": N_("what stands before the text"),
    "glued-caption": N_("a caption that runs into the prose"),
    "outlet-line": N_("a line with the outlet's name alone"),
    "repeated-line": N_("a line that stood before"),
    "repeated-teaser": N_("a lead-in that the text repeats"),
    "teaser": N_("a lead-in that breaks off"),
    "short-line": N_("a short line without a full stop"),
}

SECTIONS = {
    "contrasts": N_("What stands out"),
    "threads": N_("Themes, side by side"),
    "claims": N_("Which text tells what"),
    "frames": N_("Frames by text"),
    "order": N_("In which order"),
    "pairs": N_("Sentences side by side"),
    "similarity": N_("How alike the texts are in wording"),
}

STATES = {
    "found": N_("found"),
    "perhaps": N_("perhaps"),
    "too-early": N_("too early"),
    "incomplete": N_("cannot be said"),
    "not-found": N_("not found"),
}

REASONS = {
    "incomplete": N_("the text is incomplete"),
    "complete-unknown": N_("whether the text is complete is unknown"),
    "moment-unknown": N_("when the text was written is unknown"),
    "claim-moment-unknown": N_("when this could be known is unknown"),
    "other-language": N_("fewer than two texts tell it in this text's language"),
}
"""Why nothing can be said of a claim that is not found."""

CONTRASTS = {
    "opposite": N_("opposite words"),
    "certainty": N_("not equally sure"),
    "words": N_("in other words"),
}

CAUTIONS = {
    "opposite": N_("Perhaps of different things or times."),
    "certainty": N_("The list does not understand the sentence."),
    "words": N_("Both words may mean the same."),
}

TRANSLATED = {
    "opposite": N_("Perhaps of different things or times; perhaps the translator's words."),
    "certainty": N_("The words may be the translator's."),
    "words": N_("The words are likely the translator's."),
}
"""Cautions where one of the texts is a translation."""

DIFFERENCES = {
    "opposite": N_("opposite words"),
    "certainty": N_("not equally sure"),
    "figures": N_("other figures"),
    "voice": N_("in quotation marks in one text alone"),
    "beside": N_("before another name"),
}

DIFFERENCE_CAUTIONS = {
    "opposite": N_("Perhaps of different things or times."),
    "certainty": N_("The list does not understand the sentence."),
    "figures": N_("Perhaps counted at different times or in different ways."),
    "voice": N_("Quotation marks can keep a word at a distance or only say whose it is."),
    "beside": N_("The list does not know who is meant."),
}

DECISIONS = {
    "pair": N_("two sentences"),
    "join": N_("sentences of one claim"),
    "cell": N_("a claim in a text"),
    "speaker": N_("who says a sentence"),
    "hide": N_("a finding"),
}

VERDICTS = {
    "same": N_("report the same"),
    "different": N_("do not report the same"),
}

TASKS = {
    "sentences": N_("Where a sentence begins and ends"),
    "units": N_("What belongs to the article"),
    "alignment": N_("Which sentences say the same"),
    "claims": N_("Which text tells a claim"),
    "extraction": N_("The article on a web page"),
    "stories": N_("Which texts report one event"),
}

MEASURES = {
    "all": N_("all"),
    "part seen": N_("seen: the rules were written with them in view"),
    "part unseen": N_("unseen: written afterwards, without a look at the program"),
    "lang id": N_("Indonesian"),
    "lang en": N_("English"),
    "boundaries": N_("pieces"),
    "pairs": N_("a shared point or fact"),
    "strict": N_("the same main point"),
    "shared cells": N_("not found: claims that two texts or more tell"),
    "cells": N_("not found: all claims"),
}

FIGURES = {
    "precision": N_("Precision"),
    "recall": N_("Recall"),
    "f1": N_("F1"),
    "stated": N_("Stated precision"),
    "average_precision": N_("Average precision"),
    "exact": N_("Whole passages"),
    "surest": N_("Precision of the 20 surest"),
}
