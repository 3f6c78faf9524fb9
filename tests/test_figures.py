"""Figures read from the pages of an invented zone."""

import time
from decimal import Decimal

import pytest

from generator.figures import read_figures
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
ZONE = Zone(("新岭高新区", "高新区"), None, None, (), (), (), (), ())
UNKNOWN = Zone((), None, None, (), (), (), (), ())


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
    [("将有2-3家企业入驻。", 2, 3, "家"), ("补助20%至50%。", 20, 50, "%")],
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
    ],
)
def test_what_only_looks_like_a_figure_is_none(sentence: str) -> None:
    assert figures(sentence) == ()


def test_a_threshold_is_no_figure_of_its_own() -> None:
    figure = one("其中亿元及以上招商项目43个。")
    assert (figure.text, figure.measure) == ("43个", "亿元及以上招商项目数")


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
    ],
)
def test_a_subject_opens_its_clause(sentence: str, subject: str) -> None:
    figure = figures(sentence)[0]
    assert figure.subject in (subject, "高新区" if subject == "新岭高新区" else subject)


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
    ("sentence", "status"),
    [
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
