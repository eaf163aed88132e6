"""Names and cautions of differences within a theme."""

from compare.render.labels.message import N_

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
