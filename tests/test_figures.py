"""Figures read from the pages of an invented zone."""

import time
from decimal import Decimal

import pytest

from generator.figures import read_figures
from generator.figures_names import zone_of_page
from generator.model import (
    Article,
    Figure,
    Metadata,
    Paragraph,
    PartialDate,
    Piece,
    PlannedUnit,
    Position,
    SourceText,
    Zone,
)

NOWHERE = Position("invented.yml", 0)
ISSUED = PartialDate(2023, 12, None)
NOTHING = Metadata((), (), (), None, (), (), ())
ZONE = Zone(("新岭高新区", "高新区"), None, None, (), (), (), (), (), ())
UNKNOWN = Zone((), None, None, (), (), (), (), (), ())


def article(*texts: str, kicker: str | None = None) -> Article:
    unit = PlannedUnit(
        slug="s",
        kind="article",
        kicker=(),
        headline=(),
        deck=(),
        column=(),
        body=(),
        crossheads=(),
        byline=(),
        title=None,
        missing=None,
        belongs_to=None,
        event_date=None,
        parks=None,
        organisations=None,
        topics=None,
        summary=None,
        position=NOWHERE,
    )
    paragraphs = tuple(
        Paragraph("text", SourceText(text, (Piece(0, len(text), n, 0, len(text), False),)))
        for n, text in enumerate(texts, 1)
    )
    return Article("p", "s", "article", kicker, "题", None, None, paragraphs, (), (), (), unit)


def figures(*texts: str, kicker: str | None = None, zone: Zone = ZONE) -> tuple[Figure, ...]:
    return read_figures(article(*texts, kicker=kicker), NOTHING, zone, ISSUED)[0]


def one(text: str) -> Figure:
    (figure,) = figures(text)
    return figure


@pytest.mark.parametrize(
    ("sentence", "text", "value", "unit", "bound"),
    [
        ("合同投资额130.56亿元。", "130.56亿元", "13056000000", "元", "exact"),
        ("服务企业近60家。", "近60家", "60", "家", "under"),
        ("120余名嘉宾到场。", "120余名", "120", "名", "over"),
        ("总投资超过20亿元。", "超过20亿元", "2000000000", "元", "over"),
        ("年销售5.8万多吨。", "5.8万多吨", "58000", "吨", "over"),
        ("覆盖率达80.56%。", "80.56%", "80.56", "%", "exact"),
        ("浓度35微克/立方米。", "35微克/立方米", "35", "微克/立方米", "exact"),
        ("亩产400余公斤。", "400余公斤", "400", "公斤", "over"),
        ("收购价每公斤6.2元。", "6.2元", "6.2", "元", "exact"),
        ("走访十余次。", "十余次", "10", "次", "over"),
        ("惠及百余家企业。", "百余家", "100", "家", "over"),
        ("位居全国第88位。", "第88位", "88", "位", "exact"),
        ("授信1,100万元。", "1,100万元", "11000000", "元", "exact"),
        ("规模达一万五千亿元。", "一万五千亿元", "1500000000000", "元", "exact"),
        ("共3万4000户。", "3万4000户", "34000", "户", "exact"),
        ("共25万6千人。", "25万6千人", "256000", "人", "exact"),
        ("规模达二十万亿元。", "二十万亿元", "20000000000000", "元", "exact"),
        ("功率一千瓦。", "一千瓦", "1000", "瓦", "exact"),
        ("登记一万零一十二人。", "一万零一十二人", "10012", "人", "exact"),
        ("成本下降两成。", "两成", "20", "%", "exact"),
        ("产值是去年的1.6倍。", "1.6倍", "1.6", "倍", "exact"),
        ("主体施工已超过一半。", "超过一半", "50", "%", "over"),
        ("绿化率百分之四十五。", "百分之四十五", "45", "%", "exact"),
        ("占地约326亩。", "约326亩", "326", "亩", "about"),
        ("种植3亩左右。", "3亩左右", "3", "亩", "about"),
        ("耗时不到3分钟。", "不到3分钟", "3", "分钟", "under"),
        ("用时不到一个月。", "不到一个月", "1", "个月", "under"),
        ("建设了10个多层厂房。", "10个", "10", "个", "exact"),
        ("问题数354个。", "354个", "354", "个", "exact"),
        ("目前4栋厂房完工。", "4栋", "4", "栋", "exact"),
        ("提前16天完成。", "16天", "16", "天", "exact"),
        ("运行一年半。", "一年半", "1.5", "年", "exact"),
        ("历时三个多月。", "三个多月", "3", "个月", "over"),
        ("三分之一职工参加。", "三分之一", "33.33", "%", "exact"),
        ("今年前11个月投资3.2亿元。", "3.2亿元", "320000000", "元", "exact"),
        ("投入50多万元。", "50多万元", "500000", "元", "over"),
        ("安装60千瓦充电桩。", "60千瓦", "60", "千瓦", "exact"),
        ("装机六十千瓦。", "六十千瓦", "60", "千瓦", "exact"),
        ("只需2个人。", "2个人", "2", "人", "exact"),
        ("开放5个人工智能场景。", "5个", "5", "个", "exact"),
        ("干了两个多小时。", "两个多小时", "2", "小时", "over"),
        ("每斤两块钱左右。", "两块钱左右", "2", "元", "about"),
        ("利润万余元。", "万余元", "10000", "元", "over"),
        ("营业额突破三千万，创新高。", "突破三千万", "30000000", "元", "over"),
        ("总人口12.7万。", "12.7万", "127000", "人", "exact"),
        ("占全市近四分之一。", "近四分之一", "25", "%", "under"),
        ("不良率降至千分之五以下。", "千分之五以下", "0.5", "%", "under"),
        ("一半以上入股。", "一半以上", "50", "%", "over"),
        ("增速居全市第二。", "第二", "2", "位", "exact"),
        ("3天内办结。", "3天内", "3", "天", "under"),
        ("较上年前进6个位次。", "6个位次", "6", "位次", "exact"),
        ("创业五年，小有所成。", "五年", "5", "年", "exact"),
        ("平均年龄29.5岁。", "29.5岁", "29.5", "岁", "exact"),
        ("浓度每立方米36微克。", "36微克", "36", "微克/立方米", "exact"),
    ],
)
def test_a_figure_is_read_with_its_value_unit_and_bound(
    sentence: str, text: str, value: str, unit: str, bound: str
) -> None:
    figure = one(sentence)
    assert (figure.text, figure.value, figure.unit, figure.bound) == (
        text,
        Decimal(value),
        unit,
        bound,
    )


