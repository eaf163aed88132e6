"""Every threshold tells its unit and its reason, and the page shows what was used."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, fields, replace

import pytest

from compare.settings import Settings


def test_every_setting_has_a_unit_and_a_reason_in_a_sentence() -> None:
    for name, _, unit, reason in Settings().described():
        assert unit.strip(), name
        assert reason.endswith("."), name
        assert reason[0].isupper(), name


def test_settings_are_described_in_their_order_with_their_values() -> None:
    rows = replace(Settings(), publish_run=7).described()
    assert [name for name, *_ in rows] == [field.name for field in fields(Settings)]
    assert {name: value for name, value, *_ in rows}["publish_run"] == 7


def test_shares_and_scores_lie_between_none_and_all() -> None:
    settings = Settings()
    shares = [name for name, _, unit, _ in settings.described() if "0 to 1" in unit]
    assert len(shares) >= 2
    assert all(0 < getattr(settings, name) < 1 for name in shares)


def test_counts_are_whole_and_positive() -> None:
    counts = [row for row in Settings().described() if "0 to 1" not in row[2]]
    assert all(isinstance(value, int) and value > 0 for _, value, *_ in counts)
    assert Settings().char_ngrams_low <= Settings().char_ngrams_high


def test_no_more_than_half_of_a_text_is_published_by_default() -> None:
    assert Settings().publish_share <= 0.5
    assert Settings().publish_run <= 3
    assert Settings().context_words <= 8


def test_a_setting_cannot_change_during_a_run() -> None:
    with pytest.raises(FrozenInstanceError):
        Settings().publish_run = 9  # type: ignore[misc]
