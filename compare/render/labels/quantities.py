"""Names of quantities, their verdicts and the reasons."""

from compare.render.labels.message import N_

KINDS_OF_QUANTITIES = {
    "count": N_("number"),
    "money": N_("sum of money"),
    "share": N_("share"),
    "ratio": N_("how many times as much"),
    "measure": N_("measure"),
    "duration": N_("length of time"),
    "date": N_("date"),
    "time": N_("time of day"),
}

QUANTITY_VERDICTS = {
    "differs": N_("differs"),
    "compatible": N_("compatible"),
    "different-moment": N_("of different moments"),
    "not-comparable": N_("not comparable"),
}

QUANTITY_REASONS = {
    "same": N_("the same value"),
    "exact": N_("one says it more exactly"),
    "rounding": N_("rounding explains it"),
    "hedge": N_("the words leave room: about, more than, nearly, up to"),
    "range": N_("the ranges overlap"),
    "parts": N_("the dates do not rule each other out: each gives another part"),
    "zone": N_("neighbouring days or hours: a time zone can explain it"),
    "apart": N_("no value fits both, however one reads the words"),
    "stage": N_("written on different days or at different stages of the event"),
    "expected": N_("one text tells as yet to come what the other tells as done"),
    "thousandfold": N_("a thousand times apart in two languages: perhaps a translated “billion”"),
}

HEDGES = {
    "about": N_("about"),
    "more": N_("more than or at least"),
    "less": N_("less than or up to"),
}

UNITS = {
    "year": N_("years"),
    "month": N_("months"),
    "week": N_("weeks"),
    "day": N_("days"),
    "hour": N_("hours"),
    "minute": N_("minutes"),
    "second": N_("seconds"),
    "age": N_("years of age"),
    "points": N_("percentage points"),
    "times": N_("times"),
    "local": N_("local time"),
}
