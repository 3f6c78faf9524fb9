"""Which figures stand in a text, and what their values are: read from invented pages."""

import time
from decimal import Decimal

import pytest

from tests.figure_reading import figures, one


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
        ("区里还承担一半房租。", "一半", "50", "%", "exact"),
        ("夜校持续了近两年时间。", "近两年", "2", "年", "under"),
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


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("把原来的5局3办整合。", [("5局", 5, "局数"), ("3办", 3, "办公室数")]),
        ("新区辖4镇2街道。", [("4镇", 4, "镇数"), ("2街道", 2, "街道数")]),
        ("撤并3局16个中心。", [("3局", 3, "局数"), ("16个", 16, "中心数")]),
    ],
)
def test_offices_in_a_row_are_counted_without_their_counters(
    sentence: str, told: list[tuple[str, int, str]]
) -> None:
    assert [(f.text, int(f.value), f.measure) for f in figures(sentence)] == told


def test_a_threshold_is_no_figure_of_its_own() -> None:
    figure = one("其中亿元及以上招商项目43个。")
    assert (figure.text, figure.measure) == ("43个", "亿元及以上招商项目数")


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
