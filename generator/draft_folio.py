"""The furniture of a page: its number, its date, its editors, where to write to them."""

from __future__ import annotations

import functools
import re

from generator.source import lexicon

LONGEST = 60  # characters; a longer line says more than that
SECTION = 10  # characters of a section's name: 开发区专刊
_SAYS_SO = re.compile(
    r"""
    (?:19|20)\d\d年\d{1,2}月\d{1,2}日\s*星期   # the day and its name
    |(?:第\s*[A-Z]?\d{1,2}\s*|[A-Z]\d{1,2}\s*|^\s*\d{1,2}\s*)版(?!本)   # the number of the page
    """,
    re.VERBOSE,
)
_PARTS = re.compile(
    r"""
    (?:19|20)\d\d\s*[年.\-/]\s*\d{1,2}\s*[月.\-/]\s*\d{1,2}\s*日?   # the day
    |(?:19|20)\d\d\s*[年.\-/]\s*\d{1,2}\s*月?\s+(?=星期)          # its day is lost
    |星期[一二三四五六日天]
    |农历[一-龥]{2,8}
    |(?:本期|今日)?第?[一二三四五六七八九十]{1,2}版(?:·[一-龥]{2,6}(?![一-龥]))?
    |第?\s*[A-Z]?\d{1,2}\s*版|\b[A-Z]\d{1,2}\b|第\s*\d{1,6}\s*期|总第\s*\d+\s*期
    |[一-龥·]{2,12}(?:专刊|专版|周刊|特刊|专页|副刊)(?![一-龥])
    |[一-龥]{2,6}(?:日报|晚报|晨报|早报|商报|时报|导报|周报|快报|新报|周刊)
    |https?://\S+|www\.\S+|[\w.\-]+@[\w.\-]+                   # where to write and look
    |\d{3,4}[\-－—]?\d{7,8}|1\d{10}
    |(?<=\s)\d{1,2}$                       # the page's number below its paper and section
    """,
    re.VERBOSE,
)
_DATED_SECTION = re.compile(
    r"""
    (?:(?P<before>[一-龥]{2,10})[\s·|｜│]+)?
    (?:19|20)\d\d年\d{1,2}月\d{1,2}日
    (?(before)|[\s·|｜│]+[一-龥]{2,10})      # 云岭专刊 2030年5月7日, either way round
    """,
    re.VERBOSE,
)
_NUMBERED = re.compile(
    r"[A-Z]?\d{1,2}\s+[一-龥]{2,8}|[A-Z]\d{1,2}\s+[一-龥·]{2,16}|[一-龥]{2,8}\s+[A-Z]?\d{1,2}"
)
_PAPER_FIRST = re.compile(  # 云岭日报 新区潮
    r"[一-龥]{2,6}(?:日报|晚报|晨报|早报|商报|时报|导报|新报|周刊)[\s·|｜│]+[一-龥·]{2,10}"
)
_MOTTO = re.compile(r"[一-龥]{2,10}[区园]\s*[·|｜│]\s*[一-龥]{2,10}")  # 云岭新区 · 看得见的生长
_HOSTED = re.compile(  # who publishes the page
    r"(?=.*主办).*(?:第\d+期|\d版|日报|专版|专刊).*|(?:[一-龥]{4,20}[\s、]+){1,3}(?:联合)?[联合主协承]办"
)
_DAY = re.compile(
    r"(?:19|20)\d\d[年.\-/]\d{1,2}[月.\-/]\d{1,2}日?"
    r"|[一二三四五六七八九〇○零]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日"
)
_SCANNED = re.compile(  # （扫码看视频）; but 扫一扫 “码”上有人管 is a headline
    r"[（(▶►]?\s*(?:请|微信)?(?:扫码|扫描|扫一扫)"
    r".{0,30}(?:看|读|阅|听|关注|进入|下载|加入|参与|了解|详情|更多|直达|二维码).{0,20}"
)
_READ_ON = re.compile(r".{0,12}(?:下载|关注).{0,14}(?:客户端|公众号|视频号|APP)\W?")
_TURN = re.compile(
    r"""
    [（(]?\s*
    (?:(?:相关|更多|详细|全文)?(?:报道|内容|新闻|文字)?(?:请|详)?见.{0,6}   # 相关报道见今日第三版
       第?\s*[A-Z一二三四五六七八九\d]{1,3}\s*版\s*[）)]?
    |(?:上接|下转|转|接)第?\s*[A-Z一二三四五六七八九\d]{1,3}\s*版.{0,12})  # （下转第三版）
    """,
    re.VERBOSE,
)
_CREDITED = re.compile(  # 责任编辑：林远 视觉：周小满, misread as it may be
    r"(?=.{0,4}[编校版审])(?:[一-龥]{2,4}\s*[：:／/]\s*[一-龥][ \u3000]?[一-龥]{1,2}\s*){2,}"
)
_PAPER = re.compile(r"[一-龥]{2,8}报")
_FIELD = re.compile(r"[\w·：:/.\-]{1,14}")  # a section's name, a weekday, a number
_BETWEEN = re.compile(r"[\s·|｜│]+")
_DIGIT = re.compile(r"\d")
_NOTHING = re.compile(r"[\s·・|｜│/／:：,，.。\-—－]*")


def is_folio(text: str) -> bool:
    """Whether a line belongs to the page as such and to none of its articles."""
    if len(text) > LONGEST:
        return False
    if _words().search(text) is not None:
        return True
    if "。" in text:
        return False
    if any(form.fullmatch(text) for form in (_TURN, _SCANNED, _READ_ON, _HOSTED, _CREDITED)):
        return True
    if len(text) <= SECTION and text.endswith(tuple(lexicon("drafting")["section_endings"])):
        return True
    if _SAYS_SO.search(text) is not None or _DATED_SECTION.fullmatch(text) is not None:
        return True
    return _is_made_of_parts(text) or _is_made_of_fields(text)


def is_day(text: str) -> bool:
    """Whether a line is a day with its year and nothing else."""
    return _DAY.fullmatch(text.strip()) is not None


@functools.cache
def _words() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, lexicon("drafting")["folio"])))


def names_section(text: str, *, second: bool) -> bool:
    """Whether a line at the top of a page is its number or paper and its name: 3 区域经济.

    Where another such line stands above it (`second`), it may be the zone and its motto.
    """
    forms = (_NUMBERED, _PAPER_FIRST, *((_MOTTO,) if second else ()))
    return any(form.fullmatch(text) for form in forms)


def _is_made_of_fields(text: str) -> bool:
    """Whether a line says the paper and the day, and else only short words: 云岭日报 新区视野 …"""
    fields = [field for field in _BETWEEN.split(text) if field]
    return (
        any(map(_DAY.fullmatch, fields))
        and any(map(_PAPER.fullmatch, fields))
        and all(map(_FIELD.fullmatch, fields))
    )


def _is_made_of_parts(text: str) -> bool:
    if not text.endswith("报") and _DIGIT.search(text) is None:
        return False
    rest = _PARTS.sub("", text)
    return rest != text and _NOTHING.fullmatch(rest) is not None
