"""Names of what can be said of a claim in a text."""

from compare.render.labels.message import N_

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
