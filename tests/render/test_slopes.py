from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from compare.render.slopes import Slopes, slopes
from compare.report import OrderLine, OrderPlace

NAMES = {"a": "Teks A", "b": "Teks B", "c": "Teks C"}


def line(**shares: float) -> OrderLine:
    return OrderLine("claim", tuple(OrderPlace(text, 0, at) for text, at in shares.items()))


def drawn(*lines: OrderLine) -> Slopes:
    return slopes(lines, NAMES)


def numbers(picture: Slopes) -> list[list[str]]:
    return [[number.text for number in column.numbers] for column in picture.columns]


def test_the_beginning_is_on_top_and_the_end_below() -> None:
    (slope,) = drawn(line(a=0, b=1, c=0.5)).lines
    (x1, top), (x2, end), (x3, half) = slope.dots
    assert x1 < x2 < x3
    assert top < half < end
    assert half == (top + end) / 2
    scale = dict(drawn(line(a=0)).scale)
    assert (scale[0], scale[50], scale[100]) == (top, half, end)


def test_a_piece_that_passes_a_text_says_so() -> None:
    (near, far) = drawn(line(a=0, b=0), line(a=0, c=0)).lines
    assert [piece.passes for piece in near.pieces] == [False]
    assert [piece.passes for piece in far.pieces] == [True]


def test_a_claim_of_one_text_is_a_dot() -> None:
    (slope,) = drawn(line(b=0.5)).lines
    assert slope.pieces == ()
    assert len(slope.dots) == 1


def test_numbers_that_would_cover_each_other_stand_in_one_line_from_the_top() -> None:
    picture = drawn(line(a=0.51, b=0), line(a=0.5, b=0.5), line(a=0.9, b=1))
    assert numbers(picture) == [["2, 1", "3"], ["1", "2", "3"], []]


def test_twelve_lines_are_told_apart_by_colour_and_dashes() -> None:
    picture = drawn(*(line(a=0, b=0) for _ in range(12)))
    assert len({(slope.colour, slope.dash) for slope in picture.lines}) == 12


def test_long_names_are_cut_to_three_lines() -> None:
    name = "Teks Harian Umum Kabar Pagi Nusantara Timur (terjemahan)"
    (column,) = slopes((), {"a": name}).columns
    assert column.name[:2] == ("Teks Harian", "Umum Kabar")
    assert len(column.name) == 3
    assert column.name[2].endswith("…")


SHARES = st.dictionaries(st.sampled_from("abc"), st.floats(0, 1), min_size=1)


@given(st.lists(SHARES, max_size=12))
def test_every_dot_has_its_number_and_lies_in_the_picture(shares: list[dict[str, float]]) -> None:
    picture = drawn(*(line(**dict(sorted(one.items()))) for one in shares))
    for name, found in zip("abc", numbers(picture), strict=True):
        listed = sorted(int(number) for text in found for number in text.split(", "))
        assert listed == [place for place, one in enumerate(shares, 1) if name in one]
    for slope in picture.lines:
        assert all(0 <= x <= picture.width and 0 <= y <= picture.height for x, y in slope.dots)
