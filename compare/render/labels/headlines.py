"""Names of what is said of headlines."""

from compare.render.labels.message import N_

PARTS = {
    "headline": N_("headline"),
    "lead": N_("lead"),
    "close": N_("close"),
}

PART_REASONS = {
    "no-headline": N_("This text has no headline."),
    "headline-unknown": N_("No headline was found in this text."),
    "incomplete": N_("The text is incomplete: where it begins and ends is not known."),
    "no-beginning": N_("The beginning seems to be missing."),
    "no-end": N_("The end seems to be missing."),
    "too-short": N_("The text is too short to tell its beginning from its end."),
}

BEARINGS = {
    "same": N_("reports the same"),
    "perhaps": N_("may report the same"),
    "apart": N_("worded too differently to say"),
}
