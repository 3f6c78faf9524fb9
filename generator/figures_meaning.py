"""What a figure counts, and whether it is reached or only planned."""

from __future__ import annotations

import functools
import re

from generator.figures_find import Candidate
from generator.model import Basis, Status
from generator.source import lexicon

LONGEST_MEASURE = 18  # characters of a noun phrase
LONGEST_LOOK = 36  # characters looked back for it
LASTING = frozenset(("天", "小时", "分钟", "秒", "年", "个月", "周", "个工作日", "个小时"))
_MARKS = frozenset("，。；！？：、…（）() ,;\u3000")
_AFTER = re.compile(r"[一-龥A-Za-z0-9“”‘’、]{1,24}")
_TASK = re.compile(r"内?(?:的?时间)?[内里]?[，,]?(?:便|就|即可|即|可|将)?([一-龥“”]{2,14})")


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
    if found.unit == "位" and _ranked(text, found):
        return _alternatives("ranking").sub("", before)[-LONGEST_MEASURE:] + "排名"
    if found.unit in counters:
        noun = _noun_after(behind)
        if noun:
            return _counted(noun, "" if text[found.start - 1 : found.start] == "等" else before)
        return _counted(before, "") if before else None
    if before in lexicon("figures")["yearly"]:
        noun = _noun_after(behind, heads=False)
        return noun + before + "量" if noun else before + "量"
    if before and not before.endswith(tuple(lexicon("figures")["givers"])):
        return before
    return _noun_after(behind, heads=False) or before or None


def _ranked(text: str, found: Candidate) -> bool:
    """Whether a 位 is a rank (第88位, 98-88) and no counter of people."""
    around = text[max(0, found.start - 1) : found.start] + text[found.end : found.end + 1]
    return text.startswith("第", found.start) or "-" in around or "—" in around


def _counted(noun: str, before: str) -> str:
    """企业 → 企业数; a bare 企业 behind a phrase takes what was done with it along."""
    if len(noun) <= 2 and len(before) >= 2 and before not in noun:
        noun = before + noun
    return noun[-LONGEST_MEASURE:] + ("" if noun.endswith("数") else "数")


def _noun_after(text: str, heads: bool = True) -> str:
    """The noun behind a counter: 参赛企业精准对接 → 参赛企业; 企业申报奖励 → 申报奖励企业."""
    text = text.removeprefix("的")
    if text.startswith("来自"):  # 来自高校的项目
        text = text[text.find("的") + 1 :]
    if text.startswith("、"):
        return ""
    parts = text.split("、")
    while len(parts) > 1 and len(parts[0]) == 1:  # 省、市重点项目
        parts[:2] = ["、".join(parts[:2])] if len(parts[1]) < 2 else [parts[0] + "、" + parts[1]]
    text = parts[0]
    if text.startswith(tuple(lexicon("figures")["no_nouns"])):
        return ""
    head = _alternatives("heads").search(text) if heads else None
    if head is not None and head.end() <= 14:
        longer = _alternatives("heads").match(text, head.end())  # 成果项目
        end = longer.end() if longer else head.end()
        noun, rest = text[:end], text[end:]
        if head.start() == 0 and rest.startswith(tuple(lexicon("figures")["deeds"])):
            return rest.strip("“”")[:12] + noun
        return noun
    verb = _alternatives("verbs").search(text, 1)
    noun = (text[: verb.start()] if verb else text).strip("‘’的")
    noun = noun if noun.count("“") == noun.count("”") else noun.strip("“”")
    return noun[:LONGEST_MEASURE] if len(noun) >= 2 else ""


def _lasting(text: str, found: Candidate, before: str) -> str | None:
    """不到3分钟，便完成查询 → 完成查询用时; 服役两年 → 服役时长."""
    task = _TASK.match(text, found.end)
    if task is not None and before in lexicon("figures")["taking"]:
        return task[1].removeprefix("的") + "用时"
    if task is not None and before == "提前":
        return before + task[1] + found.unit + "数"
    return before or (task[1] if task else None)


def _before(text: str, end: int, floor: int) -> str:
    """The noun phrase before a figure: back to the clause's start, without linking words."""
    start, floor, depth = end, max(floor, end - LONGEST_LOOK), 0
    while start > floor:
        mark = text[start - 1]
        depth += (mark in "”)）") - (mark in "“(（" and depth > 0)
        if mark in _MARKS and mark not in "()（）" and not depth:
            break
        start -= 1
    phrase = _without_bounds(text[start:end])
    cut = phrase.rfind("等")
    if cut >= 0 and cut == len(phrase) - 1:  # 讲师等12人
        phrase, cut = phrase[:-1], -1
    if 0 < cut < len(phrase) - 2:
        phrase = phrase[cut + 1 :]
    phrase = _without_leads(phrase)
    taken = [verb.end() for verb in _alternatives("takers").finditer(phrase)]
    phrase = phrase[taken[-1] :] if taken else phrase
    for mark, other in ("“”", "（）", "()"):
        if phrase.count(mark) != phrase.count(other):
            phrase = phrase.replace(mark, "").replace(other, "")
    return phrase[-LONGEST_MEASURE:].strip("的")


def _without_bounds(phrase: str) -> str:
    """Without the words that link a noun to its figure (达到, 共计, 约)."""
    links = tuple(sorted(lexicon("figures")["links"], key=len, reverse=True))
    phrase = phrase.rstrip()
    while phrase.endswith(links):
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
