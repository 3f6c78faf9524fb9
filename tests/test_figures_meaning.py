"""What a figure counts, and when, and whether it is reached: read from invented pages."""

import pytest

from generator.figures_names import zone_of_page
from tests.figure_reading import UNKNOWN, figures, one


@pytest.mark.parametrize(
    ("sentence", "text", "measure"),
    [
        ("年产值超10亿元企业7家。", "7家", "年产值超10亿元企业数"),
        ("6栋楼宇税收超千万元。", "6栋", "税收超千万元楼宇数"),
    ],
)
def test_what_defines_a_kind_is_in_its_measure(sentence: str, text: str, measure: str) -> None:
    figure = one(sentence)
    assert (figure.text, figure.measure) == (text, measure)


@pytest.mark.parametrize(
    ("sentence", "measures"),
    [
        ("新岭高新区新签约项目52个。", ["新签约项目数"]),
        ("总占地面积363亩，建设2栋附属楼。", ["总占地面积", "附属楼数"]),
        ("培育“专精特新”企业5家、高新技术企业22家。", ["“专精特新”企业数", "高新技术企业数"]),
        (
            "列入市级重点项目21个，总投资190.3亿元。",
            ["列入市级重点项目数", "列入市级重点项目总投资"],
        ),
        ("年产10GW光伏组件。", ["光伏组件年产量"]),
        ("问题解决率达99.1%。", ["问题解决率"]),
        ("在孵企业272家。", ["在孵企业数"]),
        ("位居全国第88位。", ["全国排名"]),
        ("获得930万元专利质押融资。", ["专利质押融资"]),
        ("13家企业获得奖补260万元。", ["获得奖补企业数", "奖补"]),
        ("与36家参赛企业精准对接。", ["对接的参赛企业数"]),
        ("不到3分钟的时间，便完成了查询。", ["完成查询用时"]),
        ("检测车间、实验车间各1栋。", ["检测车间、实验车间数"]),
        ("设立总规模5亿元的产业基金。", ["产业基金总规模"]),
        ("开工15个总投资926亿元的项目。", ["开工项目数", "项目总投资"]),
        ("给予企业3000万元的授信额度。", ["授信额度"]),
        ("这个占地不足5平方公里的园区。", ["园区占地面积"]),
        ("收储土地2000亩。", ["收储土地面积"]),
        ("居民3600户、1.1万人。", ["居民数", "居民人数"]),
        ("分为10大类、136项、478个具体事项。", ["具体事项数", "具体事项数"]),
        ("接待群众300人次。", ["接待群众人次"]),
        ("拿出收入的6%投入研发。", ["投入研发占收入比重"]),
        ("税收5亿元，占全市的12%。", ["税收", "税收占全市比重"]),
        ("比重由2020年的26%提高到目前的41.3%。", ["比重", "比重"]),
        ("产值、税收分别增长5%、7%。", ["产值增长", "税收增长"]),
        ("一等奖1名、奖金各5万元。", ["一等奖数", "一等奖奖金"]),
        ("资助学生94名，每人3000元。", ["资助学生数", "每人资助学生金额"]),
        ("优良率81.5%，产值5亿元，同比增长7%。", ["优良率", "产值", "产值同比增长"]),
        ("从拿地到开工只用了36天。", ["拿地到开工用时"]),
        ("市场占有率连续6年位居全国第一。", ["连续位居全国第一年数", "市场占有率全国排名"]),
        ("可办理社保、医保等132项事项。", ["事项数"]),
        ("可办理社保、医保等事项132项。", ["办理事项数"]),
        ("力争新签约项目40个，确保产值增长8%。", ["新签约项目数", "产值增长"]),
        ("发放贷款58笔、9.7亿元。", ["发放贷款数", "发放贷款金额"]),
        ("先后有23个项目实现“拿地即开工”。", ["实现拿地即开工项目数"]),
        ("年产能可达1.5亿支。", ["年产能"]),
    ],
)
def test_a_measure_is_the_noun_around_the_figure(sentence: str, measures: list[str]) -> None:
    assert [f.measure for f in figures(sentence)] == measures


@pytest.mark.parametrize(
    ("sentence", "measure"),
    [
        ("邀请云溪大学等5个科研机构推广成果。", "邀请的科研机构数"),
        ("组织90多家优秀企业参加。", "参加的优秀企业数"),
        ("对辖区38家涉水企业开展夏季专项帮扶。", "帮扶的涉水企业数"),
        ("帮助26户住房困难群众落实房源。", "帮助的住房困难群众数"),
        ("6个高精尖项目与本地企业现场签约。", "签约的高精尖项目数"),
        ("19家兄弟开发区前来学习改革经验。", "前来学习的兄弟开发区数"),
        ("拥有38家涉水企业。", "涉水企业数"),
    ],
)
def test_what_was_done_with_those_counted_tells_them_from_all_there_are(
    sentence: str, measure: str
) -> None:
    assert one(sentence).measure == measure


