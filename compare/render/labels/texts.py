"""Names of what is known of a text."""

from compare.render.labels.message import N_

CARD = {
    "outlet": N_("Outlet"),
    "title": N_("Headline"),
    "author": N_("Author"),
    "date": N_("Published"),
    "url": N_("Address of the original"),
    "language": N_("Language"),
    "translated_from": N_("Translated from"),
    "translator": N_("Translated by"),
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
