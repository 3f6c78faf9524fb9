"""People are told by their posts, and what only looks like a name is not one of them."""

import pytest

from generator.people import people_named


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("园区主任林小满说，手续两天办完。", ("林小满",)),
        ("区党委书记郑海表示", ("郑海",)),
        ("总经理周帆深有感触", ("周帆",)),
        ("研究院院长欧阳平、副院长陈默，以及专家。", ("欧阳平", "陈默")),
        ("局长何丽介绍，局长何丽说", ("何丽",)),
        ("（董事长唐宁）", ("唐宁",)),
        ("项目负责人高兴地说", ()),
        ("企业负责人表示", ()),
        ("经理和主管在车间", ()),
        ("主任安排专人对接", ()),
        ("书记。", ()),
        ("", ()),
    ],
)
def test_a_name_follows_its_post(text: str, names: tuple[str, ...]) -> None:
    assert people_named(text) == names
