"""What a figure counts, and whether it is reached or only planned."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from generator.figures_find import Candidate
from generator.model import Basis, Figure, Status
from generator.source import lexicon

LONGEST_MEASURE = 18  # characters of a noun phrase
LONGEST_LOOK = 36  # characters looked back for it
LONGEST_RANGE = 6  # characters of a phrase like 其中国家级
LASTING = frozenset(("天", "小时", "分钟", "秒", "年", "个月", "周", "个工作日", "个小时"))
_MARKS = frozenset("，。；！？：、…（）() ,;\u3000")
_AFTER = re.compile(r"[一-龥A-Za-z0-9“”‘’、]{1,24}")
_MADE = re.compile(
    r"(?:^|[后可将计])(年|日|月)(产|处理|加工)(?!能力)([一-龥]{2,10})\Z"
)  # 可年产电机
_RATE = re.compile(r"(?:亩产|单产|单价|均价|售价)\Z")  # of the next figure: 35亩花生亩产400公斤
_CHANGED = re.compile(
    r"(?:比[一-龥]{1,6})?(?:同比|环比|净|较[一-龥]{1,6})?(?:增长|增加|下降|减少|提高|提升|上升|降低|增幅|降幅)了?"
)
_SUM = re.compile(r"(?:共计?|合计|总计|均|都)(?:达到?|为|有)?(?:约|近|超过?)?\Z")
_LEVEL = re.compile(r"[省市县区乡镇村]、\Z")  # 省、市、区三级补助 is one noun
_ADVERB = re.compile(r"(?<![公党中一])共(?=[一-龥]{4})(?![建同享用产识青和])")
_TASK = re.compile(
    r"(?:左右)?(?:之?后)?内?(?:的?时间)?[内里]?[，,]?(?:便|就|即可|即|可|将)?([一-龥“”]{2,14})"
)


@functools.cache
def _alternatives(name: str) -> re.Pattern[str]:
    words = sorted(lexicon("figures")[name], key=lambda word: (-len(word), word))
    return re.compile("|".join(re.escape(word) for word in words))


def measure_of(text: str, found: Candidate, floor: int, ceiling: int) -> str | None:
    """What is counted, as a noun phrase; None if the words around the figure do not tell.

    The phrase before the figure does not reach back beyond `floor` (a figure, a date, a name),
    the one after it not beyond `ceiling`, the next figure.
    """
    counters = lexicon("figures")["counters"]
    after = _AFTER.match(text, found.end, ceiling)
    behind = after[0] if after else ""
    before = _before(text, found.start, floor)
    if found.unit == "层":
        noun = _noun_after(behind)
        return noun + "层数" if noun else None
    if found.unit in LASTING:
        return _lasting(text, found, before)
    if found.unit in ("位", "名") and _ranked(text, found):
        ranked = _alternatives("ranking").sub("", before).rstrip("中里内")
        return ranked[-LONGEST_MEASURE:].removesuffix("排名") + "排名"
    made = _MADE.search(before)
    if made is not None:
        return f"{made[3]}{made[1]}{made[2]}量"
    if found.unit in counters:
        noun = _noun_after(behind, described=found.unit in lexicon("figures")["things"])
        if noun:
            return _counted(noun, "" if text[found.start - 1 : found.start] == "等" else before)
        return _counted(before, "") if before else None
    if before in lexicon("figures")["yearly"]:
        noun = _noun_after(behind, heads=False)
        return noun + before + "量" if noun else before + "量"
    if before in lexicon("figures")["spent"] and (noun := _noun_after(behind, heads=False)):
        return noun + before
    owned = text[max(0, found.start - 1) : found.start] == "的"  # 银行的80万元贷款
    if owned and (noun := _RATE.sub("", _noun_after(behind, heads=False))):
        return noun
    if before and not before.endswith(tuple(lexicon("figures")["givers"])):
        return before
    return _noun_after(behind, heads=False) or before or None


def completed(measure: str, unit: str, known: Sequence[Figure]) -> str | None:
    """A measure that says only which or how, with the noun of a figure before it in the sentence.

    研发机构106家，省级以上35家 → 省级以上研发机构数; 优良天256天，同比增加15天 → 优良天同比增加.
    None for a measure that needs no help, or finds none.
    """
    words = lexicon("figures")
    levels = [f for f in known if f.measure and f.basis in ("level", "cumulative")]
    same = [f for f in levels if f.unit == unit]
    bare = measure.removesuffix("数")
    if same and bare.endswith(tuple(words["ranges"])) and len(bare) <= LONGEST_RANGE:
        noun = (same[-1].measure or "").removesuffix("数")
        for word in words["ranges"]:
            noun = noun.rpartition(word)[2] or noun
        return f"{bare}{noun}数"
    for key in ("shares", "done"):
        if same and bare in words[key]:
            noun = (same[-1].measure or "").removesuffix("数")
            return noun + bare if bare.startswith("总") else f"{bare}{noun}" + measure[len(bare) :]
    if _CHANGED.fullmatch(bare) and (same or levels):
        noun = (same[0] if same else levels[-1]).measure or ""
        noun = noun.removesuffix("数")
        return noun[: LONGEST_MEASURE - len(bare)] + bare
    return None


def _ranked(text: str, found: Candidate) -> bool:
    """Whether a 位 is a rank (第88位, 98-88) and no counter of people."""
    around = text[max(0, found.start - 1) : found.start] + text[found.end : found.end + 1]
    if text.startswith("第", found.start) or "-" in around or "—" in around:
        return True
    return text[max(0, found.start - 2) : found.start] in lexicon("figures")["ranking"]


def _counted(noun: str, before: str) -> str:
    """企业 → 企业数; a bare 企业 behind a phrase takes what was done with it along."""
    if len(noun) <= 2 and len(before) >= 2 and before not in noun:
        noun = before + noun
    return noun[-LONGEST_MEASURE:] + ("" if noun.endswith("数") else "数")


def _noun_after(text: str, heads: bool = True, described: bool = False) -> str:
    """The noun behind a counter: 参赛企业精准对接 → 参赛企业; 企业申报奖励 → 申报奖励企业.

    Behind the counter of a thing (60辆崭新的公交车) what stands before 的 only `described` it.
    """
    text = text.removeprefix("的")
    if text.startswith("来自"):  # 来自高校的项目
        text = text[text.find("的") + 1 :]
    if text.startswith("、"):
        return ""
    whole, text = text, _first_of_list(text, heads)
    if text.startswith(tuple(lexicon("figures")["no_nouns"])):
        return ""
    head = _alternatives("heads").search(text) if heads else None
    if head is not None and head.end() <= 14:
        longer = _alternatives("heads").match(text, head.end())  # 成果项目
        end = longer.end() if longer else head.end()
        noun, rest = text[:end], whole[end:]
        if head.start() == 0 and rest.startswith(tuple(lexicon("figures")["deeds"])):
            return rest.strip("“”")[: LONGEST_MEASURE - len(noun)] + noun
        if head.start() == 0 and rest.startswith("的") and len(rest) <= 10:  # 企业的培训工作
            return rest[1:].removesuffix("工作") + noun
        return noun
    verb = _alternatives("verbs").search(text, 1)
    noun = (text[: verb.start()] if verb else text).strip("‘’的")
    if noun.find("的") > 1:
        noun = noun[noun.find("的") + 1 :] if described else noun[: noun.find("的")]
    noun = noun if noun.count("“") == noun.count("”") else noun.strip("“”")
    return noun[:LONGEST_MEASURE] if len(noun) >= 2 else ""


def _first_of_list(text: str, heads: bool) -> str:
    """The first item of a list; all of it where the items are what one noun is described by.

    车间、仓库 → 车间; 涉气、涉水、涉废企业 → all; 高规格、大范围的专题会议 → 专题会议.
    """
    parts = text.split("、")
    if len(parts) == 1 or not heads:
        return parts[0]
    for number, part in enumerate(parts[:4]):
        owned = part[part.find("的") + 1 :] if "的" in part else ""
        if number and len(owned) > 1 and all("的" not in p for p in parts[:number]):
            return owned
        head = _alternatives("heads").search(part)
        if head is not None:
            return "、".join(parts[: number + 1]) if head.start() and number else parts[0]
        if len(part) > 4:
            break
    return parts[0]


def _lasting(text: str, found: Candidate, before: str) -> str | None:
    """不到3分钟，便完成查询 → 完成查询用时; 服役两年 → 服役时长."""
    words = lexicon("figures")
    if before in words["going_on"]:
        return before + "时长"
    if before.endswith(tuple(words["givers"])):
        after = _AFTER.match(text, found.end)
        noun = _noun_after(after[0]) if after else ""
        return noun + "时长" if noun else before
    task = None if text.startswith("间", found.end) else _TASK.match(text, found.end)
    if task is not None and before in words["taking"]:
        return task[1].removeprefix("的") + "用时"
    if task is not None and before == "提前":
        return before + task[1] + found.unit + "数"
    return (before if before not in words["taking"] else "") or (task[1] if task else None)


def _before(text: str, end: int, floor: int) -> str:
    """The noun phrase before a figure: back to the clause's start, without linking words."""
    start, floor, depth = end, max(floor, end - LONGEST_LOOK), 0
    whole = _SUM.search(text, max(floor, end - 6), end) is not None
    while start > floor:
        mark = text[start - 1]
        depth += (mark in "”)）") - (mark in "“(（" and depth > 0)
        listed = whole and mark == "、" and not _LEVEL.search(text, floor, start)
        if mark in _MARKS and mark not in "()（）" and not depth and not listed:
            break
        start -= 1
    phrase = _without_bounds(text[start:end])
    phrase = _ADVERB.split(phrase)[-1] or phrase
    cut = phrase.rfind("等")
    if cut >= 0 and cut == len(phrase) - 1:  # 讲师等12人
        phrase, cut = phrase[:-1], -1
    if 0 < cut < len(phrase) - 2:
        phrase = phrase[cut + 1 :]
    phrase = _without_leads(phrase)
    taken = [verb.end() for verb in _alternatives("takers").finditer(phrase)]
    phrase = phrase[taken[-1] :] if taken else phrase
    phrase = phrase[-LONGEST_MEASURE:]
    for mark, other in ("“”", "（）", "()"):
        if phrase.count(mark) != phrase.count(other):
            phrase = phrase.replace(mark, "").replace(other, "")
    return phrase.strip("的")


