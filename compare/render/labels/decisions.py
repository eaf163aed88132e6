"""Names of what an editor decided."""

from compare.render.labels.message import N_

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
