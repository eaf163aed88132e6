"""Names of what is said of actors."""

from compare.render.labels.message import N_

ACTOR_KINDS = {
    "state": N_("state or side"),
    "organ": N_("organ of a state"),
    "organisation": N_("body"),
    "person": N_("person"),
    "group": N_("group of people"),
}

NAMINGS = {
    "name": N_("Name"),
    "title": N_("Office before the name"),
    "apposition": N_("Phrase beside the name"),
    "modifier": N_("Judging word beside the name"),
}
