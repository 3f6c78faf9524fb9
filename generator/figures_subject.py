"""Whom figures speak of: the names at the beginning of clauses, the zone's own and others."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.figures_words import either, pattern, words
from generator.model import Article, Metadata, Zone
from generator.source import lexicon

_OPENING = re.compile(
    r"(?:^|[，。；！？：,;“）)\s])|(?<=[年月日来间前后])|(?<=[。！？，]”)|(?<=其中)|(?<=的是)|位于|记者从|据|(?P<seen>记者在|(?:记者)?(?:走进|来到))|(?P<at>(?:^|(?<=[，。”]))在)"
)
_SENTENCE = re.compile(
    r"(?:^|[。！？；]|[年月日来间前后末底份度期]，|(?:此外|同时|另外|据悉|统计|介绍|了解|[当今]天)，)[“”’\s]*\Z"
)
_FIRST_CLAUSE = re.compile(
    r"(?:^|[。！？])[“”’\s]*[^，。；：！？\d]{2,16}，\Z"
)  # 春节前夕，某某大队
LONGEST_OPENING = 24  # characters of a clause before the name that a sentence is about
SHORTEST_NAME = 4  # characters of a company's name without its form
LOOK_BACK = 50  # names that 该公司 may mean: time stays linear
QUOTED = 400  # characters of somebody's words on either side of a figure
_DAY_BEFORE = re.compile(r"[^，。；：]{0,8}[日天午晚晨]，")  # “……”2月7日，某公司经理说
_SAID = re.compile(r"[^，。；：]{1,16}")
_CLAUSE = re.compile(r"[^，。；：]{0,24}")
_EXAMPLE = re.compile(r"[^，。；\d]{0,30}?等(?![候待级次于额高价同])")


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


@dataclass(frozen=True, slots=True)
class Names:
    """Names a figure may speak of, printed → kept; `own` is the zone's."""

    known: tuple[tuple[str, str], ...]
    own: str
    default: str


def zone_of_page(text: str, zone: Zone) -> Zone:
    """The zone, or where `text` never names it, one called by the word that is printed oftenest.

    A page of another zone, or of none that is known, speaks of 经开区 and its like.
    """
    if any(name in text for name in zone.names):
        return zone
    own_names = lexicon("figures")["own_names"]
    counts = [(text.count(word), -place, word) for place, word in enumerate(own_names)]
    number, _, word = max(counts)
    return replace(zone, names=(word,) if number else ())


def names_of(article: Article, metadata: Metadata, zone: Zone) -> Names:
    """The names of the zone that stand in the article, and whom it speaks of by default."""
    text = "\n".join(p.text for p in article.paragraphs)
    parks = {
        alias: park.name
        for park in zone.parks
        for alias in (park.name, *park.aliases)
        if alias and alias in text
    }
    others = {
        alias: alias
        for entry in zone.organisations
        for alias in (entry.name, *entry.aliases, *_short_names(entry.name))
        if alias and alias in text
    }
    shown = next((w for w in lexicon("figures")["own_names"] if w in text), "")
    own = next((n for n in sorted(zone.names, key=len) if n), shown)
    own_names = dict.fromkeys((name for name in (*zone.names, shown) if name), own)
    kicker = (article.kicker or "").strip("：: ")
    default = own
    by_id = {park.id: park.name for park in zone.parks}
    if kicker.endswith(("园区", "园", "公司", "局", "镇", "街道")):
        named = [by_id[park] for park in metadata.parks if park in by_id]
        default = next((name for name in named if name in kicker or kicker in name), kicker)
    known = {**own_names, **others, **parks}
    return Names(tuple(known.items()), own, default)


@functools.lru_cache(maxsize=4096)
def _short_names(name: str) -> tuple[str, ...]:
    """What a company is called for short: without its form, and without the two-letter place."""
    core = next((name.removesuffix(end) for end in words("full_names") if name.endswith(end)), "")
    return tuple(short for short in (core, core[2:]) if len(short) >= SHORTEST_NAME)


