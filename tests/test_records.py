"""A word that nobody knows is answered with the one that was meant, or with none."""

import pytest

from generator.keys_plan import PLAN, UNIT
from generator.records_texts import nearest

PARKS = ("清湖产业园区", "云岭产业园区")
HEAD = ("title", "description", "hide", "icon", "search", "status", "tags", "template")


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("清胡产业园区", PARKS, "清湖产业园区"),
        ("清湖园", PARKS, "清湖产业园区"),
        ("清湖产业园", PARKS, "清湖产业园区"),
        ("鹤桥产业园区", PARKS, None),
        ("清湖装备产业园区", ("清湖科技产业园",), None),
        ("managed", tuple(PLAN), None),
        ("date", HEAD, None),
        ("titel", HEAD, "title"),
        ("hedline", tuple(UNIT), "headline"),
        ("issue", tuple(PLAN), "issued"),
        ("家公司", ("家", "人"), "家"),
    ],
)
def test_a_word_is_taken_for_one_that_differs_little(
    word: str, known: tuple[str, ...], meant: str | None
) -> None:
    assert nearest(word, known) == meant
