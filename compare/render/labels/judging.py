"""Names of what a label does."""

from compare.render.labels.message import N_

POLARITIES = {
    "neg": N_("disapproving"),
    "pos": N_("praising"),
}