@functools.lru_cache(maxsize=64)
def _pattern(known: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    kinds = either(*words("kinds"))
    return re.compile(
        rf"""
        (?P<place>位于[^，。；的]{{2,12}}的|新(?:建成?|投运|投用|启用)的|“[^”]{{2,8}}”企业)?
        (?:
          (?P<own>{either(*words("own"))})
          |(?P<back>该(?:{either(*lexicon("figures")["kinds_meant"])}))
          |(?P<known>{either(*(name for name, _ in known))})(?P<body>[一-龥]{{1,10}}?(?:{kinds}))?
          |(?P<shape>
             (?:[一-龥]|[A-Za-z]+\d{{0,4}}){{2,14}}?(?:{kinds})
             (?:[一-龥]{{2,6}}?(?:{either(*words("branches"))}))?      # 某某银行某某支行
           )
        )
        """,
        re.VERBOSE,
    )


def mentions(text: str, names: Names, earlier: Sequence[Mention]) -> tuple[Mention, ...]:
    """The subjects named in `text`, in order: names that open a clause, and 该区 and its like.

    该公司 may mean one of the `earlier`, those of the paragraphs before.
    """
    shapes = _pattern(names.known)
    found: list[Mention] = []
    end = 0
    for opening in _OPENING.finditer(text):
        at = opening.start() if opening[0] == "位于" else opening.end()
        match = shapes.match(text, at) if at >= end else None
        if match is None:
            continue
        back = match["back"]
        mention = (
            _meant(match, [*earlier, *found[-LOOK_BACK:]])
            if back
            else _mention(text, match, names, opening)
        )
        if mention is not None:
            found.append(mention)
            end = mention.end
    return tuple(found)


def _mention(
    text: str, match: re.Match[str], names: Names, opening: re.Match[str]
) -> Mention | None:
    """The name that `match` reads, if what follows it is said of it."""
    placed = bool(match["place"] or opening["seen"] or opening["at"])
    name, end = _name(text, match, names, placed)
    if opening["at"] and not (name or "").endswith(words("telling")):
        return None
    if not name or _EXAMPLE.match(text, end, end + 32):
        return None
    if text[end : end + 1] in ("、", "”"):  # one of several, or only named
        return None
    rest = _CLAUSE.match(text, end)
    speaks = rest is not None and pattern("speakers").search(rest[0])
    tells = opening["seen"] or name.endswith(words("telling"))
    office = pattern("titles").match(text, end)
    if office and (not tells or text.startswith("、", office.end())):
        return None  # a person's office
    if speaks and name != names.own and not tells:
        return None  # what officials tell is not of their office
    opened = text[max(0, match.start() - 4) : match.start()]
    clause = text[max(0, match.start() - LONGEST_OPENING) : match.start()]
    begins = _SENTENCE.search(opened) or _FIRST_CLAUSE.search(clause)
    if match["shape"] and not placed and not begins:
        return None
    lasting = name != names.own and opening.start() == 0 and not opening["at"]
    wide = name == names.own or name.endswith(words("wide"))
    place = bool(opening["at"]) and wide  # what happens at a company is told of it
    return Mention(match.start(), end, name, lasting, wide, place)


def _name(text: str, match: re.Match[str], names: Names, placed: bool) -> tuple[str | None, int]:
    """The name of a match as it is kept, and where it ends in the text."""
    kept, known, body = dict(names.known), match["known"], match["body"] or ""
    after = text[match.end() : match.end() + 4]
    if match["own"]:
        return names.own, match.end()
    if known is None:
        whole = match["shape"]
        return whole if _names_somebody(whole, placed, after) else None, match.end()
    if kept[known] != names.own and placed and body.endswith("项目") and len(body) > len("某项目"):
        return body, match.end()  # 走进某产业园某某项目现场
    if kept[known] != names.own or not body or body in words("own_bodies"):
        return kept[known], match.end("known")
    if body in kept:  # the zone's park, named with the zone
        return kept[body], match.end()
    if any(pattern(verbs).search(body) for verbs in ("verbs", "takers", "deeds")):
        return names.own, match.end("known")
    if _names_somebody(known + body, placed, after):
        return known + body, match.end()
    return names.own, match.end("known")


def speaker(text: str, at: int, names: Names) -> str | None:
    """Whose words the quotation around `at` is: “…80万元贷款。”某公司负责人说."""
    opened = text.rfind("“", max(0, at - QUOTED), at)
    closed = text.find("”", at, at + QUOTED)
    if opened < 0 or closed < 0 or text.find("”", opened, at) >= 0:
        return None
    day = _DAY_BEFORE.match(text, closed + 1)
    match = _pattern(names.known).match(text, day.end() if day else closed + 1)
    if match is None or not (match["known"] or match["shape"]):
        return None
    name = dict(names.known).get(match["known"] or "", match["shape"])
    said = _SAID.match(text, match.end())
    company = name is not None and name.endswith(tuple(lexicon("figures")["kinds_meant"]["公司"]))
    spoke = said is not None and pattern("speakers").search(said[0]) is not None
    return name if company and spoke else None


def _meant(match: re.Match[str], found: Sequence[Mention]) -> Mention | None:
    """Whom 该公司, 该园区 and their like mean: the last one named of that kind."""
    kind = match["back"][1:]
    ends = tuple(lexicon("figures")["kinds_meant"][kind])
    meant = next((m for m in reversed(found[-LOOK_BACK:]) if m.name.endswith(ends)), None)
    return replace(meant, start=match.start(), end=match.end()) if meant else None


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
