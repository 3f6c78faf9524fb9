"""Who wrote and who took the picture: bylines and credits, wherever they stand in a line."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.bylines_names import (
    DOTTED,
    has_surname,
    is_long_name,
    is_usual,
    names_before_text,
    read_names,
)

CORRESPONDENT = "correspondent"
LONGEST = 90  # characters; a byline line with more is a sentence that names a reporter

_BY = r"(?:记[ \u3000]?者|通[ \u3000]?[讯迅][ \u3000]?员)"  # the roles, misprints among them
_FROM = r"(?:本报[讯电]|[一-龥]{2,6}讯|[一-龥]{2,12}\d{1,2}月\d{1,2}日[电讯])"  # …社某地3月5日电
_LEAD = re.compile(
    rf"""
    ^\s*(?:[□■◇◆]\s*)?
    (?:[【\[]?(?:{_FROM}|本报)[】\]]?)?\s*
    (?P<open>[（(【\[])?\s*
    (?=[^（(）)]{{0,8}}{_BY})                      # a role follows at once
    (?P<body>[^（(）)【】\[\]]{{2,80}}?)
    \s*[）)】\]]                                 # its closing bracket
    """,
    re.VERBOSE,
)
_BARE_LEAD = re.compile(
    rf"""
    ^\s*(?:[□■◇◆]\s*)?{_FROM}\s*[（(【]?\s*
    (?P<body>[一-龥]{{0,6}}{_BY}(?:[ \u3000一-龥、·]|(?<=[者员])[:：]){{2,40}})
    """,
    re.VERBOSE,
)
_WIRE = re.compile(rf"(?:{_FROM}|.{{0,3}}讯)(?!员)")  # 本报讯, but not 通讯员
_NAMED_LEAD = re.compile(
    r"^\s*[【\[□■◇◆]?\s*本报讯[】\]]?\s*[（(](?P<body>[^（(）)]{2,24})[）)](?=.{10})"
)
_PLAIN_LEAD = re.compile(r"^\s*[【\[□■◇◆]?\s*本报讯[】\]]?.{10}")
_END = re.compile(
    r"""
    [（(【\[]\s*
    (?P<body>[^（(）)【】\[\]]{2,80}?)
    \s*[）)】\]]\s*$
    """,
    re.VERBOSE,
)
_NAME = rf"(?:{DOTTED}|[一-龥·]{{1,4}})"  # or one letter of it, printed apart
_CREDIT_AT_END = re.compile(
    rf"""
    (?:^|(?<=[\s。！？!?）)”]))                  # after a space or the end of the sentence
    (?P<body>
      (?:(?:本报)?(?:记者|通[讯迅]员|实习生)[\s:：]*)?
      {_NAME}(?:[\s、]{{1,2}}{_NAME}){{0,5}}
      \s*[/／]?\s*(?:摄影报道|摄影|摄|文[/／]图|图[/／]文|供图|供稿)
      |(?:图片|摄影(?:报道)?|供图|图|摄)\s*[:：/／]\s*     # or the role first
      {_NAME}(?:[\s、]{{1,2}}{_NAME}){{0,5}}
      |(?:图片|照片)由{_NAME}提供          # 图片由李明提供
    )\s*$
    """,
    re.VERBOSE,
)
_ROLE = re.compile(
    r"""
    (?P<correspondent>(?:特约|本报|\s)*通\s?[讯迅]\s?员[:：/／|｜丨]?)
    |(?P<reporter>(?:(?<![一-龥])(?:[日晚早晨时商]报|[一-龥]{2,6}[报社台网]))?
      (?:本报|见习|实习|首席|资深|全媒体|融媒体|特约|特派|摄影|驻[一-龥]{2,4}|\s)*
      (?:记\s?者|评论员|(?:实习|见习)生)[:：/／|｜丨]?)
    |(?P<photographer>(?:图片|摄影(?:报道)?|图|摄)\s*[:：/／|｜丨]|摄影(?=[\s一-龥])|(?:图片|照片)由)
    |(?P<writer>(?:文字|文|撰文|撰稿|采写|作者)\s*[:：/／|｜丨])
    """,
    re.VERBOSE,
)
_ROLE_BEHIND = re.compile(r"([一-龥·]{2,4})\s*[/／]\s*(文|图|摄)(?![/／一-龥])")  # 李明/文 王刚/图
_SENT_FROM = re.compile(r"\s*发自[一-龥]{2,8}\s*$")
_TAIL = re.compile(
    r"\s*(摄影报道|文[/／·]?图|图[/／·]?文|摄影|摄|供图|供稿|提供|报道|采写|整理|(?<=[\s/／])文)\s*$"
)
_WROTE = re.compile(r"\s*(?:整理|采写|撰写|执笔)$")
_PEN_NAME = re.compile(r"[（(][一-龥]{2,3}[）)]")
# What brackets hold that is nobody's name: （之四）, （待续）, （完）
_NO_NAME = re.compile(
    r"[一二三四五六七八九十上中下之第续完转接载图注]|作者|来源|资料|单位|数据|化名|[均删摘略]"
)
_TAKEN_BY = re.compile(rf"{_NAME}\s+摄(?:影)?")  # 林小满 摄: nothing else ends so
_HEAD = re.compile(r"\s*(文[/／·]?图|图[/／·]?文)[\s:：/／]+")
_SIGNS = re.compile(r"^[■-➿\s]+")  # geometric shapes and dingbats before a byline
_SET_APART = re.compile(rf"^[（(].*[）)]$|{_BY}[\s:：/／|｜丨]")  # so nothing but names follows
_STOP = re.compile(r"[。！？!?；;]")
_SENTENCE = re.compile(r"[。！？!?][”’」』]?\s*$")
_BETWEEN = re.compile(r"[\s、，,]+")  # names
_SIGNERS = 4  # names that sign a text without a word about them, at most
_ALONE = re.compile(r"[（(【\[]?\s*(?P<body>.*?)\s*[）)】\]]?\s*$")


@dataclass(frozen=True, slots=True)
class Byline:
    """The people in a byline and the part of the line, `start` to `end`, that names them.

    `leads`: a story's text follows it. `whole`: the line holds nothing else. `bare`: it says names
    only, which are taken for the reporters'.
    """

    reporters: tuple[str, ...]
    correspondents: tuple[str, ...]
    photographers: tuple[str, ...]
    start: int
    end: int
    leads: bool
    whole: bool
    bare: bool = False


def read_byline(text: str) -> Byline | None:
    """The byline in `text`: at its start, as the whole line, or at its end; None if it has none."""
    stripped = _SIGNS.sub("", text.strip())
    if not stripped:
        return None
    return _whole(text, stripped) or _lead(text) or _end(text)


def read_signature(text: str) -> Byline | None:
    """The byline on a line that is known to hold nothing else: bare names sign it, too."""
    byline = read_byline(text)
    names = () if byline else _names_alone(_SIGNS.sub("", text.strip())) or names_in_brackets(text)
    if names:
        return bare_byline(names, 0, len(text), whole=True)
    return byline


def names_in_brackets(text: str) -> tuple[str, ...]:
    """The names in a line that is a bracket with perhaps nothing else: （额尔敦 赛 娜）."""
    match = _END.fullmatch(text.strip())
    if match is None or text.strip()[0] not in "（(" or _NO_NAME.search(match["body"]):
        return ()
    names = read_names(match["body"])
    return names if _fill(names, match["body"]) and len(names) <= _SIGNERS else ()


def bare_byline(
    names: tuple[str, ...], start: int, end: int, *, leads: bool = False, whole: bool = False
) -> Byline:
    """A byline that says nothing but names."""
    return Byline(names, (), (), start, end, leads, whole, bare=True)


def opens_story(text: str, byline: Byline | None) -> bool:
    """Whether a line with this byline starts a story as news do: with the byline, or 本报讯."""
    return (byline is not None and byline.leads) or _PLAIN_LEAD.match(text) is not None


def _whole(text: str, stripped: str) -> Byline | None:
    if len(stripped) > LONGEST or _STOP.search(stripped):
        return None
    alone = _ALONE.match(stripped)
    body = alone["body"] if alone else stripped
    if len(body) > 60 or _WIRE.match(body):
        return None
    bracketed = stripped[0] in "（(" or stripped[-1] in "）)"
    signed = (_ROLE.match(body) or _HEAD.match(body)) is not None
    signed = signed or (bracketed and _names_reporters_first(body, opened=stripped[0] in "（("))
    credited = _TAIL.search(body) is not None and _CREDIT_AT_END.fullmatch(body) is not None
    start = text.index(stripped)
    if not signed and not credited:
        names = _names_alone(_WROTE.sub("", body)) if bracketed else ()
        if not names and _PEN_NAME.fullmatch(stripped):
            names = names_in_brackets(stripped)
        whole = bare_byline(names, start, start + len(stripped), whole=True)
        return whole if names else None
    rest = _ROLE.sub(" ", _TAIL.sub("", body))
    words = re.split(r"[\s、，,/／:：]+", rest)
    if any(len(word) > 4 and "·" not in word and not is_long_name(word) for word in words):
        return None
    people = _people(body)
    taken = _TAKEN_BY.fullmatch(stripped) is not None
    if not any(people) or not (_SET_APART.search(stripped) or taken or _are_names(people)):
        return None
    return Byline(*people, start, start + len(stripped), leads=False, whole=True)


def _names_reporters_first(body: str, *, opened: bool) -> bool:
    """Whether names without a role stand before those of correspondents: 林小满 通讯员 周帆.

    Where the bracket is not `opened`, the first of them may be torn; then it has no surname.
    """
    role = _ROLE.search(body)
    before = body[: role.start()] if role and role.lastgroup == CORRESPONDENT else ""
    names = read_names(before)
    return _fill(names, before) and (opened or has_surname(names[0]))


def _are_names(people: tuple[tuple[str, ...], ...]) -> bool:
    return any(has_surname(name) or "·" in name for names in people for name in names)


def _lead(text: str) -> Byline | None:
    match = _NAMED_LEAD.match(text)
    names = _names_alone(match["body"]) if match else ()
    if match is not None and names:
        return bare_byline(names, match.start("body"), match.end(), leads=True)
    if "者" not in text and "员" not in text:  # found much faster than a lead, and mostly missing
        return None
    match = _LEAD.match(text)
    if match is not None and (match.end() < len(text.rstrip()) or _WIRE.match(text.lstrip())):
        people = _people(match["body"])
        if any(people):
            return Byline(*people, match.start("body"), match.end(), leads=True, whole=False)
    match = _BARE_LEAD.match(text)
    if match is None:
        return None
    body = _until_text(match["body"])
    people = _people(body)
    if not any(people):
        return None
    return Byline(
        *people, match.start("body"), match.start("body") + len(body), leads=True, whole=False
    )


def _end(text: str) -> Byline | None:
    closed = text.rstrip().endswith(("）", ")", "】", "]"))
    tail = text[-LONGEST:]
    credited = "摄" in tail or "图" in tail or "供" in tail
    for pattern, may_match in ((_END, closed), (_CREDIT_AT_END, credited)):
        match = pattern.search(text, max(0, len(text) - LONGEST)) if may_match else None
        if match is None:
            continue
        body = match["body"]
        if pattern is _END and not text[: match.start()].strip():
            continue
        if pattern is _END and not (_ROLE.search(body) or _TAIL.search(body)):
            names = _names_alone(body) if _SENTENCE.search(text[: match.start()]) else ()
            if names:
                return bare_byline(names, *match.span())
            continue
        if re.search(r"[。，！？]", body):
            continue
        people = _people(body)
        if any(people):
            return Byline(*people, match.start(), match.end(), leads=False, whole=False)
    return None


def _names_alone(body: str) -> tuple[str, ...]:
    """The names that a bracket holds and nothing else: （李小明 王芳）. Those wrote the text."""
    names = () if _TAIL.search(body) else read_names(body)
    usual = _fill(names, body) and all(map(is_usual, names))
    return names if usual and len(names) <= _SIGNERS else ()


def _fill(names: tuple[str, ...], body: str) -> bool:
    """Whether names are all that a text holds."""
    return bool(names) and len("".join(names)) == len(_BETWEEN.sub("", body))


def _people(body: str) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Reporters, correspondents, photographers named in `body`."""
    body = _ROLE_BEHIND.sub(r"\2/\1 ", _SENT_FROM.sub("", body)).strip()
    tail = _TAIL.search(body)
    head = _HEAD.match(body)
    ending = tail[1] if tail else head[1] if head else ""
    text = body[head.end() if head else 0 : tail.start() if tail else len(body)]
    named: list[tuple[str, tuple[str, ...]]] = []
    at, role = 0, ""
    for match in _ROLE.finditer(text):
        names = read_names(text[at : match.start()])
        named.append((role, names))
        pictures = role == "photographer" and not names  # 摄影：本报记者 李明
        at, role = match.end(), role if pictures else str(match.lastgroup)
    named.append((role, read_names(text[at:])))
    if any(role == CORRESPONDENT for role, _ in named) and not named[0][0]:
        behind = not any(names for _, names in named[1:])  # 周帆 通讯员
        named[0] = (CORRESPONDENT if behind else "reporter", named[0][1])  # 林小满 通讯员 周帆
    photographs = ending.startswith(("摄", "供图"))
    found: dict[str, list[str]] = {"reporter": [], "correspondent": [], "photographer": []}
    for index, (role, names) in enumerate(named):
        last = index == len(named) - 1
        if ending == "摄影报道" or ("文" in ending and "图" in ending):
            found["photographer"].extend(names)
            role = role or ("" if ending == "摄影报道" else "reporter")
        elif photographs and last:
            role = "photographer"
        if role == "writer":
            role = "reporter"
        if ending == "供稿":
            role = role or "correspondent"
        if role in found:
            found[role].extend(names)
    reporters, correspondents, photographers = (
        tuple(dict.fromkeys(found[r])) for r in ("reporter", "correspondent", "photographer")
    )
    return reporters, correspondents, photographers


def _until_text(body: str) -> str:
    """A byline without closing bracket ends where the story's first words begin."""
    role = list(_ROLE.finditer(body))
    if not role:
        return ""
    start = role[-1].end()
    return body[:start] + names_before_text(body[start:])
