"""Of whom a figure is told: the subject of its clause, read from invented pages."""

from dataclasses import replace

import pytest

from generator.model import Organisation
from tests.figure_reading import UNIT, UNKNOWN, ZONE, figures, one


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        ("今年以来，该区签约项目8个。", "新岭高新区"),
        ("目前，云溪电缆有限公司实现产值3亿元。", "云溪电缆有限公司"),
        ("位于高新区的云溪家园项目建设8栋楼。", "云溪家园项目"),
        ("已完成云溪电缆有限公司等14家企业的对接。", "新岭高新区"),
        ("高新区慈善协会收到捐款3万元。", "高新区慈善协会"),
        ("高新区管委会拨款3万元。", "新岭高新区"),
        ("云台大道改造工程全长3.8公里。", "云台大道改造工程"),
        ("省级重点项目总投资81亿元。", "新岭高新区"),
        ("记者在云溪电缆有限公司看到，3条生产线运转。", "云溪电缆有限公司"),
        ("“真快！”云溪电缆有限公司经理王强说，产值达3亿元。", "云溪电缆有限公司"),
        ("聘任云溪电缆有限公司董事长、商会会长王强为顾问。签约3家。", "新岭高新区"),
    ],
)
def test_a_subject_opens_its_clause(sentence: str, subject: str) -> None:
    figure = figures(sentence)[0]
    assert figure.subject in (subject, "高新区" if subject == "新岭高新区" else subject)


@pytest.mark.parametrize(
    ("texts", "subject"),
    [
        (("王强所说的青藤产业园，是市级重点，目前6栋厂房完工。",), "青藤产业园"),
        (
            ("会上，落户新岭高新区不久的云溪染整有限公司获得一等奖。该设备30分钟可将坯布染好。",),
            "云溪染整有限公司",
        ),
        (
            (
                "云溪电缆有限公司位于新岭。",
                "高新区帮助云溪电缆有限公司建线，使企业生产效率提高了3倍。",
            ),
            "云溪电缆有限公司",
        ),
        (("高新区帮助多家企业建线，使企业生产效率提高了3倍。",), "高新区"),
    ],
)
def test_a_subject_may_stand_behind_what_is_told_of_it(
    texts: tuple[str, ...], subject: str
) -> None:
    assert figures(*texts)[-1].subject == subject


KNOWN = replace(
    ZONE,
    organisations=tuple(
        Organisation(name, name, (), UNIT.position, kind)
        for name, kind in (
            ("云溪家园改造项目", "项目"),
            ("石桥村", "村镇街道"),
            ("青藤镇", "村镇街道"),
            ("高新区政务服务中心", "机关"),
        )
    ),
)


@pytest.mark.parametrize(
    ("texts", "subject"),
    [
        (("在市重点、高新区云溪家园改造项目现场，她笑了。", "该项目组织20名工人接种。"),
         "云溪家园改造项目"),
        (("在高新区青藤镇石桥村，大家忙着打包。该村有80箱订单。",), "石桥村"),
        (("高新区青藤镇石桥村种植西瓜90亩。",), "石桥村"),
        (("大厅里，政务服务中心人员正在学习。", "该中心每天培训2小时。"), "高新区政务服务中心"),
    ],
)  # fmt: skip
def test_this_project_is_the_one_that_was_named_last(texts: tuple[str, ...], subject: str) -> None:
    assert figures(*texts, zone=KNOWN)[-1].subject == subject


def test_a_place_is_the_subject_of_its_sentence_only() -> None:
    first, second = figures("在青藤产业园，开工项目3个。全区签约项目8个。")
    assert (first.subject, second.subject) == ("青藤产业园", "高新区")


def test_what_the_head_of_the_company_says_is_of_the_company_named_last() -> None:
    text = "青藤产业园内，云溪电缆有限公司的生产线日产2万支。“我们投资3亿元。”公司总经理王强介绍。"
    assert {f.subject for f in figures(text)} == {"云溪电缆有限公司"}


def test_a_company_that_bears_the_zones_name_speaks_for_itself() -> None:
    (figure,) = figures(
        "“落户第二年，我们的产品就卖到了36个国家和地区。”新岭高新区优尼家电有限公司经理王强说。"
    )
    assert figure.subject == "新岭高新区优尼家电有限公司"


def test_a_company_is_called_for_short_where_it_was_named_in_full() -> None:
    *_, figure = figures("位于高新区的云溪晶体有限公司投产。", "据了解，云溪晶体现有员工460人。")
    assert figure.subject == "云溪晶体"


def test_a_bare_park_is_the_one_named_last() -> None:
    *_, figure = figures("走进青藤产业园，屋顶发电3万度。", "园区牵头成立联盟，吸纳会员63家。")
    assert figure.subject == "青藤产业园"


def test_this_company_may_be_one_of_the_paragraph_before() -> None:
    found = figures("云溪电缆有限公司投资3亿元。", "日前，高新区开工8个项目。", "该公司员工90人。")
    assert found[-1].subject == "云溪电缆有限公司"


def test_the_kicker_names_the_subject() -> None:
    assert figures("服务企业40家。", kicker="云溪产业园区：")[0].subject == "云溪产业园区"


def test_without_a_zone_the_printed_word_is_the_subject() -> None:
    assert figures("经开区签约项目8个。", zone=UNKNOWN)[0].subject == "经开区"


def test_what_the_city_does_is_not_told_of_its_zone() -> None:
    assert one("我市于2021年起推行创新券，每年最高支持20万元。").subject == "全市"
    assert one("全市首个数据站落户高新区，配置机柜20个。").subject == "高新区"
    assert figures("我市于2021年推行创新券。", "高新区24家企业领券。")[0].subject == "高新区"
