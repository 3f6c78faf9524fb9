"""People are told by their posts and trades, and what only looks like a name is not one of them."""

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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("管委会副主任、三级调研员林小满，各局负责人参加。", "林小满"),
        ("董事长助理何丽由衷地说", "何丽"),
        ("大厅的导办员周帆介绍说", "周帆"),
        ("塔吊司机工郑海生高兴地说", "郑海生"),
        ("质检员唐宁笑着说", "唐宁"),
        ("高级技师欧阳小满告诉记者", "欧阳小满"),
        ("村民吴秀兰说", "吴秀兰"),
        ("工程师阿依古丽·买买提表示", "阿依古丽·买买提"),
    ],
)
def test_who_is_told_by_a_trade_is_named_where_he_speaks(text: str, name: str) -> None:
    assert people_named(text) == (name,)


@pytest.mark.parametrize(
    "text",
    [
        "这名员工高兴地说",
        "工程师、会计师表示",
        "市民林女士说",
        "村民何大妈笑着说",
        "不少人都说，老人时常说",
        "党员干部表示",
        "监管单位、责任单位介绍",
        "焊工林小满在车间里",
    ],
)
def test_what_only_follows_a_trade_is_nobodys_name(text: str) -> None:
    assert people_named(text) == ()