@pytest.mark.parametrize(
    ("sentence", "low", "high", "unit"),
    [
        ("将有2-3家企业入驻。", 2, 3, "家"),
        ("补助20%至50%。", 20, 50, "%"),
        ("需要原料20万—25万吨。", 200_000, 250_000, "吨"),
        ("补助3万元到10万元。", 30_000, 100_000, "元"),
        ("亩产八九千斤。", 8_000, 9_000, "斤"),
        ("来了十五六人。", 15, 16, "人"),
    ],
)
def test_a_range_has_both_its_ends(sentence: str, low: int, high: int, unit: str) -> None:
    figure = one(sentence)
    assert (figure.value, figure.value_max, figure.unit) == (Decimal(low), Decimal(high), unit)


@pytest.mark.parametrize(
    "sentence",
    [
        "12月15日上午8时，会议召开。",
        "这是第20个安全生产月。",
        "第三批名单公布。",
        "目前，1号2号厂房开工。",
        "园区一期工程开工。",
        "“1234工作法”深入人心。",
        "围绕“2+1”产业体系。",
        "“三个一批”活动启动。",
        "聚焦G60科创走廊。",
        "治理PM2.5污染。",
        "研发尼龙66树脂。",
        "提供7×24小时服务。",
        "坚持一企一策、一站式服务。",
        "千方百计推动一批项目，进一步提升。",
        "(1亩≈666.67平方米)",
        "24小时自助服务区开放。",
        "年产3000万套组件项目开工。",
        "服务数千人、几十家企业。",
        "庆祝成立100周年。",
        "国内同行业唯一一条生产线。",
        "2023年，企业增多。",
        "亩均投资不低于400万元、亩均税收不低于25万元的项目优先供地。",
        "设置门槛：能耗占比不低于3%。",
        "近三年来，变化很大。",
        "6个小时前，货物还在厂里。",
        "机械厂建于上世纪80年代。",
        "以前上学要穿过半个城。",
        "今年35岁的王强返乡了。",
        "双向六车道已通车。",
        "两轮电动车有序停放。",
        "志愿者每周到现场2次。",
        "《促进科技创新发展若干事项十条措施实施细则》印发。",
        "坚持质量第一。",
        "高新技术企业从零起步。",
    ],
)
def test_what_only_looks_like_a_figure_is_none(sentence: str) -> None:
    assert figures(sentence) == ()


