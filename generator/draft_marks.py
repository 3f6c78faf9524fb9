"""Signs that newspapers set before or around short lines: bullets, numbers, frames of columns."""

from __future__ import annotations

import re

from generator.source import lexicon

NAMED_BOX = 12  # characters at most, where it begins as such names do
BULLETS = "●■◆▲★◎▶►○◇□△☆※•▪▫▍▎▌◈◉❖✦➤➢"
_BULLET = re.compile(rf"[{BULLETS}]\s*")
_ORDINAL = re.compile(
    r"""
    [一二三四五六七八九十]{1,2}[、 \u3000是]   # 一、强链条
    |[A-Za-z]{2,8}[. ]?\d{1,2}\b           # PART 01 强链条
    |[（(][一二三四五六七八九十]{1,2}[）)]   # （一）强链条
    |0\d[ \u3000、.](?!\d)|[①-⑩]           # 01 强链条
    |[A-Z][ \u3000.、](?=[一-龥])           # A 时间账
    |之[一二三四五六七八九十]\b
    """,
    re.VERBOSE,
)
_ROW = re.compile(r"\d{1,3}\s*[.．、)）](?!\d)\s*\S")
ASKS = ("？", "?")
QUESTION = 14  # characters of a crosshead that asks
_LABEL = re.compile(r"[一-龥]{2,6}[：:](?=\S)")
_FRAMED = re.compile(
    rf"""
    [【〖［\[](?P<framed>[^】〗］\]]{{2,14}})[】〗］\]]   # 【项目一线】
    |(?P<sign>[{BULLETS}—·-])\s*(?P<between>\S{{2,14}}?)\s*(?P=sign)  # ◆项目一线◆
    |“(?P<quoted>[^”]{{2,12}})”(?:专栏|栏目)|《(?P<titled>[^》]{{2,12}})》
    |(?:[{BULLETS}]|[＞>]{{1,3}})\s*(?P<bulleted>\w{{2,8}})   # ■项目一线
    |(?P<called>\w{{2,8}})(?:专栏|栏目)
    """,
    re.VERBOSE,
)


def bullet_of(text: str) -> str:
    """The bullet that a text begins with; empty if it has none."""
    return text[:1] if text[:1] in BULLETS else ""


def bare(text: str) -> str:
    """The text without its bullet or its frame."""
    framed = _FRAMED.fullmatch(text)
    if framed is not None:
        names = framed.group("framed", "between", "quoted", "titled", "bulleted", "called")
        return next(name for name in names if name)
    return _BULLET.sub("", text, count=1) if bullet_of(text) else text


def is_framed(text: str) -> bool:
    """Whether a short line is set like the name of a column: 【项目一线】, ◆项目一线◆."""
    return _FRAMED.fullmatch(text) is not None


def is_ordinal(text: str) -> bool:
    """Whether a heading is numbered as the parts of an article are: 一、 （一） 01."""
    return _ORDINAL.match(text) is not None


def is_signed(text: str) -> bool:
    """Whether a bullet, a number or a frame says that a line is a heading."""
    return bool(bullet_of(text)) or is_framed(text) or is_ordinal(text)


def is_row(text: str) -> bool:
    """Whether a short line is numbered as the rows of a list are: 1. 2、 3）."""
    return _ROW.match(text) is not None


def is_box_name(text: str) -> bool:
    """Whether a heading is that of a small box beside an article: 相关链接, 编后, 数说新区."""
    words = lexicon("drafting")
    named = len(text) <= NAMED_BOX and text.startswith(tuple(words["box_openers"]))
    return named or bare(text) in words["box_names"]


def alike(one: str, other: str) -> bool:
    """Whether two headings are built alike, as the crossheads of one article are."""
    labels = _LABEL.match(one), _LABEL.match(other)
    if labels[0] and labels[1]:
        ends = labels[0].end(), labels[1].end()
        if ends[0] == ends[1] or one[ends[0]] == other[ends[1]]:
            return True  # 招商：照图找人 and 服务：一张三色单, 法院：从… and 税务局：从…
    if one[-1:] in ASKS and other[-1:] in ASKS and max(len(one), len(other)) <= QUESTION:
        return True
    if abs(len(one) - len(other)) > 1:
        return False
    shape = [(i, c) for i, c in enumerate(one) if not c.isalnum()]
    same = sum(a == b and a.isalnum() for a, b in zip(one, other, strict=False))
    return same >= 2 or (
        bool(shape) and shape == [(i, c) for i, c in enumerate(other) if not c.isalnum()]
    )
