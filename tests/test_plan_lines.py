"""The line numbers of a plan are read, written and refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.plan_lines import LinesError, read_groups, write_groups
from tests.pages import page_of

# Odd lines are printed, even lines are blank.
PAGE = page_of(*[f"第{n}行" if n % 2 else "" for n in range(1, 40)])


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("5", ((5,),)),
        ("9-13", ((9,), (11,), (13,))),
        ("25+27", ((25, 27),)),
        ("25+27-31", ((25, 27), (29,), (31,))),
        ("9-13+17, 3", ((9,), (11,), (13, 17), (3,))),
        ("25+27-31+33", ((25, 27), (29,), (31, 33))),
        (" 9 – 11 ", ((9,), (11,))),
    ],
)
def test_lines_are_read_as_groups(text: str, groups: tuple[tuple[int, ...], ...]) -> None:
    assert read_groups(text, PAGE) == groups


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("4", "line 4 is blank"),
        ("0", "line 0 is not on the page"),
        ("7-41", "line 41 is not on the page"),
        ("9-7", "the range 9-7 runs backwards"),
        ("9,,11", "“9,,11” are no line numbers"),
        ("nine", "“nine” are no line numbers"),
        ("", "“” are no line numbers"),
    ],
)
def test_lines_that_are_none_are_refused(text: str, message: str) -> None:
    with pytest.raises(LinesError) as caught:
        read_groups(text, PAGE)
    assert caught.value.args[0] == message


@pytest.mark.parametrize(
    ("groups", "text"),
    [
        (((9,), (11,), (13,)), "9-13"),
        (((25, 27), (29,), (31,), (33, 35)), "25+27-31, 33+35"),
        (((3,), (9,)), "3, 9"),
        (((15, 25),), "15+25"),
    ],
)
def test_groups_are_written_short_and_easy_to_read(
    groups: tuple[tuple[int, ...], ...], text: str
) -> None:
    assert write_groups(groups, PAGE) == text


@given(st.lists(st.lists(st.sampled_from(range(1, 40, 2)), min_size=1, max_size=4), max_size=9))
def test_groups_written_and_read_back_are_the_same(groups: list[list[int]]) -> None:
    text = write_groups(groups, PAGE)
    if groups:
        assert read_groups(text, PAGE) == tuple(tuple(group) for group in groups)
    else:
        assert text == ""
