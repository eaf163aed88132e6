from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from compare.render.dots import dots
from compare.report import Frame, FrameCount


def counted(text: str, part: int, of: int, interval: tuple[float, float] = (0, 1)) -> FrameCount:
    return FrameCount(text, part, 0, 0, part, of, interval, 100, None, None, (), ())


def frame(*counts: FrameCount) -> Frame:
    return Frame("a", {"id": "A"}, {"id": "A"}, "A", "A", (), (), counts, 0, ())


NAMES = {"a": "Teks A", "b": "Teks Harian Umum Kabar Pagi (terjemahan)"}


def test_a_dot_lies_between_the_ends_of_its_line_on_the_scale() -> None:
    (row,) = dots(frame(counted("a", 1, 2, (0.25, 0.75))), NAMES).rows
    scale = dict(dots(frame(counted("a", 1, 2)), NAMES).scale)
    assert (row.low, row.share, row.high) == (scale[25], scale[50], scale[75])


def test_a_text_has_a_line_of_its_own_and_a_name_of_at_most_two() -> None:
    picture = dots(frame(counted("a", 0, 0), counted("b", 3, 3)), NAMES)
    first, second = picture.rows
    assert first.y < second.y < picture.bottom < picture.height
    assert first.name == ("Teks A",)
    assert len(second.name) == 2
    assert second.name[1].endswith("…")
    assert (first.share, second.share) == (picture.scale[0][1], picture.scale[-1][1])


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(9, 20)), min_size=1, max_size=20))
def test_everything_lies_in_the_picture(shares: list[tuple[int, int]]) -> None:
    names = {str(row): f"Teks {row}" for row in range(len(shares))}
    picture = dots(frame(*(counted(str(row), *one) for row, one in enumerate(shares))), names)
    for row in picture.rows:
        assert 0 <= row.low <= row.share <= row.high <= picture.width
        assert 0 < row.y < picture.bottom
