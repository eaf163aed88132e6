"""Thresholds: how the engine itself is measured."""

from dataclasses import dataclass

from compare.settings.setting import setting


@dataclass(frozen=True)
class Measuring:
    """How the engine itself is measured."""

    bootstrap_replicates: int = setting(
        2000,
        "draws",
        "Percentiles of an interval need a thousand draws or more (Efron & Tibshirani 1993).",
    )
