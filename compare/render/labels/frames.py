"""Names of how a frame relates to the categories of a published work."""

from compare.render.labels.message import N_

EVERY_FORM = N_("%(term)s (every form)")
"""A term that is looked for by its lemma."""

RELATIONS = {
    "same": N_("the same as"),
    "wider": N_("takes in"),
    "narrower": N_("part of"),
    "overlaps": N_("overlaps with"),
    "none": N_("nothing like it"),
}