def test_a_threshold_is_no_figure_of_its_own() -> None:
    figure = one("其中亿元及以上招商项目43个。")
    assert (figure.text, figure.measure) == ("43个", "亿元及以上招商项目数")


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


def test_a_change_is_no_range() -> None:
    assert [f.value for f in figures("由3万吨到5万吨。")] == [Decimal(30_000), Decimal(50_000)]


def test_ranks_in_a_row_are_four_figures() -> None:
    found = figures("创造了“116-107-98-88”的佳绩。")
    assert [(f.value, f.unit) for f in found] == [
        (Decimal(116), "位"),
        (Decimal(107), "位"),
        (Decimal(98), "位"),
        (Decimal(88), "位"),
    ]


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
        ("与36家参赛企业精准对接。", ["参赛企业数"]),
        ("不到3分钟的时间，便完成了查询。", ["完成了查询用时"]),
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


def test_a_zone_that_nobody_knows_is_no_part_of_a_measure() -> None:
    texts = ("岭南新区签约项目3个。", "今年，岭南新区进出口总额3亿元。")
    found = figures(*texts, zone=zone_of_page("".join(texts), UNKNOWN))
    assert [(f.measure, f.subject) for f in found] == [
        ("签约项目数", "新区"),
        ("进出口总额", "新区"),
    ]


def test_this_company_may_be_one_of_the_paragraph_before() -> None:
    found = figures("云溪电缆有限公司投资3亿元。", "日前，高新区开工8个项目。", "该公司员工90人。")
    assert found[-1].subject == "云溪电缆有限公司"


def test_the_kicker_names_the_subject() -> None:
    assert figures("服务企业40家。", kicker="云溪产业园区：")[0].subject == "云溪产业园区"


def test_without_a_zone_the_printed_word_is_the_subject() -> None:
    assert figures("经开区签约项目8个。", zone=UNKNOWN)[0].subject == "经开区"


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
    ],
)
def test_a_period_is_that_of_the_last_figure(sentence: str, end: str) -> None:
    period = figures(sentence)[-1].period
    assert str(period and period.end) == end


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


def test_a_figure_knows_its_place_and_its_sentence() -> None:
    (figure,) = figures("开头。", "前一句。签约项目52个！后一句。")
    (span,) = figure.printed
    assert (span.line, span.start, span.end) == (2, 8, 11)
    assert (figure.paragraph, figure.start, figure.end) == (1, 8, 11)
    assert figure.quote == "签约项目52个！"


@pytest.mark.parametrize(
    "pattern",
    [
        "1",
        "1,111",
        "一",
        "万",
        "1亿",
        "9家",
        "约",
        "“",
        "1月",
        "第 ",
        "1-",
        "该区",
        "1.",
        "等",
        "(",
        "高新区，",
        "高新区9家，",
        "今年9家9家",
        "“9家",
        "今年，9家；",
        "其中9家。",
        "由9家至9家",
        "9家、",
        "该公司，9家。",
        "分别9家、",
        "9万元到",
        "不低于9元、",
        "9%的",
        "位居第一，",
        "在某某公司，9家。",
        "等9家、",
        "名单9家入选，",
        "由今年的9家",
        "总投资9元的",
    ],
)
def test_no_text_takes_more_than_linear_time(pattern: str) -> None:
    def took(times: int) -> float:
        begin = time.process_time()
        figures(pattern * times)
        return time.process_time() - begin

    took(500)
    short, long = took(2_000), took(16_000)
    assert long < 8 * 3 * short + 0.2


@pytest.mark.parametrize(
    "text",
    [
        "今年9家。" + "其中9家。" * 3_000,
        "",
        " ",
        "0分之1",
        "１２３家",
        "零分之一",
        "九" * 50 + "家",
        "9" * 400 + "元",
    ],
)
def test_no_text_makes_the_reader_raise(text: str) -> None:
    assert isinstance(figures(text), tuple)
