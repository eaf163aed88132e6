"""Names, questions and notes of the worksheet."""

from compare.render.labels.headlines import PART_REASONS
from compare.render.labels.message import N_

STRUCTURES = {
    "syntax": N_("Syntax: how the text arranges its facts (Pan & Kosicki)"),
    "script": N_("Script: how the text tells the event (Pan & Kosicki)"),
    "theme": N_("Theme: how the text writes its facts (Pan & Kosicki)"),
    "rhetoric": N_("Rhetoric: how the text stresses its facts (Pan & Kosicki)"),
    "functions": N_("The four elements of a frame (Entman)"),
}

CELLS = {
    "headline": N_("Headline"),
    "lead": N_("Lead"),
    "background": N_("Background"),
    "sources": N_("Sources and quotations"),
    "statement": N_("Statements"),
    "close": N_("Close"),
    "who": N_("Who"),
    "what": N_("What happened"),
    "when": N_("When"),
    "where": N_("Where"),
    "why": N_("Why"),
    "how": N_("How"),
    "detail": N_("Detail"),
    "coherence": N_("Coherence"),
    "sentence-form": N_("Sentence form"),
    "pronouns": N_("Pronouns"),
    "lexicon": N_("Choice of words"),
    "graphics": N_("Pictures and figures"),
    "metaphor": N_("Metaphors"),
    "define": N_("Define problems"),
    "causes": N_("Diagnose causes"),
    "moral": N_("Make moral judgements"),
    "remedies": N_("Suggest remedies"),
}

QUESTIONS = {
    "headline": N_("What does the headline choose from the event, and from whose point of view?"),
    "lead": N_("What comes first, and what would be another way to begin?"),
    "background": N_("Which history does the text tell, and which reading does it suit?"),
    "sources": N_("Who is let speak, who is spoken about, and who is missing?"),
    "statement": N_("Whose statement carries the text's point, and is another set against it?"),
    "close": N_("With what does the text leave its readers?"),
    "who": N_("Who acts in the event, and who only has things done to them?"),
    "what": N_("What happens, in your own words?"),
    "when": N_("Which moments does the text choose, and how far back does it go?"),
    "where": N_("From which place is the event seen?"),
    "why": N_("What does the text give as the reason, and who says so?"),
    "how": N_("How does it come about, and what is left open?"),
    "detail": N_("What is told at length, and what in passing?"),
    "coherence": N_("Which facts are joined, and as what: cause, contrast, condition?"),
    "sentence-form": N_("Who stands as the one who acts: active or passive, named or not?"),
    "pronouns": N_("Who is “we” and who is “they”?"),
    "lexicon": N_("Which words could be replaced by others, and what would change?"),
    "graphics": N_("What do pictures, captions and figures stress?"),
    "metaphor": N_("Which comparisons and images does the text use, and what do they suggest?"),
    "define": N_("As what kind of problem is the event told?"),
    "causes": N_("Who or what is seen as the cause?"),
    "moral": N_("Which judgement is passed, on whom, and in whose words?"),
    "remedies": N_("Which way out is named, and who should take it?"),
}

NOTES = {
    **{why: words for why, words in PART_REASONS.items() if why != "too-short"},
    "no-sentence": N_("This text has no running text."),
    "end-unknown": N_("Whether the text ends here is unknown."),
    "uncertain-speakers": N_("Of some quotations it is not certain who speaks."),
    "no-list": N_("There is no list for the language of this text."),
    "nothing-found": N_("The engine found nothing to fill in; read the text."),
    "names-known": N_("Only places that the data knows; others are for you to find."),
    "pictures": N_("Pictures are not in the file that was read."),
    "no-metaphors": N_("No list finds metaphors: read the text."),
}

GROUPS = {
    "cause": N_("cause"),
    "contrast": N_("contrast"),
    "addition": N_("addition"),
    "condition": N_("condition"),
    "time": N_("time"),
    "sentences": N_("Sentences"),
    "median-words": N_("Words in a sentence (median)"),
    "most-words": N_("Words in the longest sentence"),
    "captions": N_("Captions set aside"),
    "figures": N_("Figures in the text"),
}

COUNTED = {
    "sources": N_("quotations"),
    "who": N_("mentions"),
    "when": N_("mentions"),
    "where": N_("mentions"),
    "detail": N_("sentences"),
    "coherence": N_("places"),
    "pronouns": N_("places"),
    "lexicon": N_("places"),
    "define": N_("sentences"),
}
"""What the number behind a name counts."""
