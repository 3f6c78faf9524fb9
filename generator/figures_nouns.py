"""The noun phrases before and behind a figure."""

from __future__ import annotations

import functools
import re

from generator.figures_words import pattern, word_set, words

LONGEST_MEASURE = 18  # characters of a noun phrase
LONG_NOUN = 4  # characters that say what is counted without a verb: 完成货邮吞吐量
LONGEST_LIST = 60  # characters of a list before the 等 that ends it
LONGEST_LOOK = 36  # characters looked back for it
_TURN = re.compile(r"[，。；！？：、…（）() ,;\u3000“”]")  # where a noun ends, or may
_BRACKET = re.compile(r"[“”（）()]")
_PER = re.compile(
    r"(?<=[一-龥]{2})每(?:平方公里|平方米|立方米|公里|公斤|千克|[亩斤吨人户度件台套])\Z"
)  # 收购价每公斤6.2元
_DOING = re.compile(r"(.{4,10})实现了?")
_ABLE = re.compile(r"可[一-龥]{2}")
_SUM = re.compile(r"(?:共计?|合计|总计|均|都|各)(?:达到?|为|有)?(?:约|近|超过?)?\Z")
_SURPASSING = re.compile(r"[一-龥]{1,6}(?:超过?|过|突破)[十百千万亿]{1,3}元")  # 企业产值超亿元
_LEVEL = re.compile(r"(?:国家|[省市县区乡镇村])、\Z")  # 省、市、区三级补助 is one noun
_TWO_DEEDS = re.compile(r"(?:\A|[，。；：,;:])(?:已|共|累计)?[一-龥]{2}、\Z")  # 拖走、查封货车9辆
_FIELDS = re.compile(r"\A(?:多个|几个)?(?:领域|方面|环节)的?(?=[一-龥]{3})")  # 甲、乙等领域成果
_WITH = re.compile(r"与[一-龥]+的[一-龥]")  # 与本地产业契合度高的项目: what they are like
_ADVERB = re.compile(r"(?<![公党中一])共(?=[一-龥]{4})(?![建同享用产识青和])")


def noun_after(text: str, heads: bool = True, described: bool = False) -> str:
    """The noun behind a counter: 参赛企业精准对接 → 参赛企业; 企业申报奖励 → 申报奖励企业.

    Behind the counter of a thing (60辆崭新的公交车) what stands before 的 only `described` it.
    """
    text = text.removeprefix("的")
    if text.startswith("来自"):  # 来自高校的项目
        text = text[text.find("的") + 1 :]
    if text.startswith("、"):
        return ""
    whole, text = text, _first_of_list(text, heads)
    stop = pattern("stops").search(text, 2)
    text = text[: stop.start()] if stop else text
    if text.startswith(words("no_nouns")):
        return ""
    head = pattern("heads").search(text) if heads else None
    if head is not None and head.end() <= 14:
        if text.find("与", 2, head.start()) > 0:  # 退役军人与企业达成意向
            return text[: text.find("与", 2)]
        longer = pattern("heads").match(text, head.end())  # 成果项目
        end = longer.end() if longer else head.end()
        noun, rest = text[:end], whole[end:]
        surpassing = _SURPASSING.match(rest)
        if surpassing is not None:
            return surpassing[0] + noun
        if head.start() == 0 and rest.startswith(words("deeds")):
            deed = balanced(without_bounds(rest).strip("“”"))
            if deed.endswith(noun):  # 3家企业成功获批示范企业
                return deed.removeprefix("成功")[-LONGEST_MEASURE:]
            return deed[: LONGEST_MEASURE - len(noun)] + noun
        if head.start() == 0 and rest.startswith("的") and len(rest) <= 10:  # 企业的培训工作
            return rest[1:].removesuffix("工作") + noun
        return noun
    verbs = [
        verb.start() for verb in (pattern("verbs").search(text, 1), _ADVERB.search(text, 1)) if verb
    ]
    noun = text[: min(verbs, default=None)].strip("‘’的")
    if noun.find("的") > 1:
        noun = noun[noun.find("的") + 1 :] if described else noun[: noun.find("的")]
    noun = noun if noun.count("“") == noun.count("”") else noun.strip("“”")
    return noun[:LONGEST_MEASURE] if len(noun) >= 2 or noun in word_set("short_nouns") else ""


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
        head = pattern("heads").search(part)
        if head is not None:
            return "、".join(parts[: number + 1]) if head.start() and number else parts[0]
        if len(part) > 4:
            break
    return parts[0]


