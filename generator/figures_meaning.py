"""What a figure counts, from the words around it."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from generator.figures_deeds import with_deed
from generator.figures_nouns import (
    LONGEST_LIST,
    LONGEST_MEASURE,
    balanced,
    noun_after,
    noun_before,
    without_bounds,
)
from generator.figures_special import Candidate, uncounted
from generator.figures_words import LASTING, either, pattern, word_set, words
from generator.source import lexicon

_AFTER = re.compile(r"[一-龥A-Za-z0-9“”‘’、]{1,24}")
_MADE = re.compile(
    r"(?:^|[后可将计成])(年|日|月)(产|处理|加工)(?![能值量业规])([一-龥]{2,10})\Z"
)  # 可年产电机
_RATE = re.compile(r"(?:亩产|单产|单价|均价|售价)\Z")  # of the next figure: 35亩花生亩产400公斤
_TASK = re.compile(
    r"(?:左右)?(?:(?:之?后|内|的?时间[内里]?)[，,]?|[，,](?=[便就即可将]))?"
    r"(?:便|就|即可|即|可)?将?([一-龥“”]{2,24})"
)
_WITHIN = re.compile(r"在.{2,20}[中里]")
_OF = re.compile(r"的([一-龥A-Za-z0-9“”]{2,16})")
_BY = re.compile(r"(.*?)由.{2,}(投资|出资|投入)")
_SIZED = re.compile(r"一[条座栋台个块根片张](长|宽|高|深|厚|直径)\Z")
_USED = re.compile(r"用时?了?\Z")
_DID = re.compile(r"(?:时间|内)|[，,]?[就便即]")
_TAKES = re.compile(r"(?:占(?:到|了)?|有)(?:约|近|超过?)?\Z")
_LINK = re.compile("[与和对为向给“”]")
_YEARS = re.compile(r"连续[\d一二两三四五六七八九十]{1,3}(?:年|个月|个季度)")
_AMONG = re.compile(r"在([^，。；！？：]{2,20})[中里]，")  # 在全国高新区评价中，
_LIST = re.compile(r"(?:年度)?([一-龥“”A-Za-z]{4,24})名单")
_EQUAL = re.compile(r"[为是]|相当于|^完成")
_STILL = ("还", "仍", "尚", "就")  # 节前还有80箱订单: that there are some is no deed
_ALL_DONE = re.compile(r"(?:[、和与][一-龥“”]{2,20}?)+?(?:全部|全都|一并|均|都)([一-龥]{2})")
_DONE = re.compile(r"\A([一-龥]{2})了")
LONGEST_DEED = 10  # characters of what was done with what is counted
LONGEST_TASK = 14  # characters of what was done in a time
SHORT_VERB = 4  # characters: 停产半个月 says how long 停产 lasted


@dataclass(frozen=True, slots=True)
class Around:
    """The text that may say what a figure counts: `floor` to `until` before it, `since` to
    `ceiling` behind it; the sentence begins at `first`."""

    first: int
    floor: int
    until: int
    since: int
    ceiling: int


def measure_of(text: str, found: Candidate, around: Around) -> str | None:
    """What is counted, as a noun phrase; None if the words around the figure do not tell."""
    noun = uncounted(text, found)
    if noun is not None:
        return noun + "数"
    since = around.since
    if text.startswith("来自", since):  # 20名来自各部门的管理人员
        since = 1 + text.find("的", since, min(around.ceiling, since + LONGEST_LIST)) or since
    after = _AFTER.match(text, since, around.ceiling)
    behind = after[0] if after else ""
    if found.unit == "%" and text.startswith(words("borne_in_part"), found.end):
        noun = noun_after(behind, heads=False)
        return noun + "比例" if noun else None
    before = _YEARS.sub("", noun_before(text, around.until, around.floor))
    if found.unit == "层":
        noun = noun_after(behind) or before
        return noun + "层数" if noun else None
    if found.unit in LASTING:
        return _lasting(text, found, before, around)
    if found.unit in ("位", "名") and _ranked(text, found):
        return _rank(text, before, around)
    made = _MADE.search(before)
    if made is not None:
        return f"{made[3]}{made[1]}{made[2]}量"
    if found.unit in word_set("counters"):
        noun = noun_after(behind, described=found.unit in word_set("things"))
        if noun.startswith(words("listed")):  # 公布专精特新企业名单，我区7家入选
            noun = _listed(text, around.first, found.start) or noun
        if noun:
            if len(noun) > len("企业"):  # a shorter one takes the words before it along
                described = len("的") if text.startswith("的", since) else 0
                noun = with_deed(text, found.start, since + described, noun)
            listed = text[found.start - 1 : found.start] == "等"
            return _counted(noun, "" if listed else before, found.unit)
        before = before or noun_before(text, around.until, around.floor, cut=False)  # 党组织
        return _counted(before, "", found.unit) if before else None
    if found.unit == "%" and around.until == found.start and _of_a_whole(text, found):
        return _share(before, behind)
    measure = _quantity(text, found, before, behind)
    takes = found.unit == "%" and _TAKES.search(text, max(0, found.core - 6), found.core)
    return measure + "占比" if takes and measure and "占" not in measure else measure


def dimensioned(measure: str | None, unit: str) -> str | None:
    """收储土地2000亩 → 收储土地面积; 铺设绿道12公里 → 铺设绿道长度."""
    dimensions: dict[str, list[str]] = lexicon("figures")["dimensions"]
    for name, units in dimensions.items():
        if not measure or unit not in units or measure.startswith(("距", "离")):
            continue
        if not measure.endswith(words("sizes")):
            return measure + name
    return measure


def _quantity(text: str, found: Candidate, before: str, behind: str) -> str | None:
    """The measure of money, areas, weights and other amounts that are not counted one by one."""
    if before in word_set("yearly"):
        noun = noun_after(behind, heads=False)
        return noun + before.removeprefix("形成") + "量" if noun else before + "量"
    by = _BY.fullmatch(before)
    before = by[1] + by[2] if by else before  # 项目由某公司投资
    sized = _SIZED.search(before)
    before = sized[1] if sized else before  # 架设一条长2.1公里的专线
    whose = _OF.match(text, found.end) if before in word_set("attributes") else None
    if whose is not None and (
        noun := noun_after(whose[1], heads=False)
    ):  # 总规模20亿元的产业发展基金
        return (noun + before)[-LONGEST_MEASURE:] + ("度" if before in word_set("one_way") else "")
    done = next((word for word in words("for_it") if behind.startswith(word)), "")
    if before in word_set("spent") and (noun := noun_after(behind[len(done) :], heads=False)):
        return noun + before
    kind = _kind_of_money().match(text, found.end) if found.unit == "元" else None
    if kind is not None:  # 3000万元的授信额度
        return kind[1]
    owned = text[max(0, found.start - 1) : found.start] == "的"  # 银行的80万元贷款
    if owned and (noun := _RATE.sub("", noun_after(behind, heads=False))):
        return noun
    if before in (*words("phases"), *words("weak")) and (noun := noun_after(behind, heads=False)):
        return (before if before in word_set("phases") else "") + noun
    if before and not before.endswith(words("givers")):
        return before
    return noun_after(behind, heads=False) or before or None


def _of_a_whole(text: str, found: Candidate) -> bool:
    """Whether a share is one of what is named beside it: 预算的71.4%, 全市三分之二的企业."""
    in_words = not text[found.core].isdigit()
    return text.startswith("的", found.start - 1) or (in_words and text.startswith("的", found.end))


@functools.cache
def _kind_of_money() -> re.Pattern[str]:
    return re.compile(rf"的?([一-龥“”]{{0,6}}?(?:{either(*words('kinds_of_money'))}))(?![一-龥])")


def _listed(text: str, first: int, end: int) -> str:
    """What the list that a sentence speaks of before `end` is a list of."""
    lists = list(_LIST.finditer(text, max(first, end - LONGEST_LIST), end))
    return noun_before(text, lists[-1].end(1), lists[-1].start(1)) if lists else ""


def _ranked(text: str, found: Candidate) -> bool:
    """Whether a 位 is a rank (第88位, 98-88) and no counter of people."""
    around = text[max(0, found.start - 1) : found.start] + text[found.end : found.end + 1]
    if text.startswith("第", found.start) or "-" in around or "—" in around:
        return True
    return text[max(0, found.start - 2) : found.start] in word_set("ranking")


def _rank(text: str, before: str, around: Around) -> str:
    """增速居全市第二 → 增速全市排名; a bare 综合排名 is that in what the sentence begins with."""
    ranked = pattern("ranking").sub("", before).rstrip("中里内").removesuffix("排名")
    if len(ranked) <= len("综合"):
        among = _AMONG.match(text, around.first)
        ranked = (among[1] if among else "") + ranked
    return balanced(ranked[-LONGEST_MEASURE:]) + "排名"


def _counted(noun: str, before: str, unit: str) -> str:
    """企业 → 企业数; a bare 企业 behind a phrase takes what was done with it along."""
    before = _LINK.split(before)[-1]  # 学院与园区46家企业
    before = "" if before.endswith(_STILL) else before
    if len(noun) <= 2 and 2 <= len(before) <= LONGEST_DEED and before not in noun:
        noun = before + noun
    ending = unit if unit in word_set("times") else "数"
    if unit == "人" and not noun.endswith(words("people")):
        ending = "人数"
    counts = noun.endswith((*words("amounts"), ending))
    return noun[-LONGEST_MEASURE:] + ("" if counts else ending)


def _share(before: str, behind: str) -> str | None:
    """拿出销售收入的6%投入研发 → 投入研发占销售收入比重."""
    noun = noun_after(behind, heads=False)
    lead = next((word for word in words("share_leads") if before.startswith(word)), "")
    whole = before[len(lead) :]
    if not whole or _EQUAL.search(whole):  # 租金仅为市场价的七成
        return whole or noun or None
    if "占" in whole:  # 申领企业数量占全市总数的24%
        return whole + "比重"
    ending = "" if whole.endswith(("比重", "比例", "份额")) else "比重"
    return f"{noun}占{whole}{ending}"[-LONGEST_MEASURE:]


def _lasting(text: str, found: Candidate, before: str, around: Around) -> str | None:
    """不到3分钟，便完成查询 → 完成查询用时; 服役两年 → 服役时长."""
    task = None if text.startswith("间", found.end) else _TASK.match(text, found.end)
    whole_task = _task(text, task) if task else ""
    going_on = next((word for word in words("going_on") if before.endswith(word)), None)
    if going_on is not None:
        whole = before.removesuffix(going_on)
        return _going_on(going_on, found.unit, task[1] if task else "", whole)
    if before.endswith(words("givers")):
        after = _AFTER.match(text, found.end)
        noun = noun_after(after[0]) if after else ""
        return noun + "时长" if noun else before
    used = _USED.search(text, max(0, found.start - 3), found.start)
    clause = text.rfind("，", around.floor, found.start)
    if used and not before and clause >= 0:  # 从提出申请到贷款到账，只用了3天
        before = noun_before(text, clause, around.floor)
    taking = before in word_set("taking") or before.endswith("后")
    if used and not taking:
        did = whole_task if task and _DID.match(text, found.end) else ""  # 从拿地到开工只用了36天
        return (did.removeprefix("为")[:LONGEST_TASK] or before) + "用时"
    if task is not None and taking:
        return whole_task.removeprefix("的")[:LONGEST_TASK] + "用时"
    if task is not None and before == "提前":
        return before + task[1][:LONGEST_TASK] + found.unit + "数"
    if taking:
        return task[1][:LONGEST_TASK] if task else None
    named = before.endswith((*words("names_of_time"), *words("change")))
    return before if named or len(before) > SHORT_VERB else before + _time(found.unit)


def _task(text: str, task: re.Match[str]) -> str:
    """What was done in a time: 完成了查询 → 完成查询; 将甲证、乙证全部办理 → 甲证等办理."""
    several = _ALL_DONE.match(text, task.end())
    return f"{task[1]}等{several[1]}" if several else _DONE.sub(r"\1", task[1])


def _going_on(verb: str, unit: str, task: str, whole: str) -> str:
    """连续三年获评先进 → 连续获评先进年数; 历时14个月建设的隧道 → 建设历时."""
    done = without_bounds(_WITHIN.sub("", task.partition("的")[0]))[:LONGEST_TASK]
    if verb == "连续" and done:
        return verb + done + _time(unit)
    if verb == "历时" and done and "的" in task:
        return done + verb
    return (whole if verb in ("历时", "连续") else "") + verb + _time(unit)


def _time(unit: str) -> str:
    return "年数" if unit == "年" else "时长"
