"""Known names are found in text, the longest first."""

from generator.gazetteer import Gazetteer
from generator.model import Named, Position

HERE = Position("zone", 1)
NAMES = Gazetteer.of(
    [
        Named("ridge", "云岭产业园区", ("云岭园区", "云岭"), HERE),
        Named("school", "云岭学校", (), HERE),
        Named("lake", "清湖园区", (), HERE),
    ]
)


def test_names_are_found_in_the_order_of_their_first_mention() -> None:
    assert NAMES.find("清湖园区与云岭园区、清湖园区签约") == ("lake", "ridge")


def test_a_name_inside_a_longer_known_name_does_not_count() -> None:
    assert NAMES.find("云岭学校开学") == ("school",)


def test_a_name_alias_or_id_resolves_to_the_id() -> None:
    assert [NAMES.resolve(n) for n in ("云岭", "ridge", "清湖")] == ["ridge", "ridge", None]