@pytest.mark.parametrize(
    ("sentence", "measure"),
    [
        ("发布了铝材、光电、储能等领域科技成果204项。", "科技成果数"),
        ("拖走、查封货车52辆。", "拖走、查封货车数"),
        ("加强监管、落实责任、查封货车52辆。", "查封货车数"),
        ("展出了前景好、与本地产业契合度高的项目30个。", "与本地产业契合度高的项目数"),
        (
            "在不到两个月的时间，将选址意见书、环评批复全部办结。",
            "选址意见书等办结用时",
        ),
    ],
)
def test_one_of_a_list_does_not_stand_for_all(sentence: str, measure: str) -> None:
    assert one(sentence).measure == measure


@pytest.mark.parametrize(
    ("sentence", "measure"),
    [
        ("临近端午还有80箱的订单等待发出。", "订单数"),
        ("3家企业成功获批省级绿色企业。", "获批省级绿色企业数"),
        ("利用每日15分钟班前会坚持“三问”练习。", "班前会时长"),
        ("不到5分钟，便完成了查询和打印。", "完成查询和打印用时"),
        ("采用该设备，30分钟可将一炉矿石炼成钢水。", "一炉矿石炼成钢水用时"),
    ],
)
def test_a_measure_is_a_phrase_that_one_would_say(sentence: str, measure: str) -> None:
    assert one(sentence).measure == measure


def test_what_is_said_again_in_another_unit_is_as_much_planned_as_before() -> None:
    found = figures("项目年产窗框200万套，折合铝材5000吨。")
    assert [f.status for f in found] == ["capacity", "capacity"]


def test_a_zone_that_nobody_knows_is_no_part_of_a_measure() -> None:
    texts = ("岭南新区签约项目3个。", "今年，岭南新区进出口总额3亿元。")
    found = figures(*texts, zone=zone_of_page("".join(texts), UNKNOWN))
    assert [(f.measure, f.subject) for f in found] == [
        ("签约项目数", "新区"),
        ("进出口总额", "新区"),
    ]


def test_a_period_holds_for_its_sentence() -> None:
    first, second, third = figures("1月至11月，签约52个项目，投资8亿元。服务企业9家。")
    assert first.period == second.period
    assert first.period is not None
    assert (str(first.period.start), str(first.period.end)) == ("2023-01", "2023-11")
    assert third.period is None


@pytest.mark.parametrize(
    ("sentence", "end"),
    [
        ("今年计划投资3亿元。", "2023-12"),
        ("5月5日，记者获悉，1月至4月，签约3个；投资2亿元。", "2023-04"),
        ("年底前建成厂房3栋。", "2023-12"),
        ("去年3月以来，签约3个项目。", "2023-12"),
        ("目前，企业由2019年的64家增加到158家。", "2023-12"),
        ("320套公租房已于6月底交付。", "2023-06"),
        ("产值5亿元，是“十二五”时期的2.1倍。", "None"),
        ("入冬以来，抢修413次。", "2023-12"),
        ("公司始建于2003年，员工90人。", "None"),
        ("2021年出台《创新券管理办法》，对企业每年最高支持20万元。", "None"),
        ("2021年印发《招才办法》，当年引进博士12名。", "2021-12"),
    ],
)
def test_a_period_is_that_of_the_last_figure(sentence: str, end: str) -> None:
    period = figures(sentence)[-1].period
    assert str(period and period.end) == end


def test_what_is_counted_since_a_campaign_began_has_no_known_beginning() -> None:
    first, *others = figures("自此次整治启动至12月10日，高新区已累计清理80处，拆除6处；处罚9辆。")
    assert first.period is not None
    assert first.period.printed == "自此次整治启动至12月10日"
    assert (first.period.start, str(first.period.end)) == (None, "2023-12-10")
    assert {f.period for f in others} == {first.period}


@pytest.mark.parametrize(
    ("sentence", "bases"),
    [
        ("自整治启动至12月10日，累计清理80处，拆除6处；处罚9辆。", ["cumulative"] * 3),
        ("今年以来，累计举办12场，走访40家。", ["cumulative"] * 2),
        ("今年以来，累计授信5亿元，高新技术企业达到35家。", ["cumulative", "level"]),
        ("今年以来，授信金额累计5亿元，走访40家。", ["cumulative", "level"]),
        ("今年以来，累计走访40家，满意率98%。", ["cumulative", "level"]),
    ],
)
def test_a_sum_holds_for_all_that_is_listed_with_it(sentence: str, bases: list[str]) -> None:
    assert [f.basis for f in figures(sentence)] == bases


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("到2025年，高新技术企业达到300家。", "target"),
        ("签订协议，拟投资15亿元。", "intended"),
        ("二期480套正在进行装修。", "under_way"),
        ("审批由5天缩短。", "reached"),
        ("占年度计划的62%。", "reached"),
        ("预计年产值18亿元。", "planned"),
        ("项目建成后，带动就业500人。", "planned"),
        ("意向投资金额20亿元。", "intended"),
        ("累计清理120处。", "cumulative"),
        ("实现产值3亿元。", "reached"),
        ("单日产能300吨。", "capacity"),
    ],
)
def test_a_status_tells_the_planned_from_the_reached(sentence: str, status: str) -> None:
    assert one(sentence).status == status
