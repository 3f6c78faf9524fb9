"""Whom figures speak of: the names at the beginning of clauses, the zone's own and others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.figures_names import Names, Naming, naming_at
from generator.figures_words import pattern, word_set, words
from generator.source import lexicon

_OPENING = re.compile(
    r"""
    [，。；！？：,;“）)\s年月日来间前后”中是位记据走在使]  # one class: the search skips all else
    (?:
      (?<=[，。；！？：,;“）)\s据])|(?<=[。！？，]”)|(?<=其中)|(?<=的是)|(?<=记)者从
      |(?P<place>(?<=位)于)
      |(?P<seen>(?<=记)者(?:在|走进|来到)|(?<=走)进|(?<=来)到)
      |(?P<time>(?<=[年月日来间前后]))
      |(?P<made>(?<=[，,]使)(?=企业|公司))
      |(?P<at>(?<=[，。”]在)|(?<=^在))
    )
    """,
    re.VERBOSE,
)
_SENTENCE = re.compile(
    r"(?:^|[。！？；]|[年月日来间前后末底份度期]，|(?:此外|同时|另外|据悉|统计|介绍|了解|[当今]天)，)[“”’\s]*\Z"
)
_FIRST_CLAUSE = re.compile(
    r"(?:^|[。！？])[“”’\s]*[^，。；：！？\d]{2,16}，\Z"
)  # 春节前夕，某某大队
_SENTENCE_ENDS = ("", "。", "！", "？")
_ABOVE = (
    re.compile(  # 我市于去年推行: of the city and not of its zone, while 我市首个 is no subject
        r"[我全本]([省市州县])(?=于|自|从|已|现有|共有|累计|今年|去年|前年|20\d\d年|出台|印发)"
    )
)
LONGEST_OPENING = 24  # characters of a clause before the name that a sentence is about
LOOK_BACK = 50  # names that 该公司 may mean: time stays linear
QUOTED = 400  # characters of somebody's words on either side of a figure
_DAY_BEFORE = re.compile(r"[^，。；：]{0,8}[日天午晚晨]，")  # “……”2月7日，某公司经理说
_OWN_HEAD = re.compile(r"(?:该|这家)?(?:公司|企业)(?=[^，。；：]{2,12})")  # 公司总经理某某介绍
_SENTENCE_END = re.compile(r"[。！？；;]")
_INNER = ("村", "社区")  # lie in a town: 某某镇某某村
_OUTER = ("镇", "乡", "街道")
_SAID = re.compile(r"[^，。；：]{1,16}")
_CLAUSE = re.compile(r"[^，。；：]{0,24}")
_EXAMPLE = re.compile(r"[^，。；\d]{0,30}?等(?![候待级次于额高价同奖])")


@dataclass(frozen=True, slots=True)
class Mention:
    """A subject named at `start` to `end`; a `lasting` one holds in the next paragraph too.

    A `wide` one, the zone or a park, has companies that can be counted. A `place` is only where
    something happens.
    """

    start: int
    end: int
    name: str
    lasting: bool
    wide: bool
    place: bool


def mentions(
    text: str, names: Names, earlier: Sequence[Mention], before: str = ""
) -> tuple[Mention, ...]:
    """The subjects named in `text`, in order: names that open a clause, and 该区 and its like.

    该公司 may mean one of the `earlier`, those of the paragraphs before, or where nobody is
    spoken of yet a name that only stands in the text `before` or in this one.
    """
    found: list[Mention] = []
    end = 0
    for at, opened, first in _openings(text):
        if opened == "made":
            made = _made(text, at, [*earlier, *found[-LOOK_BACK:]])
            found.extend([made] if made else [])
            continue
        above = (
            _ABOVE.match(text, at) if at >= end and text[at - 1 : at] in _SENTENCE_ENDS else None
        )
        if above is not None:
            found.append(
                Mention(at, above.end(), f"全{above[1]}", lasting=False, wide=True, place=True)
            )
            end = above.end()
            continue
        naming = naming_at(text, at, names) if at >= end else None
        if naming is None:
            continue
        mention = (
            _meant(at, naming, [*earlier, *found[-LOOK_BACK:]])
            or _printed(at, naming, names, _near(before, text, at))
            if naming.how == "back"
            else _mention(text, at, naming, names, opened, first)
        )
        if mention is not None:
            found.append(mention)
            end = mention.end
    return tuple(found)


def _openings(text: str) -> Iterator[tuple[int, str | None, bool]]:
    """Where a name may open a clause, what sort of opening it is, and whether it is the first."""
    yield 0, None, True
    for match in _OPENING.finditer(text):
        opened = match.lastgroup
        at = match.start() if opened == "place" else match.end()
        yield at, opened, match.start() == 0 and opened != "time"


def _mention(
    text: str, at: int, naming: Naming, names: Names, opened: str | None, first: bool
) -> Mention | None:
    """The name at `at` of `text`, if what follows it is said of it."""
    placed = naming.placed or opened in ("seen", "at")
    name, end = _name(text, naming, names, placed)
    if opened == "at" and not (name or "").endswith(words("telling")):
        return None
    if not name or _EXAMPLE.match(text, end, end + 32):
        return None
    if text[end : end + 1] in ("、", "”"):  # one of several, or only named
        return None
    rest = _CLAUSE.match(text, end)
    speaks = rest is not None and pattern("speakers").search(rest[0])
    tells = opened == "seen" or name.endswith(words("telling"))
    office = pattern("titles").match(text, end)
    if office and (not tells or text.startswith("、", office.end())):
        return None  # a person's office
    if speaks and name != names.own and not tells:
        return None  # what officials tell is not of their office
    clause = text[max(0, at - LONGEST_OPENING) : at]
    begins = _SENTENCE.search(text[max(0, at - 4) : at]) or _FIRST_CLAUSE.search(clause)
    if naming.how == "shape" and not placed and not begins:
        return None
    lasting = name != names.own and first and opened != "at"
    wide = name == names.own or name.endswith(words("wide"))
    place = opened == "at" and wide  # what happens at a company is told of it
    return Mention(at, end, name, lasting, wide, place)


def _name(text: str, naming: Naming, names: Names, placed: bool) -> tuple[str | None, int]:
    """The name as it is kept, and where it ends in the text; in a town it may be a village's."""
    name, end = _outer_name(text, naming, names, placed)
    if name and name != names.own and name.endswith(_OUTER):
        inner = naming_at(text, end, names)
        if inner and inner.name.endswith(_INNER):
            if inner.how == "known":
                return names.known[inner.name], inner.named
            if inner.how == "shape" and _names_somebody(inner.name, placed, ""):
                return inner.name, inner.end
    return name, end


