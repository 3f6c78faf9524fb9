"""Who wrote and who took the picture: bylines and credits, wherever they stand in a line."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from generator.source import lexicon

LONGEST = 90  # characters; a byline line with more is a sentence that names a reporter

_LEAD = re.compile(
    r"""
    ^\s*
    (?:本报[讯电]?|[一-龥]{2,6}讯)?\s*          # 本报讯, or the paper's name and 讯
    (?P<open>[（(【\[])?\s*
    (?=[^（(）)]{0,8}(?:记者|通讯员))            # a role follows at once
    (?P<body>[^（(）)【】\[\]]{2,80}?)
    \s*[）)】\]]                                 # its closing bracket
    """,
    re.VERBOSE,
)
_BARE_LEAD = re.compile(
    r"""
    ^\s*(?:本报[讯电]|[一-龥]{2,6}讯)\s*[（(【]?\s*
    (?P<body>[一-龥]{0,6}(?:记者|通讯员)[ \u3000一-龥、·]{2,40})
    """,
    re.VERBOSE,
)
_WIRE = re.compile(r".{0,3}讯(?!员)")  # 本报讯, but not 通讯员
_PLAIN_LEAD = re.compile(r"^\s*本报讯\s*[^（(\s记]")
_END = re.compile(
    r"""
    [（(【\[]\s*
    (?P<body>[^（(）)【】\[\]]{2,80}?)
    \s*[）)】\]]\s*$
    """,
    re.VERBOSE,
)
_CREDIT_AT_END = re.compile(
    r"""
    (?:^|(?<=[\s。！？!?）)”]))                  # after a space or the end of the sentence
    (?P<body>
      (?:(?:本报)?(?:记者|通讯员|实习生)[\s:：]*)?
      [一-龥·]{1,4}(?:[\s、]{1,2}[一-龥·]{1,4}){0,5}
      \s*(?:摄影报道|摄影|摄|文[/／]图|图[/／]文|供图)
      |(?:图片|摄影|供图|图|摄)\s*[:：/／]\s*     # or the role first
      [一-龥·]{1,4}(?:[\s、]{1,2}[一-龥·]{1,4}){0,5}
    )\s*$
    """,
    re.VERBOSE,
)
_ROLE = re.compile(
    r"""
    (?P<correspondent>(?:特约|本报|\s)*通讯员[:：/／]?)
    |(?P<reporter>(?:本报|见习|实习|首席|全媒体|融媒体|特约|特派|驻[一-龥]{2,4}|\s)*记者[:：/／]?)
    |(?P<photographer>(?:图片|摄影|图|摄)\s*[:：/／]|摄影(?=[\s一-龥]))
    |(?P<writer>(?:文字|文|撰文)\s*[:：/／])
    """,
    re.VERBOSE,
)
_TAIL = re.compile(r"\s*(摄影报道|文[/／·]?图|图[/／·]?文|摄影|摄|供图|报道|文)\s*$")
_NAME = re.compile(r"[一-龥]{2,4}|[一-龥]{1,6}·[一-龥]{1,8}")
_NAMES_FIRST = re.compile(
    r"""
    \s*(?:[一-龥·]{2,4}|[一-龥][ \u3000]+[一-龥])            # a name, perhaps printed apart
    (?:[、，\s]+(?:[一-龥·]{2,4}|[一-龥][ \u3000]+[一-龥]))*  # and more of them
    (?=[、，\s]|$)
    """,
    re.VERBOSE,
)
_ALONE = re.compile(r"[（(【\[]?\s*(?P<body>.*?)\s*[）)】\]]?\s*$")


@dataclass(frozen=True, slots=True)
class Byline:
    """The people in a byline and the part of the line, `start` to `end`, that names them.

    `leads`: a story's text follows it. `whole`: the line holds nothing else.
    """

    reporters: tuple[str, ...]
    correspondents: tuple[str, ...]
    photographers: tuple[str, ...]
    start: int
    end: int
    leads: bool
    whole: bool


def read_byline(text: str) -> Byline | None:
    """The byline in `text`: at its start, as the whole line, or at its end; None if it has none."""
    stripped = text.strip().lstrip("□■◆●○◎△▲").strip()
    if not stripped:
        return None
    return _whole(text, stripped) or _lead(text) or _end(text)


def opens_story(text: str) -> bool:
    """Whether a line starts a story as news do: 本报讯, or a byline before its first words."""
    byline = _lead(text)
    return byline is not None or _PLAIN_LEAD.match(text) is not None


def _whole(text: str, stripped: str) -> Byline | None:
    if len(stripped) > LONGEST or re.search(r"[。！？!?；;]", stripped):
        return None
    alone = _ALONE.match(stripped)
    body = alone["body"] if alone else stripped
    if len(body) > 60 or _WIRE.match(body):
        return None
    signed = _ROLE.match(body) is not None
    credited = _TAIL.search(body) is not None and _CREDIT_AT_END.fullmatch(body) is not None
    if not signed and not credited:
        return None
    rest = _ROLE.sub(" ", _TAIL.sub("", body))
    if any(len(word) > 4 and "·" not in word for word in re.split(r"[\s、，,/／:：]+", rest)):
        return None
    people = _people(body)
    if not any(people):
        return None
    start = text.index(stripped)
    return Byline(*people, start, start + len(stripped), leads=False, whole=True)


def _lead(text: str) -> Byline | None:
    match = _LEAD.match(text)
    if match is not None and match.end() < len(text.rstrip()):
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
    for pattern in (_END, _CREDIT_AT_END):
        match = pattern.search(text, max(0, len(text) - LONGEST))
        if match is None:
            continue
        body = match["body"]
        if pattern is _END and not (_ROLE.search(body) or _TAIL.search(body)):
            continue
        if re.search(r"[。，！？]", body):
            continue
        people = _people(body)
        if any(people):
            return Byline(*people, match.start(), match.end(), leads=False, whole=False)
    return None


def _people(body: str) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Reporters, correspondents, photographers named in `body`."""
    tail = _TAIL.search(body)
    ending = tail[1] if tail else ""
    text = body[: tail.start()] if tail else body
    named: list[tuple[str, tuple[str, ...]]] = []
    at, role = 0, ""
    for match in _ROLE.finditer(text):
        named.append((role, _names(text[at : match.start()])))
        at, role = match.end(), str(match.lastgroup)
    named.append((role, _names(text[at:])))
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
        if role in found:
            found[role].extend(names)
    reporters, correspondents, photographers = (
        tuple(dict.fromkeys(found[r])) for r in ("reporter", "correspondent", "photographer")
    )
    return reporters, correspondents, photographers


