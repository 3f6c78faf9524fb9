"""The points that tell the parts of a heading are those that the command finds."""

from collections import Counter

from generator.source import lexicon
from tests.corpus.fitting import Example, all_groups, fit, found, right


def test_a_sign_that_only_true_readings_bear_gets_points() -> None:
    kicker, deck = Counter({("calls", "kicker"): 1}), Counter({("calls", "deck"): 1})
    examples = [Example((kicker, deck), 0, 1.0)] * 20
    points = fit(examples)
    assert points["calls", "kicker"] > 0 > points["calls", "deck"]
    assert right(examples, points) == 1


def test_the_points_in_use_are_those_that_are_found() -> None:
    table = lexicon("headings")["points"]
    assert found(all_groups()) == {
        (sign, role): value for sign, points in table.items() for role, value in points.items()
    }
