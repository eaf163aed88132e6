"""Names of what is said of voices."""

from compare.render.labels.message import N_

VOICE_REASONS = {
    "incomplete": N_("the text is incomplete"),
    "complete-unknown": N_("whether the text is complete is unknown"),
    "moment-unknown": N_("when the text was written is unknown"),
    "damaged": N_("the text is damaged"),
    "uncertain-speakers": N_("some of its quotations have no certain speaker"),
}

SPEECH_FORMS = {
    "full": N_("a sentence or clause"),
    "fragment": N_("some words"),
    "scare": N_("a word or two"),
    "heading": N_("a heading"),
    "reported": N_("reported"),
}