def _names(text: str) -> tuple[str, ...]:
    """Names parted by commas or spaces; single characters are one name's, printed apart."""
    names: list[str] = []
    for part in re.split(r"[、，,;；/／]+", text):
        single: list[str] = []
        for word in [*part.split(), ""]:
            if len(word) == 1:
                single.append(word)
                continue
            names.extend(_spaced(single))
            single = []
            if word:
                names.append(word)
    unwanted = _words("not_names")
    return tuple(n for n in names if _NAME.fullmatch(n) and n not in unwanted)


def _spaced(letters: list[str]) -> list[str]:
    """Names printed letter by letter: 李 明 is one; 张 三 李 四 are two; 王 小 明 is one."""
    if len(letters) % 2 == 0:
        return ["".join(letters[i : i + 2]) for i in range(0, len(letters), 2)]
    return ["".join(letters)] if len(letters) == 3 else []


def _until_text(body: str) -> str:
    """A byline without closing bracket ends where the story's first words begin."""
    role = list(_ROLE.finditer(body))
    if not role:
        return ""
    start = role[-1].end()
    rest = body[start:]
    cuts = [rest.find(word, 2) for word in (*_words("openers"), "报道")]
    rest = rest[: min((cut for cut in cuts if cut > 0), default=len(rest))]
    names = _NAMES_FIRST.match(rest)
    return body[:start] + (names[0] if names else rest[:4])


@functools.cache
def _words(key: str) -> frozenset[str]:
    return frozenset(lexicon("bylines")[key])
