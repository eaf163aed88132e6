"""Names of ids that pages show; every string is a message of the catalogues."""

from compare.render.labels import worksheet
from compare.render.labels.actors import ACTOR_KINDS, NAMINGS
from compare.render.labels.claims import REASONS, STATES
from compare.render.labels.decisions import DECISIONS, VERDICTS
from compare.render.labels.differences import DIFFERENCE_CAUTIONS, DIFFERENCES
from compare.render.labels.evaluation import FIGURES, MEASURES, STATED, TASKS
from compare.render.labels.findings import (
    CAUTIONS,
    EFFECTS,
    KINDS_OF_FINDINGS,
    OBSERVATIONS,
    TRANSLATOR_REASONS,
    TRANSLATORS,
)
from compare.render.labels.frames import RELATIONS
from compare.render.labels.headlines import BEARINGS, PART_REASONS, PARTS
from compare.render.labels.judging import POLARITIES
from compare.render.labels.quantities import (
    HEDGES,
    KINDS_OF_QUANTITIES,
    QUANTITY_REASONS,
    QUANTITY_VERDICTS,
    UNITS,
)
from compare.render.labels.sections import SECTIONS
from compare.render.labels.texts import ANSWERS, BASES, CARD, COPIES, COPY_KINDS, KINDS, RULES
from compare.render.labels.voices import SPEECH_FORMS, VOICE_REASONS

__all__ = [
    "ACTOR_KINDS",
    "ANSWERS",
    "BASES",
    "BEARINGS",
    "CARD",
    "CAUTIONS",
    "COPIES",
    "COPY_KINDS",
    "DECISIONS",
    "DIFFERENCES",
    "DIFFERENCE_CAUTIONS",
    "EFFECTS",
    "FIGURES",
    "HEDGES",
    "KINDS",
    "KINDS_OF_FINDINGS",
    "KINDS_OF_QUANTITIES",
    "MEASURES",
    "NAMINGS",
    "OBSERVATIONS",
    "PARTS",
    "PART_REASONS",
    "POLARITIES",
    "QUANTITY_REASONS",
    "QUANTITY_VERDICTS",
    "REASONS",
    "RELATIONS",
    "RULES",
    "SECTIONS",
    "SPEECH_FORMS",
    "STATED",
    "STATES",
    "TASKS",
    "TRANSLATORS",
    "TRANSLATOR_REASONS",
    "UNITS",
    "VERDICTS",
    "VOICE_REASONS",
    "worksheet",
]
