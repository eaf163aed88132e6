"""Sentences that say the same: are pairs shown rightly, and ranked rightly?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.evaluate.alignment_folder import score_folder
from compare.evaluate.alignment_rows import score_rows

if TYPE_CHECKING:
    from compare.evaluate.gold import Job, Outcome


def run(job: Job) -> Outcome:
    """Score pairs of sentences, given as rows or by the annotation of whole files.

    Raises:
        CompareError: a mistake in the rows or the corpus, with its place.
    """
    return score_folder(job) if job.gold.is_dir() else score_rows(job)
