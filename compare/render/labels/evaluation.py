"""Names of tasks, measures and figures."""

from compare.render.labels.message import N_

TASKS = {
    "sentences": N_("Where a sentence begins and ends"),
    "units": N_("What belongs to the article"),
    "alignment": N_("Which sentences say the same"),
    "claims": N_("Which text tells a claim"),
    "extraction": N_("The article on a web page"),
    "stories": N_("Which texts report one event"),
    "labels": N_("Words that judge somebody"),
    "halves": N_("A difference where there is none"),
    "quantities": N_("Which numbers and dates are the same"),
    "quotes": N_("Who says what"),
}

MEASURES = {
    "all": N_("all"),
    "part seen": N_("seen: the rules were written with them in view"),
    "part unseen": N_("unseen: written afterwards, without a look at the program"),
    "lang id": N_("Indonesian"),
    "lang en": N_("English"),
    "boundaries": N_("pieces"),
    "found": N_("labels"),
    "spans exact": N_("quotations: every character"),
    "spans": N_("quotations: half or more in common"),
    "spans direct": N_("in quotation marks"),
    "spans reported": N_("reported"),
    "direct inside": N_("in quotation marks, inside an annotated one"),
    "speakers": N_("speakers shown"),
    "with speaker": N_("quotations with a speaker"),
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
    "share": N_("Share"),
}

STATED = {
    "findings": N_("a finding on the first screen"),
    "threads": N_("two sentences of a theme that differ"),
    "claims": N_("a claim “not found in this text”"),
    "voices": N_("a voice “not quoted in this text”"),
    "labels": N_("an actor called bad alone by one text and good alone by the other"),
    "quantities": N_("a quantity that “differs”"),
    "frames": N_("a frame whose intervals have nothing in common"),
    "keyness": N_("a marked word"),
}
"""What counts as a stated difference when the halves of one text are compared."""
