"""Findings: what stands out in a story; observations, never verdicts."""

from compare.analyses.base import Analysis, NotApplicableError
from compare.facts import Facts
from compare.findings.choose import choose
from compare.findings.collect import collect
from compare.report import Finding


def run(facts: Facts) -> tuple[Finding, ...]:
    """Return what stands on the first screen, in the order of FINDINGS, then the rest.

    Raises:
        NotApplicableError: fewer than two texts, or none that is independent of the others.
    """
    if len(facts.articles) < 2:
        raise NotApplicableError("Comparing needs two texts.")
    if len(facts.copies.members) < 2:
        raise NotApplicableError("These texts are copies of each other: they count as one.")
    return choose(collect(facts), facts)


ANALYSIS = Analysis(
    id="findings",
    order=10,
    run=run,
    reads=("threads", "claims", "voices", "labels", "quantities", "keyness"),
)
