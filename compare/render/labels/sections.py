"""Headings of the sections."""

from compare.render.labels.message import N_

SECTIONS = {
    "findings": N_("What stands out"),
    "threads": N_("Themes, side by side"),
    "claims": N_("Which text tells what"),
    "voices": N_("Who speaks"),
    "actors": N_("Who is named, and how"),
    "labels": N_("What the texts call them"),
    "quantities": N_("Numbers and dates"),
    "frames": N_("Frames by text"),
    "order": N_("In which order"),
    "keyness": N_("Words of each text"),
    "headlines": N_("Headlines, beginnings and ends"),
    "pairs": N_("Sentences side by side"),
    "similarity": N_("How alike the texts are in wording"),
    "worksheet": N_("Worksheets"),
}