def _outer_name(text: str, naming: Naming, names: Names, placed: bool) -> tuple[str | None, int]:
    after = text[naming.end : naming.end + 4]
    if naming.how == "own":
        return names.own, naming.end
    if naming.how == "shape":
        told = _names_somebody(naming.name, placed, after)
        return naming.name if told else None, naming.end
    kept, body = names.known[naming.name], naming.body
    if kept != names.own and placed and body.endswith("项目") and len(body) > len("某项目"):
        return body, naming.end  # 走进某产业园某某项目现场
    if kept != names.own or not body or body in word_set("own_bodies"):
        return kept, naming.named
    if body in names.known:  # the zone's park, named with the zone
        return names.known[body], naming.end
    if any(pattern(verbs).search(body) for verbs in ("verbs", "takers", "deeds")):
        return names.own, naming.named
    if _names_somebody(naming.name + body, placed, after):
        return naming.name + body, naming.end
    return names.own, naming.named


def speaker(text: str, at: int, names: Names, found: Sequence[Mention]) -> str | None:
    """Whose words the quotation around `at` is: “…80万元贷款。”某公司负责人说.

    公司负责人 is one of the company that was named last before it: `found` are all those named.
    """
    opened = text.rfind("“", max(0, at - QUOTED), at)
    closed = text.find("”", at, at + QUOTED)
    if opened < 0 or closed < 0 or text.find("”", opened, at) >= 0:
        return None
    day = _DAY_BEFORE.match(text, closed + 1)
    after = day.end() if day else closed + 1
    companies = tuple(lexicon("figures")["kinds_meant"]["公司"])
    if _OWN_HEAD.match(text, after) and _is_said(text, after):
        before = reversed([mention.name for mention in found if mention.start < opened])
        return next((name for name in before if name.endswith(companies)), None)
    naming = naming_at(text, after, names)
    if naming is None or naming.how not in ("known", "shape"):
        return None
    name = names.known[naming.name] if naming.how == "known" else naming.name
    if naming.body.endswith(companies):  # the zone's name, as part of a company's
        name = naming.name + naming.body
    return name if name.endswith(companies) and _is_said(text, naming.end) else None


def _is_said(text: str, at: int) -> bool:
    """Whether the clause that goes on at `at` says that somebody speaks."""
    said = _SAID.match(text, at)
    return said is not None and pattern("speakers").search(said[0]) is not None


def _meant(at: int, naming: Naming, found: Sequence[Mention]) -> Mention | None:
    """Whom 该公司, 该园区 and their like mean: the last one named of that kind."""
    kind = naming.name.removeprefix("该")
    ends = tuple(lexicon("figures")["kinds_meant"][kind])
    meant = next((m for m in reversed(found[-LOOK_BACK:]) if m.name.endswith(ends)), None)
    return replace(meant, start=at, end=naming.end) if meant else None


def _made(text: str, at: int, found: Sequence[Mention]) -> Mention | None:
    """The company of the same sentence that something was done for: 帮助某公司建线，使企业产量…."""
    ends = _SENTENCE_END.search(text[max(0, at - QUOTED) : at][::-1])
    said = text[at - ends.start() : at] if ends else text[max(0, at - QUOTED) : at]
    companies = tuple(lexicon("figures")["kinds_meant"]["公司"])
    told = (m for m in reversed(found) if m.name.endswith(companies) and m.name in said)
    meant = next(told, None)
    if meant is None:
        return None
    return replace(meant, start=at, end=at + len("企业"), lasting=False, place=True)


def _printed(at: int, naming: Naming, names: Names, before: str) -> Mention | None:
    """Whom 该项目 and its like mean when no clause spoke of it: the known name printed last."""
    ends = tuple(lexicon("figures")["kinds_meant"][naming.name.removeprefix("该")])
    places = ((before.rfind(name), len(name), name) for name in names.known if name.endswith(ends))
    where, _, name = max(places, default=(-1, 0, ""))
    kept = names.known.get(name, "")
    if where < 0 or kept == names.own:
        return None
    return Mention(at, naming.end, kept, False, kept.endswith(words("wide")), False)


def _near(before: str, text: str, at: int) -> str:
    """The last characters before `at` of `text`, of those of what stands `before` it where few."""
    own = text[max(0, at - QUOTED) : at]
    return own if at >= QUOTED else before + own


def _names_somebody(name: str, placed: bool, after: str) -> bool:
    """A shape is a name when it is long enough and no clause: 全区企业培训中心 is, 在该局 not.

    A project's or a work's is one when it is told where it lies, or when its size follows.
    """
    if pattern("no_name").search(name):
        return False
    if name.endswith(("项目", "工程")):
        told = placed or after.startswith(words("of_projects"))
        return told and not pattern("any_project").search(name)
    return len(name) >= (3 if name.endswith(("村", "镇")) else 4)