def _without_bounds(phrase: str) -> str:
    """Without the words that link a noun to its figure (达到, 共计, 约)."""
    links = tuple(sorted(lexicon("figures")["links"], key=len, reverse=True))
    phrase = phrase.rstrip()
    while phrase.endswith(links) and not phrase.endswith(tuple(lexicon("figures")["shares"])):
        link = next(word for word in links if phrase.endswith(word))
        phrase = phrase[: -len(link)].rstrip()
    return phrase


def _without_leads(phrase: str) -> str:
    leads = tuple(sorted(lexicon("figures")["lead_words"], key=len, reverse=True))
    kept = tuple(lexicon("figures")["no_leads"])
    while phrase.startswith(leads) and not phrase.startswith(kept):
        lead = next(word for word in leads if phrase.startswith(word))
        if len(phrase) < len(lead) + 2:
            break
        phrase = phrase[len(lead) :]
    return phrase


def status_of(sentence: str, at: int, basis: Basis) -> Status:
    """Whether what stands at `at` of a sentence is reached, planned, intended or a capacity."""
    words = lexicon("figures")
    near = _near(sentence, at).replace("产值", "")  # 年产值 is no capacity
    wide = sentence[max(0, at - 60) : at]
    for status in ("intended", "target", "capacity", "planned", "under_way"):
        if any(word in near for word in words[status]):
            return status
    if any(word in wide for word in words["once_built"]):
        return "planned"
    return "cumulative" if basis == "cumulative" else "reached"


def basis_of(sentence: str, at: int) -> Basis:
    """Whether a figure is a level, a sum so far, a change, or a change against last year."""
    words = lexicon("figures")
    near = _near(sentence, at)
    if any(word in near for word in words["year_on_year"]):
        return "year_on_year"
    if near.endswith(tuple(words["change"])):
        return "change"
    if any(word in near for word in words["cumulative"]):
        return "cumulative"
    return "level"


def _near(sentence: str, at: int) -> str:
    """The clause before a place of a sentence."""
    start = max(sentence.rfind(mark, max(0, at - 60), at) for mark in "，；：。,;") + 1
    return sentence[max(start, at - 60) : at]