def noun_before(text: str, end: int, floor: int, cut: bool = True) -> str:
    """The noun phrase before a figure: back to the clause's start, without linking words.

    And without the verb that has it as its object, unless `cut` is False.
    """
    start = floor = max(floor, end - LONGEST_LOOK)
    depth = 0
    for at in reversed([match.start() for match in _TURN.finditer(text, floor, end)]):
        mark = text[at]
        depth += (mark in "”)）") - (mark in "“(（" and depth > 0)
        if mark in "()（）“”" or depth or (mark == "、" and _listed(text, at, floor, end)):
            continue
        start = at + 1
        break
    phrase = without_bounds(text[start:end])
    if "共" in phrase:
        phrase = _ADVERB.split(phrase)[-1] or phrase
    others = phrase.rfind("等")
    if others >= 0 and others == len(phrase) - 1:  # 讲师等12人
        phrase, others = phrase[:-1], -1
    if 0 < others < len(phrase) - 2:
        phrase = _what_for(text, start) + _FIELDS.sub("", phrase[others + 1 :])
    phrase = _without_leads(balanced(phrase))
    phrase = _object(phrase) if cut else phrase
    built = [v.start() for v in pattern("building").finditer(phrase, 3) if v.end() < len(phrase)]
    phrase = phrase[built[-1] :] if built else phrase
    phrase = "" if phrase.endswith(("和", "与", "及")) else phrase[-LONGEST_MEASURE:]
    return balanced(phrase.strip("的、"))


def _listed(text: str, at: int, floor: int, end: int) -> bool:
    """Whether the noun before `end` goes on before the 、 at `at`: 省、市、区三级补助."""
    if _SUM.search(text, max(floor, end - 6), end) is not None:
        return True
    if end - at > LONG_NOUN and _TWO_DEEDS.search(text, max(0, floor - 1, at - 6), at + 1):
        return True
    return _LEVEL.search(text, max(floor, at - 2), at + 1) is not None


def balanced(phrase: str) -> str:
    """`phrase` without quotation marks and brackets of which only one is left."""
    for mark, other in ("“”", "（）", "()") if _BRACKET.search(phrase) else ():
        if phrase.count(mark) != phrase.count(other):
            phrase = phrase.replace(mark, "").replace(other, "")
    return phrase


def _object(phrase: str) -> str:
    """What is behind the last verb that has an object: 举办专场招聘会 → 专场招聘会."""
    taken = [
        verb.end()
        for verb in pattern("takers").finditer(phrase)
        if not phrase.startswith(words("no_objects"), verb.start())
        and not phrase.startswith(("者", "率", "感"), verb.end())  # 获得者
    ]
    if not taken:
        return phrase
    doer = _DOING.match(phrase)
    if doer and doer.end() == taken[-1] and doer[1].endswith(words("doers")):
        return doer[1] + phrase[taken[-1] :]  # 规上工业企业实现利润
    return _without_leads(phrase[taken[-1] :])


def _what_for(text: str, end: int) -> str:
    """可办理 of 可办理社保、医保等高频事项, whose list is behind `end`."""
    clause = re.split("[，。；：]", text[max(0, end - LONGEST_LIST) : end])[-1]
    able = _ABLE.search(clause)
    return able[0] if able else ""


def without_bounds(phrase: str) -> str:
    """`phrase` without the words that link a noun to its figure (达到, 共计, 约)."""
    links = words("links")
    phrase = phrase.rstrip()
    while True:
        if "每" in phrase:
            phrase = _PER.sub("", phrase)
        if not phrase.endswith(links) or phrase.endswith(_no_links()):
            return phrase
        link = next(word for word in links if phrase.endswith(word))
        phrase = phrase[: -len(link)].rstrip()


@functools.cache
def _no_links() -> tuple[str, ...]:
    return (*words("shares"), *words("no_bound"), *words("whole_words"))


def _without_leads(phrase: str) -> str:
    if phrase in word_set("lead_words"):
        return ""
    while (lead := pattern("lead_words").match(phrase)) and not phrase.startswith(
        words("no_leads")
    ):
        if len(phrase) < lead.end() + 2 or _WITH.match(phrase):
            break
        phrase = phrase[lead.end() :]
    verb = pattern("lead_verbs").match(phrase)
    return phrase[verb.end() :] if verb and len(phrase) >= verb.end() + LONG_NOUN else phrase
